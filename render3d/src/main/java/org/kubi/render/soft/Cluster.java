package org.kubi.render.soft;

import java.util.List;

/**
 * Some near triangles of a part with vertices of their own, small enough to be skipped as a whole.
 *
 * @param firstVertex its first packed vertex
 * @param endVertex after its last
 * @param firstTriangle its first packed triangle
 * @param endTriangle after its last
 * @param runs its vertices, in order, by the bones that move them
 * @param bounds for each bone that moves some of its vertices, a sphere at rest around those
 */
record Cluster(
    int firstVertex,
    int endVertex,
    int firstTriangle,
    int endTriangle,
    List<Run> runs,
    List<Bound> bounds) {
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
}
