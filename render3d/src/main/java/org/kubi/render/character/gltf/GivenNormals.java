package org.kubi.render.character.gltf;

import org.kubi.render.character.Normals;

/** Normals of vertices that have none, or wrong ones. */
final class GivenNormals {
  private static final float SHORTEST = 1e-6f;

  private GivenNormals() {}

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
      float[] computed = Normals.smooth(positions, triangles, Normals.samePlace(positions));
      for (int v = 0; v < missing.length; v++) {
        if (missing[v]) {
          System.arraycopy(computed, 3 * v, out, 3 * v, 3);
        }
      }
    }
    return out;
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
