package org.kubi.render.shade;

import java.util.Arrays;
import org.kubi.render.character.MeshPart;

/**
 * Vertices at one place, moved by the same bones, as one: where only the shape of a part counts,
 * the seams of its texture are none.
 */
final class Welds {
  private static final int BONES = 4;

  /** Of more vertices at one place the rest are not looked at: they stay as they are. */
  private static final int MOST_TRIED = 32;

  private Welds() {}

  /**
   * The corners of a part's triangles, each named by the first vertex at its place; {@link
   * Simplifier#GONE} where that leaves no triangle.
   */
  static int[] corners(MeshPart part) {
    int count = part.vertexCount();
    long[] keys = new long[count];
    for (int v = 0; v < count; v++) {
      keys[v] = (long) Seams.place(part.positions(), v) << 32 | v;
    }
    Arrays.sort(keys);
    int[] first = new int[count];
    for (int i = 0, group = 0; i < count; i++) {
      group = keys[i] >> 32 == keys[group] >> 32 ? group : i;
      int v = (int) keys[i];
      int k = group;
      while (k < i && !isSame(part, (int) keys[k], v)) {
        k = k - group < MOST_TRIED ? k + 1 : i;
      }
      first[v] = (int) keys[k];
    }
    int[] corners = part.triangles().clone();
    for (int i = 0; i < corners.length; i += 3) {
      int a = first[corners[i]];
      int b = first[corners[i + 1]];
      int c = first[corners[i + 2]];
      boolean flat = a == b || b == c || c == a;
      corners[i] = flat ? Simplifier.GONE : a;
      corners[i + 1] = flat ? Simplifier.GONE : b;
      corners[i + 2] = flat ? Simplifier.GONE : c;
    }
    return corners;
  }

  private static boolean isSame(MeshPart part, int a, int b) {
    for (int axis = 0; axis < 3; axis++) {
      if (Seams.place(part.positions(), a, axis) != Seams.place(part.positions(), b, axis)) {
        return false;
      }
    }
    return Arrays.equals(
            part.bones(), BONES * a, BONES * (a + 1), part.bones(), BONES * b, BONES * (b + 1))
        && Arrays.equals(
            part.weights(), BONES * a, BONES * (a + 1), part.weights(), BONES * b, BONES * (b + 1));
  }
}
