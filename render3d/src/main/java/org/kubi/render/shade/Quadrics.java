package org.kubi.render.shade;

import java.util.Arrays;
import org.kubi.render.character.MeshPart;

/**
 * How far the surface round each vertex of a part would be from itself if another vertex stood for
 * it: mean squares, in square metres, of distances and of all that vertices carry. After Garland
 * and Heckbert, "Surface Simplification Using Quadric Error Metrics", SIGGRAPH 1997, and Hoppe,
 * "New Quadric Metric for Simplifying Meshes with Appearance Attributes", Visualization 1999.
 */
final class Quadrics {
  /** A metre beside the surface counts as so many. */
  private static final double SURFACE = 7.2;

  /** A metre that the outline of a sheet moves, likewise. */
  private static final double RIM = 4;

  /** Six of a symmetric matrix, three of a vector, a constant, and the weight. */
  private static final int PLACE = 11;

  /** Three of a gradient and a constant. */
  private static final int CARRIED = 4;

  private final float[] p;

  /** What vertices carry, one array each, in metres. */
  private final float[][] carried;

  private final int size;
  private final double[] q;

  // Of the triangle at hand.
  private final double[] e1 = new double[3];
  private final double[] e2 = new double[3];
  private final double[] n = new double[3];

  /**
   * Measures a part.
   *
   * @param corners of its triangles; {@link Simplifier#GONE} where one is no more
   * @param look whether what is seen of the part counts; else its shape alone
   */
  Quadrics(MeshPart part, int[] corners, boolean look) {
    p = part.positions();
    carried = Carried.of(part, SURFACE, look);
    size = PLACE + CARRIED * carried.length;
    q = new double[size * part.vertexCount()];
    double[] one = new double[size];
    for (int k = 0; k < corners.length; k += 3) {
      if (corners[k] != Simplifier.GONE
          && triangle(corners[k], corners[k + 1], corners[k + 2], one)) {
        for (int i = k; i < k + 3; i++) {
          for (int j = 0; j < size; j++) {
            q[size * corners[i] + j] += one[j];
          }
        }
      }
    }
  }

  /** The quadric of a triangle; false where it has no area. */
  private boolean triangle(int a, int b, int c, double[] out) {
    for (int i = 0; i < 3; i++) {
      e1[i] = p[3 * b + i] - p[3 * a + i];
      e2[i] = p[3 * c + i] - p[3 * a + i];
    }
    n[0] = e1[1] * e2[2] - e1[2] * e2[1];
    n[1] = e1[2] * e2[0] - e1[0] * e2[2];
    n[2] = e1[0] * e2[1] - e1[1] * e2[0];
    double length = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]);
    if (!(length > 1e-12)) {
      return false;
    }
    Arrays.fill(out, 0);
    double area = length / 2;
    double px = p[3 * a];
    double py = p[3 * a + 1];
    double pz = p[3 * a + 2];
    double scale = SURFACE / length;
    plane(scale * n[0], scale * n[1], scale * n[2], px, py, pz, 0, area, out);
    out[PLACE - 1] = area;
    // Vectors whose products with the edges are 1 and 0.
    double d11 = dot(e1, e1);
    double d12 = dot(e1, e2);
    double d22 = dot(e2, e2);
    double unit = 1 / (length * length);
    for (int k = 0; k < carried.length; k++) {
      float[] s = carried[k];
      double s1 = s[b] - s[a];
      double s2 = s[c] - s[a];
      double f1 = (d22 * s1 - d12 * s2) * unit;
      double f2 = (d11 * s2 - d12 * s1) * unit;
      double gx = f1 * e1[0] + f2 * e2[0];
      double gy = f1 * e1[1] + f2 * e2[1];
      double gz = f1 * e1[2] + f2 * e2[2];
      double d = plane(gx, gy, gz, px, py, pz, s[a], area, out);
      int at = PLACE + CARRIED * k;
      out[at] = area * gx;
      out[at + 1] = area * gy;
      out[at + 2] = area * gz;
      out[at + 3] = area * d;
    }
    return true;
  }

  /** Adds the square of {@code g . (x - p) + s}; returns what it is at the origin. */
  private static final double plane(
      double gx,
      double gy,
      double gz,
      double px,
      double py,
      double pz,
      double s,
      double weight,
      double[] out) {
    double d = s - gx * px - gy * py - gz * pz;
    out[0] += weight * gx * gx;
    out[1] += weight * gx * gy;
    out[2] += weight * gx * gz;
    out[3] += weight * gy * gy;
    out[4] += weight * gy * gz;
    out[5] += weight * gz * gz;
    out[6] += weight * d * gx;
    out[7] += weight * d * gy;
    out[8] += weight * d * gz;
    out[9] += weight * d * d;
    return d;
  }

  private static final double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }

  /** Adds that the rim between two vertices of a triangle with a third is to stay. */
  void hold(int a, int b, int third) {
    for (int i = 0; i < 3; i++) {
      e1[i] = p[3 * b + i] - p[3 * a + i];
      e2[i] = p[3 * third + i] - p[3 * a + i];
    }
    double square = dot(e1, e1);
    if (!(square > 1e-12)) {
      return;
    }
    // Away from the rim in the plane of the triangle.
    double along = dot(e1, e2) / square;
    for (int i = 0; i < 3; i++) {
      n[i] = e2[i] - along * e1[i];
    }
    double length = Math.sqrt(dot(n, n));
    if (!(length > 1e-9)) {
      return;
    }
    double scale = RIM / length;
    double[] one = new double[size];
    plane(
        scale * n[0],
        scale * n[1],
        scale * n[2],
        p[3 * a],
        p[3 * a + 1],
        p[3 * a + 2],
        0,
        square,
        one);
    for (int i = 0; i < 10; i++) {
      q[size * a + i] += one[i];
      q[size * b + i] += one[i];
    }
  }

  /** The mean square, in square metres, if a vertex stood for what another stands for. */
  double cost(int of, int at) {
    int i = size * of;
    double x = p[3 * at];
    double y = p[3 * at + 1];
    double z = p[3 * at + 2];
    double weight = q[i + 10];
    double sum =
        x * (q[i] * x + 2 * (q[i + 1] * y + q[i + 2] * z + q[i + 6]))
            + y * (q[i + 3] * y + 2 * (q[i + 4] * z + q[i + 7]))
            + z * (q[i + 5] * z + 2 * q[i + 8])
            + q[i + 9];
    i += PLACE;
    for (float[] values : carried) {
      double s = values[at];
      sum += s * (weight * s - 2 * (q[i] * x + q[i + 1] * y + q[i + 2] * z + q[i + 3]));
      i += CARRIED;
    }
    return sum / weight;
  }

  /** A vertex stands for what another stood for, from now on. */
  void join(int of, int to) {
    for (int i = 0; i < size; i++) {
      q[size * to + i] += q[size * of + i];
    }
  }
}
