package org.kubi.render.character.wear;

/** Normals of meshes. */
final class Normals {
  private Normals() {}

  /**
   * For each vertex the unit mean of its triangles' normals, by their area. Vertices at the same
   * place within a grid's seam are made alike by their places' bits.
   *
   * @param p 3 numbers a vertex
   * @param triangles 3 vertices each
   */
  static float[] smooth(float[] p, int[] triangles) {
    int n = p.length / 3;
    int[] same = sameplace(p, n);
    double[] sum = new double[p.length];
    for (int t = 0; t < triangles.length; t += 3) {
      int a = 3 * triangles[t];
      int b = 3 * triangles[t + 1];
      int c = 3 * triangles[t + 2];
      double ux = p[b] - p[a];
      double uy = p[b + 1] - p[a + 1];
      double uz = p[b + 2] - p[a + 2];
      double vx = p[c] - p[a];
      double vy = p[c + 1] - p[a + 1];
      double vz = p[c + 2] - p[a + 2];
      for (int k = t; k < t + 3; k++) {
        int v = 3 * same[triangles[k]];
        sum[v] += uy * vz - uz * vy;
        sum[v + 1] += uz * vx - ux * vz;
        sum[v + 2] += ux * vy - uy * vx;
      }
    }
    float[] normals = new float[p.length];
    for (int i = 0; i < n; i++) {
      int s = 3 * same[i];
      double length =
          Math.sqrt(sum[s] * sum[s] + sum[s + 1] * sum[s + 1] + sum[s + 2] * sum[s + 2]);
      for (int axis = 0; axis < 3; axis++) {
        normals[3 * i + axis] = length > 0 ? (float) (sum[s + axis] / length) : axis == 1 ? 1 : 0;
      }
    }
    return normals;
  }

  private static int[] sameplace(float[] p, int n) {
    int[] same = new int[n];
    int size = Integer.highestOneBit(Math.max(4, 4 * n));
    int[] table = new int[size];
    for (int i = 0; i < n; i++) {
      int hash = Float.floatToIntBits(p[3 * i]) * 0x9E3779B1;
      hash = (hash ^ Float.floatToIntBits(p[3 * i + 1])) * 0x85EBCA77;
      hash = (hash ^ Float.floatToIntBits(p[3 * i + 2])) * 0xC2B2AE3D;
      int slot = (hash ^ (hash >>> 15)) & (size - 1);
      while (table[slot] > 0 && !equal(p, i, table[slot] - 1)) {
        slot = (slot + 1) & (size - 1);
      }
      if (table[slot] == 0) {
        table[slot] = i + 1;
      }
      same[i] = table[slot] - 1;
    }
    return same;
  }

  private static boolean equal(float[] p, int i, int j) {
    return p[3 * i] == p[3 * j] && p[3 * i + 1] == p[3 * j + 1] && p[3 * i + 2] == p[3 * j + 2];
  }
}
