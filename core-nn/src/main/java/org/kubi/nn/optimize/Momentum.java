package org.kubi.nn.optimize;

/**
 * Stochastic gradient descent with momentum (Polyak 1964), as PyTorch's SGD has it, without
 * Nesterov's look ahead and without dampening; weight decay is part of the gradient:
 *
 * <pre>
 * v = momentum v + g + decay w
 * w = w - rate v
 * </pre>
 */
public final class Momentum implements Optimizer {
  private final float momentum;
  private final float[] velocity;
  private final float[] unused;
  private long step;

  /**
   * Goes on where one was.
   *
   * @param momentum share of the velocity that each step keeps, 0 to under 1
   * @param step how many steps were taken
   * @param velocity which it keeps and changes
   * @param unused as many zeros, which stand for a second moment
   */
  public Momentum(double momentum, long step, float[] velocity, float[] unused) {
    Moments.check(step, velocity, unused);
    if (!(momentum >= 0 && momentum < 1)) {
      throw new IllegalArgumentException("momentum is in [0, 1), found " + momentum);
    }
    this.momentum = (float) momentum;
    this.step = step;
    this.velocity = velocity;
    this.unused = unused;
  }

  @Override
  public void step(float[] weights, float[] gradient, double rate, double decay) {
    step++;
    float r = (float) rate;
    float pull = (float) decay;
    for (int i = 0; i < weights.length; i++) {
      float speed = momentum * velocity[i] + (gradient[i] + pull * weights[i]);
      velocity[i] = speed;
      weights[i] -= r * speed;
    }
  }

  @Override
  public long steps() {
    return step;
  }

  @Override
  public float[] m() {
    return velocity;
  }

  @Override
  public float[] v() {
    return unused;
  }
}
