package org.kubi.render.character.gltf;

import java.util.Arrays;

/** Triangles from glTF's modes of primitives (specification, section 3.7.2.1). */
final class Topology {
  static final int TRIANGLES = 4;
  static final int STRIP = 5;
  static final int FAN = 6;

  private Topology() {}

  /** Whether a mode gives triangles; points and lines do not. */
  static boolean hasTriangles(int mode) {
    return mode == TRIANGLES || mode == STRIP || mode == FAN;
  }

  /**
   * The triangles of a list of corners, without those that have a corner twice; corners left over
   * are dropped.
   */
  static int[] triangles(int mode, int[] corners) {
    int count = mode == TRIANGLES ? corners.length / 3 : Math.max(0, corners.length - 2);
    int[] out = new int[3 * count];
    int n = 0;
    for (int t = 0; t < count; t++) {
      int a;
      int b;
      int c;
      if (mode == TRIANGLES) {
        a = corners[3 * t];
        b = corners[3 * t + 1];
        c = corners[3 * t + 2];
      } else if (mode == STRIP) {
        // Every second triangle of a strip is turned, to face the same way.
        a = corners[t];
        b = corners[t + 1 + t % 2];
        c = corners[t + 2 - t % 2];
      } else {
        a = corners[t + 1];
        b = corners[t + 2];
        c = corners[0];
      }
      if (a != b && b != c && c != a) {
        out[n++] = a;
        out[n++] = b;
        out[n++] = c;
      }
    }
    return Arrays.copyOf(out, n);
  }
}
