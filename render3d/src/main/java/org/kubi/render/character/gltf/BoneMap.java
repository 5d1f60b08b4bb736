package org.kubi.render.character.gltf;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kubi.data.Json;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;
import org.kubi.render.character.CharacterException;

/**
 * Which of a rig's bones take the rotations of ours; JSON like
 *
 * <pre>{"bones": {"neck": ["neck_01", "neck_02"], "head": ["Head"], "leftEye": ["eye.L"]}}</pre>
 *
 * @param bones our names ({@link Humanoid#BONES}) to the rig's, parents before children. Several
 *     share the rotation evenly: necks and spines of many bones. Ours that are absent stay at rest;
 *     an empty list of {@code neck} says that the rig has none, and the head then turns twice about
 *     its own joint. In the order of {@link Humanoid#BONES}
 */
public record BoneMap(Map<String, List<String>> bones) {
  public BoneMap {
    Map<String, List<String>> sorted = new LinkedHashMap<>();
    for (String bone : Humanoid.BONES) {
      List<String> rig = bones.get(bone);
      if (rig != null) {
        sorted.put(bone, List.copyOf(rig));
      }
    }
    Set<String> seen = new HashSet<>();
    for (Map.Entry<String, List<String>> entry : bones.entrySet()) {
      if (!sorted.containsKey(entry.getKey())) {
        throw new IllegalArgumentException(
            "'%s' is none of our bones, which are %s"
                .formatted(entry.getKey(), String.join(", ", Humanoid.BONES)));
      }
      if (entry.getValue().isEmpty() && !entry.getKey().equals(Pose.NECK)) {
        throw new IllegalArgumentException(
            "only neck may have no bones of the rig, found none for " + entry.getKey());
      }
      for (String rig : entry.getValue()) {
        if (!seen.add(rig)) {
          throw new IllegalArgumentException("'" + rig + "' is named twice");
        }
      }
    }
    bones = Collections.unmodifiableMap(sorted);
  }

  /**
   * Reads a map that {@link #json} wrote, or a user.
   *
   * @throws CharacterException if the file is missing or breaks a rule
   */
  public static BoneMap read(Path file) throws CharacterException {
    if (!Files.isRegularFile(file)) {
      throw new CharacterException("the bone map " + file + " is no file");
    }
    try {
      return Json.read(Files.readAllBytes(file), BoneMap.class);
    } catch (JsonProcessingException e) {
      throw new CharacterException("the bone map " + file + ": " + Json.problem(e), e);
    } catch (IOException e) {
      throw new CharacterException(
          "the bone map " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Writes the map for {@link #read}.
   *
   * @throws CharacterException if the file cannot be written
   */
  public void write(Path file) throws CharacterException {
    try {
      Files.write(file, json().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CharacterException(
          "the bone map " + file + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** The map as JSON, for {@link #read}. */
  public String json() {
    return Json.write(this);
  }

  /** The rig's bones for one of ours; none where it is absent. */
  public List<String> of(String bone) {
    return bones.getOrDefault(bone, List.of());
  }

  /** The map with other bones of the rig for one of ours, which they leave elsewhere. */
  public BoneMap with(String bone, List<String> rig) {
    Map<String, List<String>> other = new LinkedHashMap<>();
    bones.forEach(
        (ours, theirs) -> {
          List<String> left = theirs.stream().filter(one -> !rig.contains(one)).toList();
          if (!left.isEmpty() || theirs.isEmpty()) {
            other.put(ours, left);
          }
        });
    if (rig.isEmpty() && !Objects.equals(bone, Pose.NECK)) {
      other.remove(bone);
    } else {
      other.put(bone, rig);
    }
    return new BoneMap(other);
  }
}
