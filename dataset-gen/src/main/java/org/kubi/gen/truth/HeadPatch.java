package org.kubi.gen.truth;

import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.SkinnedActor;

/**
 * The vertices of a {@link HeadTree} on one person, with a ball at rest around those of each node.
 * However bones move, a vertex lies in the convex hull of the balls that each of them moves alone:
 * so a node can be passed over when those lie within what is known already.
 */
final class HeadPatch {
  private final MeshPart part;
  private final HeadTree tree;

  /** 4 floats a node: middle and radius, metres. */
  private final float[] balls;

  HeadPatch(MeshPart part, HeadTree tree) {
    this.part = part;
    this.tree = tree;
    balls = new float[4 * tree.nodes()];
    // Children first: a ball around theirs is found soon.
    for (int node = tree.nodes() - 1; node >= 0; node--) {
      if (tree.isLeaf(node)) {
        aroundVertices(node);
      } else {
        aroundChildren(node, node + 1, tree.second(node));
      }
    }
  }

  private void aroundVertices(int node) {
    float[] p = part.positions();
    for (int axis = 0; axis < 3; axis++) {
      float low = Float.POSITIVE_INFINITY;
      float high = Float.NEGATIVE_INFINITY;
      for (int i = tree.firsts[node]; i < tree.ends[node]; i++) {
        float value = p[3 * tree.order[i] + axis];
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      balls[4 * node + axis] = (low + high) / 2;
    }
    double furthest = 0;
    for (int i = tree.firsts[node]; i < tree.ends[node]; i++) {
      furthest = Math.max(furthest, distance(node, p, 3 * tree.order[i]));
    }
    setRadius(node, furthest);
  }

  private void aroundChildren(int node, int first, int second) {
    for (int axis = 0; axis < 3; axis++) {
      float a = balls[4 * first + axis];
      float b = balls[4 * second + axis];
      float reachA = balls[4 * first + 3];
      float reachB = balls[4 * second + 3];
      balls[4 * node + axis] =
          (Math.min(a - reachA, b - reachB) + Math.max(a + reachA, b + reachB)) / 2;
    }
    setRadius(
        node,
        Math.max(
            distance(node, balls, 4 * first) + balls[4 * first + 3],
            distance(node, balls, 4 * second) + balls[4 * second + 3]));
  }

  private double distance(int node, float[] points, int at) {
    double dx = points[at] - balls[4 * node];
    double dy = points[at + 1] - balls[4 * node + 1];
    double dz = points[at + 2] - balls[4 * node + 2];
    return Math.sqrt(dx * dx + dy * dy + dz * dz);
  }

  private void setRadius(int node, double radius) {
    balls[4 * node + 3] = (float) (radius * 1.0001 + 1e-6); // room for the rounding of floats
  }

  /** Widens an extent, unless it holds all, by the vertices that reach furthest, or nearly so. */
  void addOutermost(HeadExtent extent, float[] motions) {
    if (!mayLeave(0, extent, motions)) {
      return;
    }
    for (int vertex : tree.outermost) {
      add(vertex, extent, motions);
    }
  }

  /**
   * Widens an extent so that it holds all vertices.
   *
   * @param motions of the bones: {@link SkinnedActor#motions}
   */
  void addTo(HeadExtent extent, float[] motions) {
    addTo(0, extent, motions);
  }

  private void addTo(int node, HeadExtent extent, float[] motions) {
    if (!mayLeave(node, extent, motions)) {
      return;
    }
    if (tree.isLeaf(node)) {
      for (int i = tree.firsts[node]; i < tree.ends[node]; i++) {
        add(tree.order[i], extent, motions);
      }
    } else {
      addTo(node + 1, extent, motions);
      addTo(tree.second(node), extent, motions);
    }
  }

  private boolean mayLeave(int node, HeadExtent extent, float[] m) {
    float x = balls[4 * node];
    float y = balls[4 * node + 1];
    float z = balls[4 * node + 2];
    for (int bone : tree.bones[node]) {
      int b = SkinnedActor.FLOATS_PER_BONE * bone;
      if (!extent.holds(
          m[b] * x + m[b + 1] * y + m[b + 2] * z + m[b + 3],
          m[b + 4] * x + m[b + 5] * y + m[b + 6] * z + m[b + 7],
          -(m[b + 8] * x + m[b + 9] * y + m[b + 10] * z + m[b + 11]),
          balls[4 * node + 3])) {
        return true;
      }
    }
    return false;
  }

  private void add(int vertex, HeadExtent extent, float[] m) {
    float x = part.positions()[3 * vertex];
    float y = part.positions()[3 * vertex + 1];
    float z = part.positions()[3 * vertex + 2];
    float outX = 0;
    float outY = 0;
    float outZ = 0;
    for (int k = 4 * vertex; k < 4 * vertex + 4; k++) {
      float weight = part.weights()[k];
      if (weight > 0) {
        int b = SkinnedActor.FLOATS_PER_BONE * part.bones()[k];
        outX += weight * (m[b] * x + m[b + 1] * y + m[b + 2] * z + m[b + 3]);
        outY += weight * (m[b + 4] * x + m[b + 5] * y + m[b + 6] * z + m[b + 7]);
        outZ += weight * (m[b + 8] * x + m[b + 9] * y + m[b + 10] * z + m[b + 11]);
      }
    }
    extent.add(outX, outY, -outZ);
  }
}
