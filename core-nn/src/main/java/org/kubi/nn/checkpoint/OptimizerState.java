package org.kubi.nn.checkpoint;

/**
 * What training needs beside the network to go on as if it had not stopped.
 *
 * @param step how many steps were taken
 * @param weights as the optimiser left them (the network's own may be their running average)
 * @param m running mean of the gradient
 * @param v running mean of its square
 * @param progress what else the training needs, as a text of its own; empty in older checkpoints
 */
public record OptimizerState(long step, float[] weights, float[] m, float[] v, String progress) {
  public OptimizerState {
    if (step < 0 || weights.length != m.length || weights.length != v.length) {
      throw new IllegalArgumentException(
          "a step of 0 or more and arrays of one length, found %d, %d, %d, %d"
              .formatted(step, weights.length, m.length, v.length));
    }
  }

  /** A state without {@link #progress}. */
  public OptimizerState(long step, float[] weights, float[] m, float[] v) {
    this(step, weights, m, v, "");
  }
}
