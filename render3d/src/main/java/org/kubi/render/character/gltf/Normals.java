package org.kubi.render.character.gltf;

import java.util.HashMap;
import java.util.Map;

/** Normals of vertices that have none, or wrong ones. */
final class Normals {
  private static final float SHORTEST = 1e-6f;

  private Normals() {}

  /**
   * Unit normals for all vertices: the given ones, and where one is missing the sum of the
   * triangles about its place, weighted by area. (The specification asks for flat facets; people
   * are smooth.)
   *
   * @param given 3 floats a vertex, or none
   */
  static float[] complete(float[] positions, float[] given, int[] triangles) {
    boolean[] missing = new boolean[positions.length / 3];
    float[] out = given.length == positions.length ? given : new float[positions.length];
    boolean any = false;
    for (int v = 0; v < missing.length; v++) {
      missing[v] = !normalize(out, 3 * v);
      any |= missing[v];
    }
    if (any) {
      float[] computed = computed(positions, triangles);
      for (int v = 0; v < missing.length; v++) {
        if (missing[v]) {
          System.arraycopy(computed, 3 * v, out, 3 * v, 3);
        }
      }
    }
    return out;
  }

  private static float[] computed(float[] p, int[] triangles) {
    int[] first = samePlace(p);
    float[] sums = new float[p.length];
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
      for (int k = 0; k < 3; k++) {
        int at = 3 * first[triangles[t + k]];
        sums[at] += uy * vz - uz * vy;
        sums[at + 1] += uz * vx - ux * vz;
        sums[at + 2] += ux * vy - uy * vx;
      }
    }
    float[] out = new float[p.length];
    for (int v = 0; v < first.length; v++) {
      System.arraycopy(sums, 3 * first[v], out, 3 * v, 3);
      if (!normalize(out, 3 * v)) {
        out[3 * v] = 0;
        out[3 * v + 1] = 0;
        out[3 * v + 2] = 1;
      }
    }
    return out;
  }

  /** For each vertex the first one at its place: seams of the texture are no edges. */
  private static int[] samePlace(float[] p) {
    record Place(float x, float y, float z) {}
    Map<Place, Integer> seen = new HashMap<>();
    int[] first = new int[p.length / 3];
    for (int v = 0; v < first.length; v++) {
      Integer other = seen.putIfAbsent(new Place(p[3 * v], p[3 * v + 1], p[3 * v + 2]), v);
      first[v] = other == null ? v : other;
    }
    return first;
  }

  private static boolean normalize(float[] n, int at) {
    double length =
        Math.sqrt(
            (double) n[at] * n[at]
                + (double) n[at + 1] * n[at + 1]
                + (double) n[at + 2] * n[at + 2]);
    // Tiny triangles have tiny sums, which are good directions still.
    if (!(length > SHORTEST * SHORTEST * SHORTEST) || Double.isInfinite(length)) {
      return false;
    }
    for (int k = 0; k < 3; k++) {
      n[at + k] = (float) (n[at + k] / length);
    }
    return true;
  }
}
