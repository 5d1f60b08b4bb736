package org.kubi.render.character.wear;

import org.kubi.geometry.Vec3;

/**
 * A flat map of the lower face that is the same for all: places on anyone's skin go to those of a
 * mean face, mouth to mouth and jaw to jaw. First directions from a point amid the jaw are laid
 * flat about the one to the front (azimuthal equidistant, radians), then a smooth warp takes the
 * landmarks to their {@link #MEAN} places: radial basis functions sqrt(r^2 + c^2) with an affine
 * part (Hardy, "Multiquadric equations of topography and other irregular surfaces", Journal of
 * Geophysical Research 76, 1971).
 */
final class FaceChart {
  /**
   * Landmark, x, y: where 40 people each of both sources of ours have them on average; of the
   * figure's right side, which is that of negative x.
   */
  private static final double[][] MEAN = {
    {0, -1.365, 0.772},
    {1, -1.508, 0.462},
    {2, -1.596, 0.009},
    {3, -1.408, -0.409},
    {4, -0.987, -0.756},
    {5, -0.668, -0.837},
    {6, -0.404, -0.819},
    {8, 0, -0.804},
    {30, 0, 0.113},
    {31, -0.192, 0.039},
    {33, 0, 0},
    {48, -0.309, -0.282},
    {49, -0.187, -0.207},
    {50, -0.057, -0.163},
    {51, 0, -0.179},
    {57, 0, -0.413},
    {58, -0.071, -0.401},
    {59, -0.19, -0.367}
  };

  /** The landmark on the other side of each of {@link #MEAN}; itself in the middle. */
  private static final int[] OTHER = {
    16, 15, 14, 13, 12, 11, 10, 8, 30, 35, 33, 54, 53, 52, 51, 57, 56, 55
  };

  private static final double SOFT = 0.04;

  private final Vec3 centre;
  private final double[][] knots;
  private final double[][] factors;

  FaceChart(Head head) {
    Vec3 ears = head.mark(0).plus(head.mark(16)).times(0.5);
    centre = new Vec3(head.middle, head.mark(33).y(), ears.z());
    int pairs = 0;
    for (int i = 0; i < OTHER.length; i++) {
      pairs += OTHER[i] == (int) MEAN[i][0] ? 1 : 2;
    }
    knots = new double[pairs][];
    double[][] targets = new double[pairs][];
    int n = 0;
    for (int i = 0; i < OTHER.length; i++) {
      knots[n] = flat(head.mark((int) MEAN[i][0]));
      targets[n++] = new double[] {MEAN[i][1], MEAN[i][2]};
      if (OTHER[i] != (int) MEAN[i][0]) {
        knots[n] = flat(head.mark(OTHER[i]));
        targets[n++] = new double[] {-MEAN[i][1], MEAN[i][2]};
      }
    }
    factors = solve(knots, targets);
  }

  private double[] flat(Vec3 place) {
    Vec3 d = place.minus(centre);
    double off = Math.sqrt(d.x() * d.x() + d.y() * d.y());
    double angle = StrictMath.atan2(off, d.z());
    return off < 1e-9 ? new double[2] : new double[] {angle * d.x() / off, angle * d.y() / off};
  }

  /** Where a place of the skin is on the map: x and y, radians. */
  double[] at(Vec3 place) {
    double[] p = flat(place);
    double[] out = new double[2];
    int n = knots.length;
    for (int axis = 0; axis < 2; axis++) {
      out[axis] = factors[n][axis] + factors[n + 1][axis] * p[0] + factors[n + 2][axis] * p[1];
    }
    for (int i = 0; i < n; i++) {
      double basis = basis(p, knots[i]);
      out[0] += factors[i][0] * basis;
      out[1] += factors[i][1] * basis;
    }
    return out;
  }

  private static double basis(double[] p, double[] q) {
    double dx = p[0] - q[0];
    double dy = p[1] - q[1];
    return Math.sqrt(dx * dx + dy * dy + SOFT);
  }

  private static double[][] solve(double[][] knots, double[][] targets) {
    int n = knots.length;
    double[][] rows = new double[n + 3][n + 5];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        rows[i][j] = basis(knots[i], knots[j]);
      }
      double[] affine = {1, knots[i][0], knots[i][1]};
      for (int k = 0; k < 3; k++) {
        rows[i][n + k] = affine[k];
        rows[n + k][i] = affine[k];
      }
      rows[i][n + 3] = targets[i][0];
      rows[i][n + 4] = targets[i][1];
    }
    return Equations.solve(rows);
  }
}
