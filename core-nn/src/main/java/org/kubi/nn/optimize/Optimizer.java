package org.kubi.nn.optimize;

/** Moves weights by the gradient of their mean loss. Not thread-safe. */
public interface Optimizer {
  /**
   * One step.
   *
   * @param weights are changed in place
   * @param gradient of the mean loss, as many
   * @param rate learning rate of this step
   * @param decay weight decay of this step; what it does is the method's
   */
  void step(float[] weights, float[] gradient, double rate, double decay);

  /** How many steps were taken. */
  long steps();

  /** The running mean of the gradient, or the velocity, one number a weight; live. */
  float[] m();

  /** The running mean of the gradient's square, one number a weight; live; zeros where unused. */
  float[] v();
}
