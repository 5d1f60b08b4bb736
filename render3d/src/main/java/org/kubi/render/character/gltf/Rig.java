package org.kubi.render.character.gltf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterException;

/**
 * Our skeleton for a file's nodes: the mapped bones and a root. All other nodes move with the next
 * mapped bone above them, so nothing is lost and a vertex rarely has more than four bones.
 *
 * @param skeleton the bones
 * @param boneOf for each node the bone that it moves with
 * @param head whether a bone is the head or hangs on it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Rig(Skeleton skeleton, int[] boneOf, boolean[] head) {
  private static final String ADDED_NECK = "neck (added)";
  private static final int MOST_NAMED = 40;

  /**
   * Builds it.
   *
   * @param file for complaints
   * @param joints where each node stands at rest in our axes
   * @throws CharacterException if neck or head is missing, or a bone is not where it should be
   */
  static Rig of(Path file, NodeTree nodes, boolean[] bones, BoneMap map, List<Vec3> joints)
      throws CharacterException {
    String[] driver = new String[nodes.count()];
    Arrays.fill(driver, "");
    double[] share = new double[nodes.count()];
    checkComplete(file, nodes, bones, map, joints);
    for (Map.Entry<String, List<String>> entry : map.bones().entrySet()) {
      int above = -1;
      for (String name : entry.getValue()) {
        int node = nodes.names().indexOf(name);
        if (node < 0) {
          throw new CharacterException(
              "%s has no bone '%s' for %s; it has %s"
                  .formatted(file, name, entry.getKey(), listed(nodes, bones, joints)));
        }
        if (above >= 0 && !nodes.below(node, above)) {
          throw new CharacterException(
              "%s: the bones of %s hang on each other, but '%s' does not hang on '%s'; name them from"
                      .formatted(file, entry.getKey(), name, nodes.names().get(above))
                  + " the trunk outwards with --bones");
        }
        driver[node] = entry.getKey();
        share[node] = 1.0 / entry.getValue().size();
        above = node;
      }
    }
    return build(file, nodes, map, joints, driver, share);
  }

  private static Rig build(
      Path file, NodeTree nodes, BoneMap map, List<Vec3> joints, String[] driver, double[] share)
      throws CharacterException {
    int headNode = nodes.names().indexOf(map.of(Pose.HEAD).get(0));
    List<String> neck = map.of(Pose.NECK);
    if (!neck.isEmpty()
        && !nodes.below(headNode, nodes.names().indexOf(neck.get(neck.size() - 1)))) {
      throw new CharacterException(
          "%s: the head '%s' does not hang on the neck '%s'; choose others with --bones FILE"
              .formatted(file, map.of(Pose.HEAD).get(0), neck.get(neck.size() - 1)));
    }
    List<Bone> built = new ArrayList<>();
    List<Boolean> skull = new ArrayList<>();
    built.add(Bone.following("root", -1, Vec3.ZERO));
    skull.add(false);
    int[] boneOf = new int[nodes.count()];
    for (int node : nodes.order()) {
      int parent = nodes.parents()[node] < 0 ? 0 : boneOf[nodes.parents()[node]];
      boneOf[node] = parent;
      if (!driver[node].isEmpty()) {
        if (node == headNode && neck.isEmpty()) {
          built.add(Bone.driven(ADDED_NECK, parent, joints.get(node), Pose.NECK, 1));
          skull.add(false);
          parent = built.size() - 1;
        }
        boneOf[node] = built.size();
        built.add(
            Bone.driven(
                nodes.names().get(node), parent, joints.get(node), driver[node], share[node]));
        skull.add(driver[node].equals(Pose.HEAD) || skull.get(parent));
      }
    }
    boolean[] head = new boolean[skull.size()];
    for (int i = 0; i < head.length; i++) {
      head[i] = skull.get(i);
    }
    return new Rig(new Skeleton(built), boneOf, head);
  }

  private static void checkComplete(
      Path file, NodeTree nodes, boolean[] bones, BoneMap map, List<Vec3> joints)
      throws CharacterException {
    List<String> missing = new ArrayList<>();
    for (String bone : List.of(Pose.NECK, Pose.HEAD)) {
      if (!map.bones().containsKey(bone)) {
        missing.add(bone);
      }
    }
    if (!missing.isEmpty()) {
      throw new CharacterException(
          "%s: no bone's name says that it is the %s; choose among %s, and name it with --bones FILE"
                  .formatted(file, String.join(" or the ", missing), listed(nodes, bones, joints))
              + " that holds {\"bones\": {\"neck\": [\"...\"], \"head\": [\"...\"]}}");
    }
  }

  /** The bones' names, the highest first. */
  private static String listed(NodeTree nodes, boolean[] bones, List<Vec3> joints) {
    List<Integer> rig = new ArrayList<>();
    for (int node = 0; node < bones.length; node++) {
      if (bones[node]) {
        rig.add(node);
      }
    }
    rig.sort((a, b) -> Double.compare(joints.get(b).y(), joints.get(a).y()));
    String some =
        String.join(", ", rig.stream().limit(MOST_NAMED).map(nodes.names()::get).toList());
    return rig.size() <= MOST_NAMED
        ? some
        : some + " and %d more".formatted(rig.size() - MOST_NAMED);
  }
}
