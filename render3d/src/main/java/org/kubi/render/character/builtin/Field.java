package org.kubi.render.character.builtin;

/** An implicit solid: below 0 inside, about the distance in millimetres outside. */
interface Field {
  double at(double x, double y, double z);

  /**
   * The outermost place of the surface on a ray: how far from its origin.
   *
   * @param far a distance that is surely outside
   * @return 0 when the ray meets nothing
   */
  default double reach(
      double ox, double oy, double oz, double dx, double dy, double dz, double far) {
    double t = far;
    for (int i = 0; i < 60 && t > 0; i++) {
      double d = at(ox + t * dx, oy + t * dy, oz + t * dz);
      if (d < 0.02) {
        return t;
      }
      // The melted shapes overstate the distance a little, and flat angles need no more steps.
      t -= Math.max(0.05, 0.8 * d);
    }
    return Math.max(0, t);
  }

  /** The outward unit normal near a place of the surface, into {@code out}. */
  default void normal(double x, double y, double z, double step, double[] out) {
    double a = at(x + step, y - step, z - step);
    double b = at(x - step, y - step, z + step);
    double c = at(x - step, y + step, z - step);
    double d = at(x + step, y + step, z + step);
    double nx = a - b - c + d;
    double ny = -a - b + c + d;
    double nz = -a + b - c + d;
    double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
    out[0] = length < 1e-12 ? 0 : nx / length;
    out[1] = length < 1e-12 ? 0 : ny / length;
    out[2] = length < 1e-12 ? 1 : nz / length;
  }

  /** How open the surface lies to the sky: 1 free, less in creases. */
  default double openness(double x, double y, double z, double[] n) {
    double hidden = 0;
    double weight = 0.5;
    for (double h = 5; h < 50; h *= 2.6) {
      double free = at(x + n[0] * h, y + n[1] * h, z + n[2] * h);
      hidden += weight * Math.max(0, Math.min(1, (h - free) / h));
      weight *= 0.75;
    }
    return Math.max(0, 1 - hidden);
  }
}
