package org.kubi.nn.optimize;

/**
 * The Adam optimiser (Kingma and Ba, ICLR 2015, algorithm 1), beta1 0.9, beta2 0.999, epsilon 1e-8:
 *
 * <pre>
 * m = b1 m + (1 - b1) g,  v = b2 v + (1 - b2) g^2
 * w = w - rate m / (1 - b1^t) / (sqrt(v / (1 - b2^t)) + epsilon)
 * </pre>
 *
 * <p>Weight decay comes in two kinds. In Adam proper it is part of the gradient: {@code g + decay
 * w}. Decoupled (AdamW: Loshchilov and Hutter, ICLR 2019) it is taken from the weights beside the
 * gradient: {@code w - rate decay w}. Without decay both are the same bits.
 */
public final class Adam implements Optimizer {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final boolean decoupled;
  private final float[] m;
  private final float[] v;
  private long step;

  /** A fresh AdamW for so many weights. */
  public Adam(int weights) {
    this(true, 0, new float[weights], new float[weights]);
  }

  /**
   * Goes on where one was: after {@code step} steps, with these moments, which it keeps.
   *
   * @param decoupled whether weight decay is AdamW's
   */
  public Adam(boolean decoupled, long step, float[] m, float[] v) {
    Moments.check(step, m, v);
    this.decoupled = decoupled;
    this.step = step;
    this.m = m;
    this.v = v;
  }

  @Override
  public void step(float[] weights, float[] gradient, double rate, double decay) {
    step++;
    float toM = (float) (1 / (1 - Math.pow(BETA1, step)));
    float toV = (float) (1 / (1 - Math.pow(BETA2, step)));
    float r = (float) rate;
    float keep = decoupled ? (float) (1 - rate * decay) : 1;
    float pull = decoupled ? 0 : (float) decay;
    for (int i = 0; i < weights.length; i++) {
      float g = gradient[i] + pull * weights[i];
      float mean = BETA1 * m[i] + (1 - BETA1) * g;
      float square = BETA2 * v[i] + (1 - BETA2) * g * g;
      m[i] = mean;
      v[i] = square;
      weights[i] =
          keep * weights[i] - r * (mean * toM) / ((float) Math.sqrt(square * toV) + EPSILON);
    }
  }

  @Override
  public long steps() {
    return step;
  }

  @Override
  public float[] m() {
    return m;
  }

  @Override
  public float[] v() {
    return v;
  }
}
