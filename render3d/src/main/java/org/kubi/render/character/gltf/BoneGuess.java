package org.kubi.render.character.gltf;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kubi.pose.Pose;

/**
 * The bones that a rig seems to have.
 *
 * @param map what was found; neck or head may be missing
 * @param confidence for each of our bones in the map how sure that is: 1 the file says so (VRM),
 *     0.9 the name says so, 0.7 the name says so among other words, 0.4 only its place does
 */
public record BoneGuess(BoneMap map, Map<String, Double> confidence) {
  /** The file says so. */
  public static final double STATED = 1;

  /** The name says so. */
  public static final double NAMED = 0.9;

  /** The name says so among other words. */
  public static final double HINTED = 0.7;

  /** Only the place in the rig says so. */
  public static final double PLACED = 0.4;

  public BoneGuess {
    confidence = Collections.unmodifiableMap(new LinkedHashMap<>(confidence));
  }

  /** Whether neck and head are there and their names say so: no need to ask. */
  public boolean sure() {
    return List.of(Pose.NECK, Pose.HEAD).stream()
        .allMatch(bone -> confidence.getOrDefault(bone, 0.0) >= HINTED);
  }
}
