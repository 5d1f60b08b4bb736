package org.kubi.render.gl;

import java.util.Arrays;
import org.kubi.render.character.MeshPart;

/** Spheres round the vertices of a cluster, one for each motion that moves some of them. */
final class Bounds {
  private static final int INFLUENCES = 4;

  private Bounds() {}

  /**
   * Those of some vertices.
   *
   * @param bones 4 motions a vertex of the part: {@link BoneLeaders#join}
   * @param weights 4 weights a vertex
   */
  static Cluster.Bound[] of(MeshPart part, int[] vertices, short[] bones, float[] weights) {
    int[] motions =
        Arrays.stream(vertices)
            .flatMap(
                v -> Arrays.stream(influences(v)).filter(k -> weights[k] > 0).map(k -> bones[k]))
            .distinct()
            .sorted()
            .toArray();
    return Arrays.stream(motions)
        .mapToObj(
            motion ->
                around(
                    part,
                    motion,
                    Arrays.stream(vertices)
                        .filter(
                            v ->
                                Arrays.stream(influences(v))
                                    .anyMatch(k -> weights[k] > 0 && bones[k] == motion))
                        .toArray()))
        .toArray(Cluster.Bound[]::new);
  }

  private static int[] influences(int vertex) {
    int at = INFLUENCES * vertex;
    return new int[] {at, at + 1, at + 2, at + 3};
  }

  private static Cluster.Bound around(MeshPart part, int motion, int[] vertices) {
    float[] p = part.positions();
    float[] middle = new float[3];
    for (int axis = 0; axis < 3; axis++) {
      float low = Float.MAX_VALUE;
      float high = -Float.MAX_VALUE;
      for (int vertex : vertices) {
        low = Math.min(low, p[3 * vertex + axis]);
        high = Math.max(high, p[3 * vertex + axis]);
      }
      middle[axis] = (low + high) / 2;
    }
    double square = 0;
    for (int vertex : vertices) {
      double x = p[3 * vertex] - middle[0];
      double y = p[3 * vertex + 1] - middle[1];
      double z = p[3 * vertex + 2] - middle[2];
      square = Math.max(square, x * x + y * y + z * z);
    }
    // A little room for the rounding of floats.
    float radius = (float) (Math.sqrt(square) * 1.0001 + 1e-6);
    return new Cluster.Bound(motion, middle[0], middle[1], middle[2], radius);
  }
}
