package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;

/**
 * How far the mean head's surface is from a point within, by direction, and how far hair must keep
 * from head, ears, neck and shoulders; millimetres of the mean head's axes.
 */
final class Skull {
  static final double CENTRE_Y = 42;
  static final double CENTRE_Z = -4;

  private static final int ROUND = 72;
  private static final int RISE = 60;

  private static final Ruler HALF_BREADTH =
      new Ruler(-340, 172, -262, 188, -205, 184, -180, 150, -165, 108, -150, 73, -120, 60, -90, 56);
  private static final Ruler FRONT =
      new Ruler(-340, 108, -300, 98, -258, 76, -228, 58, -205, 42, -184, 29, -120, 29, -90, 34);
  private static final Ruler REAR =
      new Ruler(
          -340, -120, -262, -121, -214, -118, -182, -108, -157, -99, -139, -90, -110, -80, -80,
          -73);

  private final double[][] reach = new double[ROUND + 1][RISE + 1];

  Skull(MeanHead head) {
    double[] p = head.places();
    int[] t = head.triangles();
    for (int k = 0; k < t.length; k += 3) {
      fill(p, 3 * t[k], 3 * t[k + 1], 3 * t[k + 2]);
    }
    for (int j = 0; j <= RISE; j++) {
      // Both ends are the middle of the back.
      reach[0][j] = Math.max(reach[0][j], reach[ROUND][j]);
      reach[ROUND][j] = reach[0][j];
    }
    for (int i = 0; i <= ROUND; i++) {
      for (int j = RISE - 1; j >= 0; j--) {
        if (reach[i][j] == 0) {
          reach[i][j] = reach[i][j + 1] == 0 ? 120 : reach[i][j + 1];
        }
      }
      reach[i][RISE] = 131.1 - CENTRE_Y;
    }
  }

  /** Meets the rays of the table that may hit a triangle. */
  private void fill(double[] p, int a, int b, int c) {
    double[] turn = new double[3];
    double[] rise = new double[3];
    int[] corner = {a, b, c};
    for (int k = 0; k < 3; k++) {
      double x = p[corner[k]];
      double y = p[corner[k] + 1] - CENTRE_Y;
      double z = p[corner[k] + 2] - CENTRE_Z;
      turn[k] = (StrictMath.atan2(x, z) / StrictMath.PI + 1) / 2 * ROUND;
      rise[k] = (StrictMath.atan2(y, Math.sqrt(x * x + z * z)) / StrictMath.PI + 0.5) * RISE;
    }
    double left = Math.min(turn[0], Math.min(turn[1], turn[2]));
    double right = Math.max(turn[0], Math.max(turn[1], turn[2]));
    if (right - left > ROUND / 2.0) {
      // Across the seam at the back, or round the pole.
      left = rise[0] > RISE - 8 ? 0 : right;
      right = ROUND;
    }
    int low = (int) Math.max(0, Math.min(rise[0], Math.min(rise[1], rise[2])));
    int high = (int) Math.min(RISE, Math.max(rise[0], Math.max(rise[1], rise[2])) + 1);
    for (int i = (int) Math.floor(left); i <= Math.min(ROUND, right + 1); i++) {
      for (int j = low; j <= high; j++) {
        meet(p, a, b, c, i, j);
      }
    }
  }

  private void meet(double[] p, int a, int b, int c, int i, int j) {
    double turn = (2.0 * i / ROUND - 1) * StrictMath.PI;
    double rise = ((double) j / RISE - 0.5) * StrictMath.PI;
    double out = StrictMath.cos(rise);
    double[] d = {out * StrictMath.sin(turn), StrictMath.sin(rise), out * StrictMath.cos(turn)};
    double[] u = {p[b] - p[a], p[b + 1] - p[a + 1], p[b + 2] - p[a + 2]};
    double[] v = {p[c] - p[a], p[c + 1] - p[a + 1], p[c + 2] - p[a + 2]};
    double[] h = Tube.cross(d, v);
    double det = u[0] * h[0] + u[1] * h[1] + u[2] * h[2];
    if (Math.abs(det) < 1e-9) {
      return;
    }
    double[] s = {-p[a], CENTRE_Y - p[a + 1], CENTRE_Z - p[a + 2]};
    double q = (s[0] * h[0] + s[1] * h[1] + s[2] * h[2]) / det;
    double[] w = Tube.cross(s, u);
    double r = (d[0] * w[0] + d[1] * w[1] + d[2] * w[2]) / det;
    double far = (v[0] * w[0] + v[1] * w[1] + v[2] * w[2]) / det;
    if (q > -0.01 && r > -0.01 && q + r < 1.01 && far > reach[i][j] && far < 190) {
      reach[i][j] = far;
    }
  }

  /** How far the surface is in a direction: radians from the front to the left, and upwards. */
  double reach(double turn, double rise) {
    double i = (turn / StrictMath.PI + 1) / 2 * ROUND;
    i = i < 0 ? i + ROUND : i >= ROUND ? i - ROUND : i;
    double j = Math.max(0, Math.min(RISE - 1e-6, (rise / StrictMath.PI + 0.5) * RISE));
    int a = Math.min(ROUND - 1, (int) i);
    int b = (int) j;
    return mix(
        mix(reach[a][b], reach[a + 1][b], i - a),
        mix(reach[a][b + 1], reach[a + 1][b + 1], i - a),
        j - b);
  }

  /** The place on the surface, or some millimetres over it, in a direction. */
  double[] place(double turn, double rise, double over) {
    double far = reach(turn, rise) + over;
    double out = StrictMath.cos(rise);
    return new double[] {
      far * out * StrictMath.sin(turn),
      CENTRE_Y + far * StrictMath.sin(rise),
      CENTRE_Z + far * out * StrictMath.cos(turn)
    };
  }

  /**
   * Lays a place of hair down on the head, to {@code over} from it: hair that hangs on its upper
   * half only.
   */
  void hug(double[] p, double over, boolean hangs) {
    double upper = hangs ? 0.75 * step(0, 45, p[1]) : 0.88 * step(-75, -45, p[1]);
    if (upper <= 0) {
      return;
    }
    double x = p[0];
    double y = p[1] - CENTRE_Y;
    double z = p[2] - CENTRE_Z;
    double flat = Math.sqrt(x * x + z * z);
    double far = Math.sqrt(flat * flat + y * y);
    double target = reach(StrictMath.atan2(x, z), StrictMath.atan2(y, flat)) + over;
    if (far > target) {
      double f = mix(1, target / far, upper);
      p[0] = x * f;
      p[1] = CENTRE_Y + y * f;
      p[2] = CENTRE_Z + z * f;
    }
  }

  /** Pushes a place out of head, ears, neck and shoulders, to at least {@code over} from them. */
  void keepOut(double[] p, double over) {
    double x = p[0];
    double y = p[1] - CENTRE_Y;
    double z = p[2] - CENTRE_Z;
    if (p[1] > -95) {
      double flat = Math.sqrt(x * x + z * z);
      double far = Math.sqrt(flat * flat + y * y);
      double least = reach(StrictMath.atan2(x, z), StrictMath.atan2(y, flat)) + over + ear(p);
      if (far < least) {
        double f = least / Math.max(1e-6, far);
        p[0] = x * f;
        p[1] = CENTRE_Y + y * f;
        p[2] = CENTRE_Z + z * f;
      }
    }
    if (p[1] < -70) {
      double soft = step(-70, -95, p[1]);
      double front = FRONT.at(p[1]);
      double rear = REAR.at(p[1]);
      double middle = (front + rear) / 2;
      double u = p[0] / (HALF_BREADTH.at(p[1]) + over);
      double v = (p[2] - middle) / ((front - rear) / 2 + over);
      double q = Math.sqrt(u * u + v * v);
      if (q < 1 && q > 1e-6) {
        double f = mix(1, 1 / q, soft);
        p[0] *= f;
        p[2] = middle + (p[2] - middle) * f;
      }
    }
  }

  /** How much further hair over an ear is. */
  private static double ear(double[] p) {
    double u = (p[2] + 16) / 30;
    double v = (p[1] - 2) / 44;
    return Math.abs(p[0]) > 40 ? 15 * Shapes.hill(u, 1, v, 1) : 0;
  }
}
