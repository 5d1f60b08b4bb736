package org.kubi.gen.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kubi.render.character.MeshPart;

/**
 * Some vertices of a mesh in halves of near ones down to a few, and those that reach furthest. It
 * is cut by where one person has them and serves all that share the mesh: which vertex is in which
 * half changes how soon an extent is known, not the extent.
 */
final class HeadTree {
  private static final int FEW = 16;

  /** A step of -1, 0 or 1 along each axis. */
  private static final int DIRECTIONS = 27;

  private static final int NO_CHILD = -1;

  /** The vertices, node after node. */
  final int[] order;

  /** Where in the order each node begins and ends; a node comes before its children. */
  final int[] firsts;

  final int[] ends;

  /** The bones that move the vertices of each node. */
  final int[][] bones;

  /** Those that reach furthest in some directions: with them most nodes are within. */
  final int[] outermost;

  /** A node's first child is the next node; here is its second, or {@link #NO_CHILD} for both. */
  private final int[] seconds;

  /**
   * The tree of some vertices.
   *
   * @param part says where the vertices are, and which bones move them
   * @param vertices at least one
   */
  HeadTree(MeshPart part, int[] vertices) {
    order = vertices.clone();
    List<int[]> nodes = new ArrayList<>();
    cut(part, 0, order.length, nodes);
    firsts = nodes.stream().mapToInt(node -> node[0]).toArray();
    ends = nodes.stream().mapToInt(node -> node[1]).toArray();
    seconds = nodes.stream().mapToInt(node -> node[2]).toArray();
    bones =
        IntStream.range(0, firsts.length).mapToObj(node -> bones(part, node)).toArray(int[][]::new);
    outermost =
        IntStream.range(0, DIRECTIONS).map(d -> outermost(part, d)).distinct().sorted().toArray();
  }

  int nodes() {
    return firsts.length;
  }

  boolean isLeaf(int node) {
    return seconds[node] == NO_CHILD;
  }

  /** The second child of a node that is no leaf. */
  int second(int node) {
    return seconds[node];
  }

  private void cut(MeshPart part, int first, int end, List<int[]> nodes) {
    int[] node = {first, end, NO_CHILD};
    nodes.add(node);
    if (end - first > FEW) {
      sort(part, first, end, longestAxis(part, first, end));
      int half = (first + end) / 2;
      cut(part, first, half, nodes);
      node[2] = nodes.size();
      cut(part, half, end, nodes);
    }
  }

  private int longestAxis(MeshPart part, int first, int end) {
    int longest = 0;
    float length = -1;
    for (int axis = 0; axis < 3; axis++) {
      float low = Float.POSITIVE_INFINITY;
      float high = Float.NEGATIVE_INFINITY;
      for (int i = first; i < end; i++) {
        low = Math.min(low, part.positions()[3 * order[i] + axis]);
        high = Math.max(high, part.positions()[3 * order[i] + axis]);
      }
      if (high - low > length) {
        length = high - low;
        longest = axis;
      }
    }
    return longest;
  }

  private void sort(MeshPart part, int first, int end, int axis) {
    // Keys of the place along the axis and the vertex: a sort without objects.
    long[] keys = new long[end - first];
    for (int i = 0; i < keys.length; i++) {
      int vertex = order[first + i];
      int micrometres = Math.round(part.positions()[3 * vertex + axis] * 1e6f);
      keys[i] = (long) micrometres << 32 | vertex;
    }
    Arrays.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      order[first + i] = (int) keys[i];
    }
  }

  private int[] bones(MeshPart part, int node) {
    return IntStream.range(4 * firsts[node], 4 * ends[node])
        .map(k -> 4 * order[k / 4] + k % 4)
        .filter(k -> part.weights()[k] > 0)
        .map(k -> part.bones()[k])
        .distinct()
        .toArray();
  }

  private int outermost(MeshPart part, int direction) {
    float[] p = part.positions();
    int x = direction % 3 - 1;
    int y = direction / 3 % 3 - 1;
    int z = direction / 9 - 1;
    int furthest = order[0];
    float reach = Float.NEGATIVE_INFINITY;
    for (int v : order) {
      float way = x * p[3 * v] + y * p[3 * v + 1] + z * p[3 * v + 2];
      if (way > reach) {
        reach = way;
        furthest = v;
      }
    }
    return furthest;
  }
}
