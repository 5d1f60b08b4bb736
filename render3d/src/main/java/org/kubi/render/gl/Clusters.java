package org.kubi.render.gl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Cuts triangles into groups of neighbours: halves along the longest side, and again. */
final class Clusters {
  /** Few enough that a group is small on a body, many enough that its rim is short. */
  private static final int MOST_TRIANGLES = 128;

  private final float[] middles;
  private final List<int[]> found = new ArrayList<>();

  private Clusters(float[] middles) {
    this.middles = middles;
  }

  /**
   * The numbers of triangles, group by group; neighbours in the list are near.
   *
   * @param positions 3 numbers a vertex
   * @param corners 3 vertices a triangle
   */
  static List<int[]> of(float[] positions, int[] corners) {
    float[] middles = new float[corners.length];
    Integer[] all = new Integer[corners.length / 3];
    for (int t = 0; t < all.length; t++) {
      all[t] = t;
      for (int k = 0; k < 9; k++) {
        middles[3 * t + k % 3] += positions[3 * corners[3 * t + k / 3] + k % 3];
      }
    }
    Clusters clusters = new Clusters(middles);
    if (all.length > 0) {
      clusters.split(all, 0, all.length);
    }
    return clusters.found;
  }

  private void split(Integer[] triangles, int from, int to) {
    if (to - from <= MOST_TRIANGLES) {
      found.add(Arrays.stream(triangles, from, to).mapToInt(Integer::intValue).toArray());
      return;
    }
    int axis = longestSide(triangles, from, to);
    Arrays.sort(
        triangles, from, to, Comparator.comparingDouble(triangle -> middles[3 * triangle + axis]));
    int half = (from + to) / 2;
    split(triangles, from, half);
    split(triangles, half, to);
  }

  private int longestSide(Integer[] triangles, int from, int to) {
    int longest = 0;
    float most = -1;
    for (int axis = 0; axis < 3; axis++) {
      float low = Float.MAX_VALUE;
      float high = -Float.MAX_VALUE;
      for (int i = from; i < to; i++) {
        float middle = middles[3 * triangles[i] + axis];
        low = Math.min(low, middle);
        high = Math.max(high, middle);
      }
      if (high - low > most) {
        most = high - low;
        longest = axis;
      }
    }
    return longest;
  }
}
