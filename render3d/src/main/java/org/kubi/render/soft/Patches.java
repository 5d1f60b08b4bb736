package org.kubi.render.soft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.kubi.render.character.MeshPart;

/**
 * A mesh's triangles cut into patches of near triangles that face the same way. People with the
 * same mesh share the patches of whoever came first: which triangle is in which patch changes how
 * soon a picture is there, not the picture.
 *
 * @param order the triangles' numbers, patch after patch
 * @param ends where in the order each patch ends
 */
@SuppressWarnings("ArrayRecordComponent")
record Patches(int[] order, int[] ends) {
  /**
   * The most triangles of a patch: few enough that it is small, many enough that its rim is short.
   */
  static final int MOST_TRIANGLES = 64;

  /** What a normal's unit counts for beside places, metres. */
  private static final float NORMAL_METRES = 0.03f;

  private static final int AXES = 6;

  /**
   * Cuts a mesh in halves along the longest of six axes, place and normal, and the halves again.
   */
  static Patches of(MeshPart part) {
    int count = part.triangleCount();
    float[] features = new float[AXES * count];
    for (int t = 0; t < count; t++) {
      measure(part, t, features);
    }
    int[] order = new int[count];
    Arrays.setAll(order, t -> t);
    List<Integer> ends = new ArrayList<>();
    cut(order, 0, count, features, ends);
    return new Patches(order, ends.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void measure(MeshPart part, int t, float[] features) {
    float weight = part.material().twoSided() ? 0 : NORMAL_METRES / 3;
    for (int k = 3 * t; k < 3 * t + 3; k++) {
      int v = part.triangles()[k];
      for (int axis = 0; axis < 3; axis++) {
        features[AXES * t + axis] += part.positions()[3 * v + axis] / 3;
        features[AXES * t + 3 + axis] += part.normals()[3 * v + axis] * weight;
      }
    }
  }

  private static void cut(int[] order, int from, int to, float[] features, List<Integer> ends) {
    if (to - from <= MOST_TRIANGLES) {
      if (to > from) {
        ends.add(to);
      }
      return;
    }
    int longest = 0;
    float most = -1;
    for (int axis = 0; axis < AXES; axis++) {
      float low = Float.MAX_VALUE;
      float high = -Float.MAX_VALUE;
      for (int i = from; i < to; i++) {
        float value = features[AXES * order[i] + axis];
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      if (high - low > most) {
        most = high - low;
        longest = axis;
      }
    }
    sort(order, from, to, features, longest);
    int middle = (from + to) >>> 1;
    cut(order, from, middle, features, ends);
    cut(order, middle, to, features, ends);
  }

  private static void sort(int[] order, int from, int to, float[] features, int axis) {
    long[] keys = new long[to - from];
    for (int i = from; i < to; i++) {
      int bits = Float.floatToIntBits(features[AXES * order[i] + axis]);
      // Bits of negative floats fall where the floats rise.
      int rising = bits ^ (bits >> 31 & Integer.MAX_VALUE);
      keys[i - from] = (long) rising << 32 | order[i];
    }
    Arrays.sort(keys);
    for (int i = from; i < to; i++) {
      order[i] = (int) keys[i - from];
    }
  }
}
