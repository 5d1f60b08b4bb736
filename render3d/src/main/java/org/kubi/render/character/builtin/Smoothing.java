package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.step;

/**
 * Evens out the skull, the cheeks, the jaw and the neck, where the cage's places are few, and
 * leaves lids, lips and nose as they are: each vertex moves towards the middle of its neighbours.
 */
final class Smoothing {
  private static final int ROUNDS = 12;

  /** Every other round moves back a little more, so that nothing shrinks (Taubin 1995). */
  private static final double[] STEPS = {0.5, -0.52};

  private final HeadGrid grid;
  private final VertexList v;

  Smoothing(HeadGrid grid) {
    this.grid = grid;
    v = grid.vertices;
  }

  void apply() {
    int n = v.count();
    int[] twin = v.twins();
    int[] triangles = v.triangles();
    double[] share = new double[n];
    for (int i = 0; i < n; i++) {
      share[i] = share(Math.abs(v.column(i)), v.row(i));
    }
    for (int round = 0; round < ROUNDS; round++) {
      double[] sum = new double[3 * n];
      int[] count = new int[n];
      for (int t = 0; t < triangles.length; t += 3) {
        for (int k = 0; k < 3; k++) {
          int a = twin[triangles[t + k]];
          addTo(sum, count, a, triangles[t + (k + 1) % 3]);
          addTo(sum, count, a, triangles[t + (k + 2) % 3]);
        }
      }
      for (int i = 0; i < n; i++) {
        int a = twin[i];
        if (share[i] > 0 && count[a] > 0) {
          double[] p = v.place(i);
          for (int axis = 0; axis < 3; axis++) {
            p[axis] += STEPS[round % 2] * share[i] * (sum[3 * a + axis] / count[a] - p[axis]);
          }
          v.move(i, p);
        }
      }
    }
  }

  private void addTo(double[] sum, int[] count, int at, int neighbour) {
    double[] p = v.place(neighbour);
    for (int axis = 0; axis < 3; axis++) {
      sum[3 * at + axis] += p[axis];
    }
    count[at]++;
  }

  private double share(double side, double row) {
    if (row > grid.cage.rowCount() - 1.01) {
      return 0;
    }
    Cage cage = grid.cage;
    double mouth = step(6.2, 5.0, side) * band(row, cage.row("nostril"), cage.row("fold2"), 0.8);
    double nose = step(3.6, 2.6, side) * band(row, cage.row("fold"), cage.row("philtrum"), 1);
    double wing = step(5, 4, side) * band(row, cage.row("tip"), cage.row("philtrum"), 0.8);
    double eye =
        Math.min(step(1.6, 2.6, side), step(9.2, 8.2, side))
            * band(row, cage.row("orbit"), cage.row("lowerLid"), 1);
    double chin = 0.6 * step(7, 4, side) * band(row, cage.row("fold2"), cage.row("underChin"), 1);
    double brow = 0.7 * step(9, 7, side) * band(row, cage.row("brow"), cage.row("orbit"), 1);
    double keep =
        Math.max(Math.max(mouth, nose), Math.max(Math.max(wing, eye), Math.max(chin, brow)));
    return 1 - keep;
  }

  private static double band(double row, double first, double last, double soft) {
    return Math.min(step(first - soft, first, row), step(last + soft, last, row));
  }
}
