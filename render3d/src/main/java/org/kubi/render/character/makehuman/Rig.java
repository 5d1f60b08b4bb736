package org.kubi.render.character.makehuman;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kubi.data.Json;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterException;

/**
 * MakeHuman's default rig, reduced to {@link RigBone#ALL}: what a picture of a head moves. Every
 * other bone counts as the nearest of these above it, so the lips' lower bones go with the jaw, the
 * face's others with the head and the forearms with the upper arms.
 *
 * @param groups each rig bone's place in {@link RigBone#ALL}
 * @param parents of each of {@link RigBone#ALL} the place of its parent, -1 for the first
 * @param joints vertices whose mean is the joint of each of {@link RigBone#ALL}
 */
record Rig(Map<String, Integer> groups, List<Integer> parents, List<int[]> joints) {
  private static final double METRES = 0.1;

  /** Reads an .mhskel file. */
  static Rig read(Path file, byte[] bytes, int vertexCount) throws CharacterException {
    JsonNode root = json(file, bytes);
    Map<String, String> parents = new HashMap<>();
    JsonNode bones = object(file, root, "bones");
    for (Iterator<String> names = bones.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      parents.put(name, bones.get(name).path("parent").asText(""));
    }
    Map<String, Integer> groups = new HashMap<>();
    for (String bone : parents.keySet()) {
      group(file, bone, parents, groups);
    }
    JsonNode places = object(file, root, "joints");
    List<int[]> joints = new ArrayList<>();
    List<Integer> above = new ArrayList<>();
    for (int i = 0; i < RigBone.COUNT; i++) {
      String bone = RigBone.ALL.get(i).name();
      if (!bones.has(bone)) {
        throw damaged(file, "the bone " + bone + " is missing");
      }
      int parent = i == 0 ? -1 : parentOf(file, bone, parents, groups);
      if (parent >= i) {
        throw damaged(file, "the bone " + bone + " hangs on " + RigBone.ALL.get(parent).name());
      }
      above.add(parent);
      String joint = bones.get(bone).path("head").asText("");
      joints.add(vertices(file, joint, places.path(joint), vertexCount));
    }
    return new Rig(Map.copyOf(groups), List.copyOf(above), List.copyOf(joints));
  }

  /** The bones of a body, with joints where its shape puts them. */
  Skeleton skeleton(double[] body) {
    List<Bone> bones = new ArrayList<>();
    for (int i = 0; i < RigBone.COUNT; i++) {
      RigBone bone = RigBone.ALL.get(i);
      bones.add(new Bone(bone.name(), parents.get(i), joint(i, body), bone.driver(), bone.share()));
    }
    return new Skeleton(bones);
  }

  /** Where one of {@link RigBone#ALL} begins on a body, metres. */
  Vec3 joint(int bone, double[] body) {
    int[] vertices = joints.get(bone);
    Vec3 sum = Vec3.ZERO;
    for (int v : vertices) {
      sum = sum.plus(new Vec3(body[3 * v], body[3 * v + 1], body[3 * v + 2]));
    }
    return sum.times(METRES / vertices.length);
  }

  private static int parentOf(
      Path file, String bone, Map<String, String> parents, Map<String, Integer> groups)
      throws CharacterException {
    String parent = parents.getOrDefault(bone, "");
    return parent.isEmpty() ? 0 : group(file, parent, parents, groups);
  }

  /** Enters a bone and all above it that are not yet known. */
  private static int group(
      Path file, String bone, Map<String, String> parents, Map<String, Integer> groups)
      throws CharacterException {
    Set<String> way = new LinkedHashSet<>();
    String at = bone;
    int found = 0; // what hangs on nothing that we keep goes with the root
    while (!at.isEmpty()) {
      int known = groups.getOrDefault(at, RigBone.index(at));
      if (known >= 0) {
        found = known;
        break;
      }
      if (!way.add(at)) {
        throw damaged(file, "the bone " + bone + " is its own ancestor");
      }
      String parent = parents.get(at);
      if (parent == null) {
        throw damaged(file, "the bone " + at + " is named as a parent and missing");
      }
      at = parent;
    }
    groups.put(bone, found);
    for (String below : way) {
      groups.put(below, found);
    }
    return found;
  }

  private static int[] vertices(Path file, String joint, JsonNode list, int vertexCount)
      throws CharacterException {
    int[] vertices = new int[list.size()];
    for (int i = 0; i < vertices.length; i++) {
      vertices[i] = vertex(file, list.get(i), vertexCount);
    }
    if (vertices.length == 0) {
      throw damaged(file, "the joint '" + joint + "' has no vertices");
    }
    return vertices;
  }

  /** A vertex index in one of the rig's files. */
  static int vertex(Path file, JsonNode value, int vertexCount) throws CharacterException {
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw damaged(file, value + " is not a vertex index");
    }
    int vertex = value.intValue();
    if (vertex < 0 || vertex >= vertexCount) {
      throw damaged(file, "vertex %d is not below %d".formatted(vertex, vertexCount));
    }
    return vertex;
  }

  /** A JSON object of one of the rig's files. */
  static JsonNode object(Path file, JsonNode root, String key) throws CharacterException {
    JsonNode value = root.path(key);
    if (!value.isObject()) {
      throw damaged(file, "it has no object '" + key + "'");
    }
    return value;
  }

  /** One of the rig's files. */
  static JsonNode json(Path file, byte[] bytes) throws CharacterException {
    try {
      return Json.MAPPER.readTree(bytes);
    } catch (JsonProcessingException e) {
      throw new CharacterException(file + " is damaged: " + Json.problem(e), e);
    } catch (IOException e) {
      throw new CharacterException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** What is wrong with one of the rig's files, to be thrown. */
  static CharacterException damaged(Path file, String problem) {
    return new CharacterException(
        "%s is damaged: %s; restore the file from MakeHuman's data".formatted(file, problem));
  }
}
