package org.kubi.render.character.makehuman;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kubi.data.Json;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterException;

/**
 * MakeHuman's default rig, reduced to the five bones that a head picture moves: the body, three
 * neck bones that share the neck's rotation, and the head. Every other bone counts as the nearest
 * of these above it, so the face's bones go with the head and the arms with the body.
 *
 * @param groups each rig bone's place in {@link #BONES}
 * @param joints vertices whose mean is the joint of each of {@link #BONES}
 */
record Rig(Map<String, Integer> groups, List<int[]> joints) {
  /** Names of our bones in the rig, parents first; the first stands for the rig's root. */
  static final List<String> BONES = List.of("root", "neck01", "neck02", "neck03", "head");

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
      groups.put(bone, group(file, bone, parents));
    }
    JsonNode places = object(file, root, "joints");
    List<int[]> joints = new ArrayList<>();
    for (int i = 0; i < BONES.size(); i++) {
      String bone = BONES.get(i);
      if (!bones.has(bone)) {
        throw damaged(file, "the bone " + bone + " is missing");
      }
      String joint = bones.get(bone).path("head").asText("");
      joints.add(vertices(file, joint, places.path(joint), vertexCount));
    }
    return new Rig(Map.copyOf(groups), List.copyOf(joints));
  }

  /** The bones of a body, with joints where its shape puts them. */
  Skeleton skeleton(double[] body) {
    List<Bone> bones = new ArrayList<>();
    bones.add(Bone.following(BONES.get(0), -1, joint(0, body)));
    for (int i = 1; i <= 3; i++) {
      bones.add(Bone.driven(BONES.get(i), i - 1, joint(i, body), Pose.NECK, 1.0 / 3));
    }
    bones.add(Bone.driven(BONES.get(4), 3, joint(4, body), Pose.HEAD, 1));
    return new Skeleton(bones);
  }

  /** Where one of {@link #BONES} begins on a body, metres. */
  Vec3 joint(int bone, double[] body) {
    int[] vertices = joints.get(bone);
    Vec3 sum = Vec3.ZERO;
    for (int v : vertices) {
      sum = sum.plus(new Vec3(body[3 * v], body[3 * v + 1], body[3 * v + 2]));
    }
    return sum.times(METRES / vertices.length);
  }

  private static int group(Path file, String bone, Map<String, String> parents)
      throws CharacterException {
    Set<String> seen = new HashSet<>();
    String at = bone;
    while (!at.isEmpty()) {
      int group = BONES.indexOf(at);
      if (group >= 0) {
        return group;
      }
      if (!seen.add(at)) {
        throw damaged(file, "the bone " + bone + " is its own ancestor");
      }
      String parent = parents.get(at);
      if (parent == null) {
        throw damaged(file, "the bone " + at + " is named as a parent and missing");
      }
      at = parent;
    }
    return 0;
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
