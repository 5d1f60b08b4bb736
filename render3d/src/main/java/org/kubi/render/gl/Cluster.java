package org.kubi.render.gl;

/**
 * Some near triangles of a character, few enough to be left out as a whole where they are not in
 * view.
 *
 * @param first index of its first corner among the model's
 * @param end after its last corner
 * @param bounds its {@link Bound}s: a blended vertex lies between the places to which its bones
 *     would take it, so the cluster is beyond a plane where all of them are
 */
@SuppressWarnings("ArrayRecordComponent") // computed once a model, never compared
record Cluster(int first, int end, Bound[] bounds) {
  /** A sphere at rest, metres, round the vertices that a motion moves; it moves likewise. */
  record Bound(int motion, float x, float y, float z, float radius) {}
}
