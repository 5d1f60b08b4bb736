package org.kubi.render.character.builtin;

/**
 * A smooth function through knots that has no bumps between them: a piecewise cubic with the slopes
 * of Fritsch and Butland, "A method for constructing local monotone piecewise cubic interpolants",
 * SIAM J. Sci. Stat. Comput. 5 (1984). Beyond its ends it goes on straight.
 */
final class Ruler {
  private final double[] at;
  private final double[] value;
  private final double[] slope;

  /**
   * A ruler.
   *
   * @param knots place, value, place, value...: places ascending
   */
  Ruler(double... knots) {
    int n = knots.length / 2;
    at = new double[n];
    value = new double[n];
    slope = new double[n];
    double[] rise = new double[n];
    for (int i = 0; i < n; i++) {
      at[i] = knots[2 * i];
      value[i] = knots[2 * i + 1];
    }
    for (int i = 0; i + 1 < n; i++) {
      rise[i] = (value[i + 1] - value[i]) / (at[i + 1] - at[i]);
    }
    slope[0] = rise[0];
    slope[n - 1] = rise[n - 2];
    for (int i = 1; i + 1 < n; i++) {
      double a = rise[i - 1];
      double b = rise[i];
      slope[i] = a * b <= 0 ? 0 : 2 * a * b / (a + b);
    }
  }

  double at(double x) {
    int n = at.length;
    if (x <= at[0]) {
      return value[0] + slope[0] * (x - at[0]);
    }
    if (x >= at[n - 1]) {
      return value[n - 1] + slope[n - 1] * (x - at[n - 1]);
    }
    int i = 0;
    while (at[i + 1] < x) {
      i++;
    }
    double h = at[i + 1] - at[i];
    double t = (x - at[i]) / h;
    double s = 1 - t;
    return value[i] * s * s * (1 + 2 * t)
        + value[i + 1] * t * t * (3 - 2 * t)
        + h * t * s * (slope[i] * s - slope[i + 1] * t);
  }
}
