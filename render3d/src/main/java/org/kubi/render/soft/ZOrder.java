package org.kubi.render.soft;

import java.util.Arrays;
import org.kubi.render.character.MeshPart;

/**
 * Triangles in the order of a Z-order (Morton) curve through their middles at rest, so that
 * neighbours in the list are neighbours in space.
 */
final class ZOrder {
  private static final int BITS = 10;

  private ZOrder() {}

  /** The numbers of the part's triangles along the curve. */
  static int[] triangles(MeshPart part) {
    int count = part.triangleCount();
    float[] middles = new float[3 * count];
    float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
    float extent = 0;
    for (int pass = 0; pass < 2; pass++) {
      for (int t = 0; t < count; t++) {
        for (int k = 0; k < 3; k++) {
          if (pass == 0) {
            float middle = middle(part, t, k);
            middles[3 * t + k] = middle;
            low[k] = Math.min(low[k], middle);
          } else {
            extent = Math.max(extent, middles[3 * t + k] - low[k]);
          }
        }
      }
    }
    float scale = extent > 0 ? ((1 << BITS) - 1) / extent : 0;
    long[] keys = new long[count];
    for (int t = 0; t < count; t++) {
      long code = 0;
      for (int k = 0; k < 3; k++) {
        code |= spread((int) ((middles[3 * t + k] - low[k]) * scale)) << k;
      }
      keys[t] = (code << 32) | t;
    }
    Arrays.sort(keys);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  private static float middle(MeshPart part, int triangle, int axis) {
    int[] corners = part.triangles();
    float[] p = part.positions();
    return (p[3 * corners[3 * triangle] + axis]
            + p[3 * corners[3 * triangle + 1] + axis]
            + p[3 * corners[3 * triangle + 2] + axis])
        / 3;
  }

  /** The bits of a number with two zeros between each and the next. */
  private static long spread(int value) {
    long bits = 0;
    for (int i = 0; i < BITS; i++) {
      bits |= (long) ((value >> i) & 1) << (3 * i);
    }
    return bits;
  }
}
