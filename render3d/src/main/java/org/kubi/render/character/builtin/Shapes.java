package org.kubi.render.character.builtin;

/**
 * Implicit shapes: functions of place that are below 0 inside, near the distance in millimetres
 * outside (I. Quilez, Distance functions; smooth minimum: polynomial of order two).
 */
final class Shapes {
  private Shapes() {}

  /** An ellipsoid about (0, 0, 0): the bound {@code k0 (k0 - 1) / k1}. */
  static double ellipsoid(double x, double y, double z, double rx, double ry, double rz) {
    double ax = x / rx;
    double ay = y / ry;
    double az = z / rz;
    double k0 = Math.sqrt(ax * ax + ay * ay + az * az);
    double bx = ax / rx;
    double by = ay / ry;
    double bz = az / rz;
    double k1 = Math.sqrt(bx * bx + by * by + bz * bz);
    return k1 < 1e-9 ? -Math.min(rx, Math.min(ry, rz)) : k0 * (k0 - 1) / k1;
  }

  /** A limb from a to b with radii ra to rb. */
  static double limb(
      double x,
      double y,
      double z,
      double ax,
      double ay,
      double az,
      double ra,
      double bx,
      double by,
      double bz,
      double rb) {
    double dx = bx - ax;
    double dy = by - ay;
    double dz = bz - az;
    double t = ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / (dx * dx + dy * dy + dz * dz);
    t = Math.max(0, Math.min(1, t));
    double px = x - ax - t * dx;
    double py = y - ay - t * dy;
    double pz = z - az - t * dz;
    return Math.sqrt(px * px + py * py + pz * pz) - (ra + t * (rb - ra));
  }

  /** Both shapes, melted together where they are within {@code k} millimetres. */
  static double union(double a, double b, double k) {
    double h = k - Math.abs(a - b);
    return h <= 0 ? Math.min(a, b) : Math.min(a, b) - h * h / (4 * k);
  }

  /** Shape {@code a} without shape {@code b}, the edge rounded. */
  static double carve(double a, double b, double k) {
    return -union(-a, b, k);
  }

  /** A soft hill: 1 at 0, 0 from 1 on; of the squared distance over the squared radius. */
  static double hill(double squared) {
    if (squared >= 1) {
      return 0;
    }
    double s = 1 - squared;
    return s * s;
  }

  /** A soft hill with a round or oval foot. */
  static double hill(double dx, double rx, double dy, double ry) {
    return hill(dx * dx / (rx * rx) + dy * dy / (ry * ry));
  }

  /** 0 up to {@code low}, 1 from {@code high} on, smooth between. */
  static double step(double low, double high, double value) {
    double t = Math.max(0, Math.min(1, (value - low) / (high - low)));
    return t * t * (3 - 2 * t);
  }

  static double mix(double a, double b, double t) {
    return a + t * (b - a);
  }
}
