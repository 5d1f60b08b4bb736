package org.kubi.render.character.gltf;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;

/**
 * How the figure stands at rest. A file's nodes may stand in the first moment of some animation,
 * while its skins know the pose in which the mesh was made, which is the neutral one: that is taken
 * where the skins give it and the bones keep their lengths in it; else the nodes' pose.
 */
final class RestPose {
  /** Of a bone's length, and of the figure's size: exporters round. */
  private static final double SAME = 0.02;

  private static final double TINY = 1e-3;

  private RestPose() {}

  /**
   * From each node's axes to the file's, at rest.
   *
   * @param skins the skins that are in use
   * @param carriers for each of them a node with a mesh that it carries
   */
  static List<Affine> worlds(NodeTree nodes, List<Skin> skins, List<Integer> carriers) {
    List<Affine> standing = nodes.worlds();
    Affine[] bind = new Affine[nodes.count()];
    boolean posed = false;
    for (int s = 0; s < skins.size(); s++) {
      Skin skin = skins.get(s);
      if (!skin.stated()
          || !skin.inverseBind().stream().allMatch(Affine::invertible)
          || agrees(skin, standing)) {
        continue;
      }
      int root = rootmost(nodes, skin);
      List<Affine> candidates =
          List.of(
              standing.get(carriers.get(s)),
              standing.get(skin.joints()[root]).times(skin.inverseBind().get(root)));
      for (Affine whole : candidates) {
        if (keepsLengths(nodes, skin, standing, whole)) {
          for (int j = 0; j < skin.joints().length; j++) {
            int node = skin.joints()[j];
            bind[node] = bind[node] == null ? bound(skin, j, whole) : bind[node];
          }
          posed = true;
          break;
        }
      }
    }
    return posed ? worlds(nodes, bind) : standing;
  }

  private static List<Affine> worlds(NodeTree nodes, Affine[] bind) {
    Affine[] worlds = new Affine[nodes.count()];
    for (int node : nodes.order()) {
      int parent = nodes.parents()[node];
      Affine local = nodes.locals().get(node);
      Affine follows = parent < 0 ? local : worlds[parent].times(local);
      worlds[node] = bind[node] == null ? follows : bind[node];
    }
    return List.of(worlds);
  }

  private static Affine bound(Skin skin, int joint, Affine whole) {
    return whole.times(skin.inverseBind().get(joint).inverse());
  }

  /**
   * Whether the nodes stand in the pose of the skin: then all joints take the mesh to one place.
   */
  private static boolean agrees(Skin skin, List<Affine> standing) {
    double[] first = null;
    for (int j = 0; j < skin.joints().length; j++) {
      double[] m = standing.get(skin.joints()[j]).times(skin.inverseBind().get(j)).m();
      first = first == null ? m : first;
      double turn = Math.sqrt(first[0] * first[0] + first[4] * first[4] + first[8] * first[8]);
      double size = turn + Math.abs(first[3]) + Math.abs(first[7]) + Math.abs(first[11]);
      for (int k = 0; k < 12; k++) {
        if (Math.abs(m[k] - first[k]) > TINY * (k % 4 == 3 ? size : turn)) {
          return false;
        }
      }
    }
    return true;
  }

  private static int rootmost(NodeTree nodes, Skin skin) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int j = 0; j < skin.joints().length; j++) {
      int depth = 0;
      for (int at = skin.joints()[j]; at >= 0; at = nodes.parents()[at]) {
        depth++;
      }
      if (depth < least) {
        least = depth;
        best = j;
      }
    }
    return best;
  }

  private static boolean keepsLengths(
      NodeTree nodes, Skin skin, List<Affine> standing, Affine whole) {
    int[] jointOf = new int[nodes.count()];
    java.util.Arrays.fill(jointOf, -1);
    for (int j = 0; j < skin.joints().length; j++) {
      jointOf[skin.joints()[j]] = j;
    }
    List<double[]> lengths = new ArrayList<>();
    double longest = 0;
    for (int j = 0; j < skin.joints().length; j++) {
      int parent = nodes.parents()[skin.joints()[j]];
      if (parent >= 0 && jointOf[parent] >= 0) {
        Vec3 here = bound(skin, j, whole).origin();
        Vec3 there = bound(skin, jointOf[parent], whole).origin();
        double stands =
            standing.get(skin.joints()[j]).origin().minus(standing.get(parent).origin()).length();
        lengths.add(new double[] {here.minus(there).length(), stands});
        longest = Math.max(longest, stands);
      }
    }
    int same = 0;
    for (double[] pair : lengths) {
      same += Math.abs(pair[0] - pair[1]) <= SAME * pair[1] + 0.01 * longest ? 1 : 0;
    }
    return longest > 0 && same >= 0.9 * lengths.size();
  }
}
