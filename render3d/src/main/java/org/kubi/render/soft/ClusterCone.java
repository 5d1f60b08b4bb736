package org.kubi.render.soft;

/** Which way the triangles of a cluster face. */
final class ClusterCone {
  private ClusterCone() {}

  /**
   * The cone of packed triangles.
   *
   * @param p three coordinates a vertex of the part
   * @param source the part's vertex for each packed one
   * @param corners three packed vertices a triangle
   */
  static Cluster.Cone of(float[] p, int[] source, int[] corners, int first, int end) {
    double[] n = new double[3 * (end - first)];
    double sumX = 0;
    double sumY = 0;
    double sumZ = 0;
    for (int t = first; t < end; t++) {
      int at = 3 * (t - first);
      normal(p, source, corners, 3 * t, n, at);
      sumX += n[at];
      sumY += n[at + 1];
      sumZ += n[at + 2];
    }
    double length = Math.sqrt(sumX * sumX + sumY * sumY + sumZ * sumZ);
    if (!(length > 0)) {
      return Cluster.Cone.ANYWHERE;
    }
    float x = (float) (sumX / length);
    float y = (float) (sumY / length);
    float z = (float) (sumZ / length);
    double least = 1;
    for (int at = 0; at < n.length; at += 3) {
      double cosine = n[at] * x + n[at + 1] * y + n[at + 2] * z;
      boolean flat = n[at] == 0 && n[at + 1] == 0 && n[at + 2] == 0;
      least = flat ? least : Math.min(least, cosine);
    }
    // A little room for the rounding of floats.
    least -= 1e-3;
    return least > 0
        ? new Cluster.Cone(x, y, z, (float) Math.sqrt(1 - least * least))
        : Cluster.Cone.ANYWHERE;
  }

  /** Unit length; 0 where the triangle has no area. */
  private static void normal(float[] p, int[] source, int[] corners, int k, double[] out, int at) {
    int a = 3 * source[corners[k]];
    int b = 3 * source[corners[k + 1]];
    int c = 3 * source[corners[k + 2]];
    double ux = p[b] - p[a];
    double uy = p[b + 1] - p[a + 1];
    double uz = p[b + 2] - p[a + 2];
    double vx = p[c] - p[a];
    double vy = p[c + 1] - p[a + 1];
    double vz = p[c + 2] - p[a + 2];
    double x = uy * vz - uz * vy;
    double y = uz * vx - ux * vz;
    double z = ux * vy - uy * vx;
    double length = Math.sqrt(x * x + y * y + z * z);
    double unit = length > 0 ? 1 / length : 0;
    out[at] = x * unit;
    out[at + 1] = y * unit;
    out[at + 2] = z * unit;
  }
}
