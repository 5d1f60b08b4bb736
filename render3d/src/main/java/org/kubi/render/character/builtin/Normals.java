package org.kubi.render.character.builtin;

/** Normals of vertices: the sum of the triangles about each, the larger counting more. */
final class Normals {
  private Normals() {}

  static float[] of(float[] places, int[] triangles) {
    int[] own = new int[places.length / 3];
    for (int i = 0; i < own.length; i++) {
      own[i] = i;
    }
    return of(places, triangles, own);
  }

  /**
   * Normals of a surface with seams.
   *
   * @param twin for each vertex the one whose normal it shares
   */
  static float[] of(float[] p, int[] triangles, int[] twin) {
    float[] n = new float[p.length];
    for (int t = 0; t < triangles.length; t += 3) {
      int a = 3 * triangles[t];
      int b = 3 * triangles[t + 1];
      int c = 3 * triangles[t + 2];
      float ux = p[b] - p[a];
      float uy = p[b + 1] - p[a + 1];
      float uz = p[b + 2] - p[a + 2];
      float vx = p[c] - p[a];
      float vy = p[c + 1] - p[a + 1];
      float vz = p[c + 2] - p[a + 2];
      float x = uy * vz - uz * vy;
      float y = uz * vx - ux * vz;
      float z = ux * vy - uy * vx;
      for (int k = t; k < t + 3; k++) {
        int at = 3 * twin[triangles[k]];
        n[at] += x;
        n[at + 1] += y;
        n[at + 2] += z;
      }
    }
    for (int i = 0; i < twin.length; i++) {
      if (twin[i] == i) {
        unit(n, 3 * i);
      }
    }
    for (int i = 0; i < twin.length; i++) {
      System.arraycopy(n, 3 * twin[i], n, 3 * i, 3);
    }
    return n;
  }

  private static void unit(float[] n, int at) {
    double length =
        Math.sqrt(
            (double) n[at] * n[at]
                + (double) n[at + 1] * n[at + 1]
                + (double) n[at + 2] * n[at + 2]);
    if (length < 1e-20) {
      n[at + 2] = 1;
      return;
    }
    for (int k = 0; k < 3; k++) {
      n[at + k] = (float) (n[at + k] / length);
    }
  }
}
