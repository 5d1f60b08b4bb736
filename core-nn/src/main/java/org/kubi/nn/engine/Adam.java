package org.kubi.nn.engine;

/**
 * The Adam optimiser (Kingma and Ba, ICLR 2015, algorithm 1) with decoupled weight decay
 * (Loshchilov and Hutter, ICLR 2019), beta1 0.9, beta2 0.999, epsilon 1e-8:
 *
 * <pre>
 * m = b1 m + (1 - b1) g,  v = b2 v + (1 - b2) g^2
 * w = w - rate ( m / (1 - b1^t) / (sqrt(v / (1 - b2^t)) + epsilon) + decay w )
 * </pre>
 */
public final class Adam {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final float[] m;
  private final float[] v;
  private long step;

  /** A fresh optimiser for so many parameters. */
  public Adam(int parameters) {
    this(0, new float[parameters], new float[parameters]);
  }

  /** Goes on where one was: after {@code step} steps, with these moments, which it keeps. */
  public Adam(long step, float[] m, float[] v) {
    if (m.length != v.length || step < 0) {
      throw new IllegalArgumentException(
          "moments of one length and a step of 0 or more, found %d, %d and %d"
              .formatted(m.length, v.length, step));
    }
    this.step = step;
    this.m = m;
    this.v = v;
  }

  /**
   * One step.
   *
   * @param weights are changed in place
   * @param gradient of the mean loss
   * @param rate learning rate of this step
   * @param decay weight decay, as a factor of the rate
   */
  public void step(float[] weights, float[] gradient, double rate, double decay) {
    step++;
    float toM = (float) (1 / (1 - Math.pow(BETA1, step)));
    float toV = (float) (1 / (1 - Math.pow(BETA2, step)));
    float r = (float) rate;
    float keep = (float) (1 - rate * decay);
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i];
      float mean = BETA1 * m[i] + (1 - BETA1) * g;
      float square = BETA2 * v[i] + (1 - BETA2) * g * g;
      m[i] = mean;
      v[i] = square;
      weights[i] =
          keep * weights[i] - r * (mean * toM) / ((float) Math.sqrt(square * toV) + EPSILON);
    }
  }

  /** How many steps were taken. */
  public long steps() {
    return step;
  }

  /** The running mean of the gradient; live. */
  public float[] m() {
    return m;
  }

  /** The running mean of the gradient's square; live. */
  public float[] v() {
    return v;
  }
}
