package org.kubi.render.character.gltf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;

/**
 * Finds our bones in a rig by the names of its bones, and by their places where names do not do.
 */
final class BoneFinder {
  private static final List<String> SIDES = List.of("left", "right");
  private static final List<String> LIMBS =
      List.of("Eye", "UpperArm", "LowerArm", "Hand", "UpperLeg", "LowerLeg", "Foot", "Toes");
  private static final List<String> TORSO = List.of("spine", "chest", "upperChest");

  /** Rigify numbers the whole spine; the head is its last. */
  private static final int RIGIFY_HEAD = 6;

  private static final int RIGIFY_NECK = 4;

  private final NodeTree nodes;
  private final boolean[] joints;
  private final BoneWords[] words;
  private final int[] depth;

  /** How many bones hang below each node, itself among them. */
  private final int[] carried;

  private final Map<String, List<Integer>> found = new LinkedHashMap<>();
  private final Map<String, Double> confidence = new LinkedHashMap<>();
  private final Set<Integer> used = new LinkedHashSet<>();

  /** For the nodes of a file, of which some are bones. */
  BoneFinder(NodeTree nodes, boolean[] joints) {
    this.nodes = nodes;
    this.joints = joints;
    words = new BoneWords[nodes.count()];
    depth = new int[nodes.count()];
    carried = new int[nodes.count()];
    for (int node : nodes.order()) {
      words[node] = BoneWords.of(nodes.names().get(node));
      int parent = nodes.parents()[node];
      depth[node] = parent < 0 ? 0 : depth[parent] + 1;
    }
    for (int i = nodes.count() - 1; i >= 0; i--) {
      int node = nodes.order()[i];
      carried[node] += joints[node] ? 1 : 0;
      if (nodes.parents()[node] >= 0) {
        carried[nodes.parents()[node]] += carried[node];
      }
    }
  }

  /** What the file itself says, as VRM does; necks of several bones are one in it. */
  static BoneGuess stated(NodeTree nodes, Map<String, Integer> bones) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    Map<String, Double> sure = new LinkedHashMap<>();
    Set<Integer> seen = new LinkedHashSet<>();
    bones.forEach(
        (bone, node) -> {
          if (seen.add(node)) {
            map.put(bone, List.of(nodes.names().get(node)));
            sure.put(bone, BoneGuess.STATED);
          }
        });
    if (map.containsKey(Pose.HEAD) && !map.containsKey(Pose.NECK)) {
      // VRM requires a head and no neck.
      map.put(Pose.NECK, List.of());
      sure.put(Pose.NECK, BoneGuess.STATED);
    }
    return new BoneGuess(new BoneMap(map), sure);
  }

  /** What the names say. */
  BoneGuess guess() {
    headAndNeck();
    best("jaw", "").ifPresent(node -> put(Humanoid.JAW, List.of(node), words[node].confidence()));
    for (String side : SIDES) {
      for (String limb : LIMBS) {
        best(limb, side)
            .ifPresent(node -> put(side + limb, List.of(node), words[node].confidence()));
      }
      shoulder(side);
    }
    torso();
    Map<String, List<String>> map = new LinkedHashMap<>();
    found.forEach((bone, rig) -> map.put(bone, rig.stream().map(nodes.names()::get).toList()));
    return new BoneGuess(new BoneMap(map), confidence);
  }

  private void put(String bone, List<Integer> rig, double sure) {
    if (!rig.isEmpty() && rig.stream().noneMatch(used::contains)) {
      found.put(bone, rig);
      used.addAll(rig);
      confidence.put(bone, sure);
    }
  }

  private java.util.Optional<Integer> best(String kind, String side) {
    return candidates(kind, side).stream().findFirst();
  }

  /** Unused bones of a kind, the likeliest first. */
  private List<Integer> candidates(String kind, String side) {
    List<Integer> out = new ArrayList<>();
    for (int node = 0; node < words.length; node++) {
      if (joints[node]
          && words[node].is(kind)
          && words[node].side().equals(side)
          && !used.contains(node)) {
        out.add(node);
      }
    }
    out.sort(
        Comparator.<Integer>comparingDouble(node -> -words[node].confidence())
            .thenComparingInt(node -> words[node].rank())
            .thenComparingInt(node -> depth[node])
            .thenComparingInt(node -> words[node].number())
            .thenComparingInt(node -> node));
    return out;
  }

  private void headAndNeck() {
    List<Integer> heads = candidates("head", "");
    List<Integer> necks = candidates("neck", "");
    if (!heads.isEmpty()) {
      int head = heads.get(0);
      put(Pose.HEAD, List.of(head), words[head].confidence());
    } else if (!rigify() && !necks.isEmpty()) {
      headAbove(necks);
    } else if (necks.isEmpty()) {
      headByEyes();
    }
    if (found.containsKey(Pose.HEAD) && !found.containsKey(Pose.NECK)) {
      neckBelow(found.get(Pose.HEAD).get(0));
    } else if (!found.containsKey(Pose.HEAD) && !necks.isEmpty()) {
      put(Pose.NECK, List.of(necks.get(0)), words[necks.get(0)].confidence());
    }
  }

  /** The joints between a head and the lowest neck below it. */
  private void neckBelow(int head) {
    List<Integer> path = ancestors(head);
    int lowest = -1;
    for (int i = 0; i < path.size(); i++) {
      lowest = words[path.get(i)].is("neck") ? i : lowest;
    }
    if (lowest >= 0) {
      List<Integer> neck = new ArrayList<>(path.subList(0, lowest + 1));
      Collections.reverse(neck);
      put(Pose.NECK, neck, words[path.get(lowest)].confidence());
    } else if (!path.isEmpty() && words[path.get(0)].kind().isEmpty() && path.size() > 1) {
      put(Pose.NECK, List.of(path.get(0)), BoneGuess.PLACED);
    }
  }

  private void headAbove(List<Integer> necks) {
    int last = necks.get(0);
    for (int node : necks) {
      last = nodes.below(node, last) ? node : last;
    }
    int best = -1;
    for (int node = 0; node < words.length; node++) {
      if (joints[node]
          && nodes.parents()[node] == last
          && (best < 0 || carried[node] > carried[best])) {
        best = node;
      }
    }
    if (best >= 0) {
      put(Pose.HEAD, List.of(best), BoneGuess.PLACED);
    } else if (nodes.parents()[last] >= 0 && words[nodes.parents()[last]].is("neck")) {
      // The last of several necks that carries nothing must be what carries the skull.
      put(Pose.HEAD, List.of(last), BoneGuess.PLACED);
    }
  }

  private void headByEyes() {
    var left = best("Eye", "left");
    var right = best("Eye", "right");
    if (left.isPresent() && right.isPresent()) {
      for (int node : ancestors(left.get())) {
        if (nodes.below(right.get(), node)) {
          put(Pose.HEAD, List.of(node), BoneGuess.PLACED);
          return;
        }
      }
    }
  }

  private boolean rigify() {
    List<Integer> neck = new ArrayList<>();
    int head = -1;
    for (int node : nodes.order()) {
      if (joints[node] && words[node].is("spine") && words[node].rank() == 0) {
        int number = words[node].number();
        head = number == RIGIFY_HEAD ? node : head;
        if (number >= RIGIFY_NECK && number < RIGIFY_HEAD) {
          neck.add(node);
        }
      }
    }
    if (head < 0 || neck.isEmpty()) {
      return false;
    }
    put(Pose.HEAD, List.of(head), BoneGuess.HINTED);
    put(Pose.NECK, neck, BoneGuess.HINTED);
    return true;
  }

  /** Some rigs call the upper arm a shoulder, beside a collar bone or without. */
  private void shoulder(String side) {
    List<Integer> shoulders = new ArrayList<>(candidates("Shoulder", side));
    List<Integer> forearm = found.getOrDefault(side + "LowerArm", List.of());
    if (!found.containsKey(side + "UpperArm") && !forearm.isEmpty()) {
      shoulders.stream()
          .filter(node -> nodes.below(forearm.get(0), node))
          .max(Comparator.comparingInt(node -> depth[node]))
          .ifPresent(
              node -> {
                put(side + "UpperArm", List.of(node), BoneGuess.HINTED);
                shoulders.remove(node);
              });
    }
    if (!shoulders.isEmpty()) {
      int node = shoulders.get(0);
      put(side + "Shoulder", List.of(node), words[node].confidence());
    }
  }

  /** Hips by name or where the legs meet; the bones from there to the neck are the spine. */
  private void torso() {
    List<Integer> legs = new ArrayList<>();
    SIDES.forEach(side -> legs.addAll(found.getOrDefault(side + "UpperLeg", List.of())));
    best("hips", "")
        .ifPresentOrElse(
            node -> put("hips", List.of(node), words[node].confidence()),
            () -> {
              if (legs.size() == 2) {
                ancestors(legs.get(0)).stream()
                    .filter(node -> nodes.below(legs.get(1), node))
                    .findFirst()
                    .ifPresent(node -> put("hips", List.of(node), BoneGuess.PLACED));
              }
            });
    List<Integer> neck = found.getOrDefault(Pose.NECK, found.getOrDefault(Pose.HEAD, List.of()));
    if (neck.isEmpty() || !found.containsKey("hips")) {
      return;
    }
    int hips = found.get("hips").get(0);
    List<Integer> spine = new ArrayList<>();
    for (int node : ancestors(neck.get(0))) {
      if (node != hips && nodes.below(node, hips) && !used.contains(node)) {
        spine.add(node);
      }
    }
    Collections.reverse(spine);
    int parts = Math.min(TORSO.size(), spine.size());
    int at = 0;
    for (int i = 0; i < parts; i++) {
      int size = (spine.size() - at + parts - i - 1) / (parts - i);
      List<Integer> part = spine.subList(at, at + size);
      boolean named = part.stream().allMatch(node -> words[node].is("spine"));
      put(TORSO.get(i), List.copyOf(part), named ? BoneGuess.NAMED : BoneGuess.PLACED);
      at += size;
    }
  }

  /** The bones above a node, the nearest first. */
  private List<Integer> ancestors(int node) {
    List<Integer> out = new ArrayList<>();
    for (int at = nodes.parents()[node]; at >= 0; at = nodes.parents()[at]) {
      if (joints[at]) {
        out.add(at);
      }
    }
    return out;
  }
}
