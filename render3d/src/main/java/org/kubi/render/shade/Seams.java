package org.kubi.render.shade;

import java.util.Arrays;

/** Where surfaces only seem to end: another vertex is at the same place, and both must stay. */
final class Seams {
  /** Places that are the same in this many parts of a metre are one, but for rounding. */
  private static final float STEPS = 20_000;

  /** A number for where a vertex is along an axis: equal for equal places. */
  static int place(float[] p, int vertex, int axis) {
    return Math.round(p[3 * vertex + axis] * STEPS);
  }

  /** A number for where a vertex is. */
  static int place(float[] p, int vertex) {
    return 31 * (31 * place(p, vertex, 0) + place(p, vertex, 1)) + place(p, vertex, 2);
  }

  private Seams() {}

  /**
   * Marks rim vertices that share their place with another rim vertex.
   *
   * @param p three coordinates a vertex
   */
  static void mark(float[] p, boolean[] rim, boolean[] seam) {
    long[] keys = new long[rim.length];
    int count = 0;
    for (int v = 0; v < rim.length; v++) {
      if (rim[v]) {
        keys[count++] = (long) place(p, v) << 32 | v;
      }
    }
    Arrays.sort(keys, 0, count);
    for (int i = 1; i < count; i++) {
      if (keys[i] >> 32 == keys[i - 1] >> 32) {
        // Two places with one hash only keep two vertices that might have gone.
        seam[(int) keys[i]] = true;
        seam[(int) keys[i - 1]] = true;
      }
    }
  }
}
