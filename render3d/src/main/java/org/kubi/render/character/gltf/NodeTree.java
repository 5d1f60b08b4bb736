package org.kubi.render.character.gltf;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kubi.render.character.CharacterException;

/**
 * The nodes of a glTF file: who is whose parent, and how each stands relative to it.
 *
 * @param names one a node, all different: the file's own where it has one and it is the first of
 *     that name
 * @param parents index of each node's parent; -1 for roots
 * @param order all nodes, parents before children
 * @param locals from each node's axes to its parent's
 * @param shown whether the node belongs to the file's scene
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NodeTree(
    List<String> names, int[] parents, int[] order, List<Affine> locals, boolean[] shown) {
  private static final int MOST_NODES = 20_000;
  private static final int DEEPEST = 500;

  /** The nodes of a file; refuses loops and nodes with two parents. */
  static NodeTree read(Gltf gltf) throws CharacterException {
    int count = gltf.size("nodes");
    if (count > MOST_NODES) {
      throw gltf.damaged("it has at most %d nodes, found %d", MOST_NODES, count);
    }
    int[] parents = new int[count];
    Arrays.fill(parents, -1);
    List<Affine> locals = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      JsonNode node = gltf.item("nodes", i);
      for (JsonNode child : node.path("children")) {
        int c = child.asInt(-1);
        if (!child.isIntegralNumber() || c < 0 || c >= count) {
          throw gltf.damaged("node %d has the child %s of %d nodes", i, child, count);
        }
        if (parents[c] >= 0) {
          throw gltf.damaged("node %d is a child of both %d and %d", c, parents[c], i);
        }
        parents[c] = i;
      }
      locals.add(local(gltf, node));
    }
    int[] order = order(gltf, parents);
    int[] depth = new int[count];
    for (int node : order) {
      depth[node] = parents[node] < 0 ? 0 : depth[parents[node]] + 1;
      if (depth[node] > DEEPEST) {
        throw gltf.damaged("its nodes hang at most %d deep, found more", DEEPEST);
      }
    }
    return new NodeTree(
        names(gltf, count), parents, order, List.copyOf(locals), shown(gltf, parents, order));
  }

  private static Affine local(Gltf gltf, JsonNode node) throws CharacterException {
    if (node.has("matrix")) {
      return Affine.ofColumns(
          gltf.numbers(node, "matrix", 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1));
    }
    return Affine.of(
        gltf.numbers(node, "translation", 0, 0, 0),
        gltf.numbers(node, "rotation", 0, 0, 0, 1),
        gltf.numbers(node, "scale", 1, 1, 1));
  }

  private static int[] order(Gltf gltf, int[] parents) throws CharacterException {
    int count = parents.length;
    // Children side by side: those of node i from start[i] on.
    int[] start = new int[count + 2];
    for (int parent : parents) {
      start[parent + 2]++;
    }
    for (int i = 1; i < start.length; i++) {
      start[i] += start[i - 1];
    }
    int[] fill = start.clone();
    int[] children = new int[count];
    for (int i = 0; i < count; i++) {
      children[fill[parents[i] + 1]++] = i;
    }
    int[] order = new int[count];
    int done = 0;
    // The roots are the children of -1.
    for (int at = -1; at < done; at++) {
      int node = at < 0 ? -1 : order[at];
      for (int c = start[node + 1]; c < start[node + 2]; c++) {
        order[done++] = children[c];
      }
    }
    if (done < count) {
      boolean[] seen = new boolean[count];
      for (int i = 0; i < done; i++) {
        seen[order[i]] = true;
      }
      int lost = 0;
      while (seen[lost]) {
        lost++;
      }
      throw gltf.damaged("the nodes go round in a circle: node %d is its own ancestor", lost);
    }
    return order;
  }

  private static List<String> names(Gltf gltf, int count) throws CharacterException {
    Map<String, Integer> seen = new HashMap<>();
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = Gltf.name(gltf.item("nodes", i)).strip();
      name = name.isEmpty() ? "node " + i : name;
      names.add(seen.putIfAbsent(name, i) == null ? name : name + " #" + i);
    }
    return List.copyOf(names);
  }

  private static boolean[] shown(Gltf gltf, int[] parents, int[] order) throws CharacterException {
    boolean[] shown = new boolean[parents.length];
    int scene = gltf.whole(gltf.root(), "scene", 0);
    if (gltf.size("scenes") == 0) {
      Arrays.fill(shown, true);
      return shown;
    }
    for (JsonNode root : gltf.item("scenes", scene).path("nodes")) {
      int node = root.asInt(-1);
      if (node < 0 || node >= shown.length) {
        throw gltf.damaged("scene %d has the node %s of %d", scene, root, shown.length);
      }
      shown[node] = true;
    }
    for (int node : order) {
      shown[node] |= parents[node] >= 0 && shown[parents[node]];
    }
    return shown;
  }

  int count() {
    return parents.length;
  }

  /** From each node's axes to the file's. */
  List<Affine> worlds() {
    Affine[] worlds = new Affine[count()];
    for (int node : order) {
      Affine local = locals.get(node);
      worlds[node] = parents[node] < 0 ? local : worlds[parents[node]].times(local);
    }
    return List.of(worlds);
  }

  /** Whether a node is another or hangs somewhere below it. */
  boolean below(int node, int ancestor) {
    int at = node;
    while (at >= 0 && at != ancestor) {
      at = parents[at];
    }
    return at >= 0;
  }
}
