package org.kubi.render.soft;

/**
 * Some near triangles of a mesh, small enough to be skipped as a whole.
 *
 * @param firstTriangle its first packed triangle
 * @param endTriangle after its last
 * @param bounds for each bone that moves some of its vertices, a sphere at rest around those
 * @param cone which way its triangles face at rest
 */
@SuppressWarnings("ArrayRecordComponent")
record Cluster(int firstTriangle, int endTriangle, Bound[] bounds, Cone cone) {
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
