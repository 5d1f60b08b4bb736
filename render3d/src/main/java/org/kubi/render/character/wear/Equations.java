package org.kubi.render.character.wear;

/** Linear equations. */
final class Equations {
  private Equations() {}

  /**
   * Solves by elimination with the greatest pivot.
   *
   * @param rows n rows of n coefficients and, behind them, right sides; changed
   * @return n rows with the solution for each right side
   */
  static double[][] solve(double[][] rows) {
    int n = rows.length;
    int width = rows[0].length;
    for (int k = 0; k < n; k++) {
      int best = k;
      for (int i = k + 1; i < n; i++) {
        best = Math.abs(rows[i][k]) > Math.abs(rows[best][k]) ? i : best;
      }
      double[] pivot = rows[best];
      rows[best] = rows[k];
      rows[k] = pivot;
      if (pivot[k] == 0) {
        throw new IllegalArgumentException("the equations have no single solution");
      }
      for (int i = 0; i < n; i++) {
        double factor = i == k ? 0 : rows[i][k] / pivot[k];
        for (int j = k; j < width && factor != 0; j++) {
          rows[i][j] -= factor * pivot[j];
        }
      }
    }
    double[][] out = new double[n][width - n];
    for (int k = 0; k < n; k++) {
      for (int j = n; j < width; j++) {
        out[k][j - n] = rows[k][j] / rows[k][k];
      }
    }
    return out;
  }
}
