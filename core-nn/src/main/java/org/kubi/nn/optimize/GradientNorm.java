package org.kubi.nn.optimize;

/** The Euclidean length of a gradient over all weights, and its limit. */
public final class GradientNorm {
  private static final int LANES = 4;

  private GradientNorm() {}

  /** The length; infinite or not a number exactly where one of its numbers is. */
  public static double of(float[] gradient) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = 0;
    // Four sums at once, always the same four, hide the latency of an addition.
    for (; i + LANES <= gradient.length; i += LANES) {
      a += (double) gradient[i] * gradient[i];
      b += (double) gradient[i + 1] * gradient[i + 1];
      c += (double) gradient[i + 2] * gradient[i + 2];
      d += (double) gradient[i + 3] * gradient[i + 3];
    }
    for (; i < gradient.length; i++) {
      a += (double) gradient[i] * gradient[i];
    }
    return Math.sqrt(a + b + c + d);
  }

  /**
   * Shortens a gradient that is longer than a limit to that limit, and keeps its direction (Pascanu
   * et al., ICML 2013).
   *
   * @param length as {@link #of} gave it
   * @param most above 0
   */
  public static void clip(float[] gradient, double length, double most) {
    if (length > most) {
      float factor = (float) (most / length);
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] *= factor;
      }
    }
  }
}
