package org.kubi.render.shade;

import java.util.Arrays;

/** Where surfaces only seem to end: another vertex is at the same place, and both must stay. */
final class Seams {
  /** Places that are the same in this many parts of a metre are one, but for rounding. */
  private static final float STEPS = 20_000;

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
        int hash =
            31 * (31 * Math.round(p[3 * v] * STEPS) + Math.round(p[3 * v + 1] * STEPS))
                + Math.round(p[3 * v + 2] * STEPS);
        keys[count++] = (long) hash << 32 | v;
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
