package org.kubi.gen.truth;

import org.kubi.geometry.Vec3;

/**
 * A limb in the rough: all that is near a piece of a line.
 *
 * @param from one end of the line
 * @param to its other end; may be the same
 * @param radius how near, metres
 */
record Capsule(Vec3 from, Vec3 to, double radius) {
  private static final double TINY = 1e-18;

  /** How far a point is from the line. */
  double distance(Vec3 point) {
    return distance(new Capsule(point, point, 0));
  }

  /**
   * How far the lines are apart (Ericson, Real-Time Collision Detection, 2005, 5.1.9).
   *
   * @return metres between the nearest points of both lines, whatever the radii are
   */
  double distance(Capsule other) {
    Vec3 d1 = to.minus(from);
    Vec3 d2 = other.to.minus(other.from);
    Vec3 r = from.minus(other.from);
    double a = d1.dot(d1);
    double e = d2.dot(d2);
    double f = d2.dot(r);
    double c = d1.dot(r);
    double s;
    double t;
    if (a <= TINY) {
      s = 0;
      t = e <= TINY ? 0 : clamp(f / e);
    } else if (e <= TINY) {
      t = 0;
      s = clamp(-c / a);
    } else {
      double b = d1.dot(d2);
      double denominator = a * e - b * b;
      s = denominator > TINY ? clamp((b * f - c * e) / denominator) : 0;
      t = (b * s + f) / e;
      if (t < 0) {
        t = 0;
        s = clamp(-c / a);
      } else if (t > 1) {
        t = 1;
        s = clamp((b - c) / a);
      }
    }
    return from.plus(d1.times(s)).minus(other.from.plus(d2.times(t))).length();
  }

  /** How deep one lies in the other, metres; 0 where they do not touch. */
  double overlap(Capsule other) {
    return Math.max(0, radius + other.radius - distance(other));
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
