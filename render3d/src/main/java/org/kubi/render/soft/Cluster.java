package org.kubi.render.soft;

/**
 * Some near triangles of a mesh with vertices of their own, small enough to be skipped as a whole.
 *
 * @param firstVertex its first packed vertex
 * @param endVertex after its last
 * @param firstTriangle its first packed triangle
 * @param endTriangle after its last
 * @param runs its vertices, in order, by the bones that move them
 * @param bounds for each bone that moves some of its vertices, a sphere at rest around those
 * @param cone which way its triangles face at rest
 */
@SuppressWarnings("ArrayRecordComponent")
record Cluster(
    int firstVertex,
    int endVertex,
    int firstTriangle,
    int endTriangle,
    Run[] runs,
    Bound[] bounds,
    Cone cone) {
  /**
   * Packed vertices moved by the same bones.
   *
   * @param first the first
   * @param end after the last
   * @param leaders 1 to 4 bones
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Run(int first, int end, int[] leaders) {}

  /** A sphere at rest, metres, that moves with a bone. */
  record Bound(int leader, float x, float y, float z, float radius) {}

  /**
   * A cone of directions at rest that holds the normals of all triangles.
   *
   * @param x its unit axis
   * @param sine of the angle between the axis and the farthest normal; above 1 where normals differ
   *     by 90 degrees or more from it, or where several bones move the cluster
   */
  record Cone(float x, float y, float z, float sine) {
    /** Of a cluster that may face anywhere. */
    static final Cone ANYWHERE = new Cone(0, 0, 1, 2);
  }
}
