package org.kubi.label;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;

/**
 * What is known of the head in one rendered picture beyond where it is and looks. Points are in the
 * camera's axes, metres.
 *
 * @param headBox the tight box of the whole head with its hair and what it wears, in pixels of the
 *     picture; it may reach beyond it
 * @param landmarks the 68 {@link Landmarks}, in their order; empty for a rig without a table
 * @param joints where the bones begin that the rig has, after posing, by their {@link Humanoid}
 *     name
 * @param gaze where the eyes look that the rig can turn: unit vectors by {@link Humanoid#LEFT_EYE}
 *     and {@link Humanoid#RIGHT_EYE}
 */
public record HeadDetails(
    Optional<Box> headBox,
    List<Landmark> landmarks,
    Map<String, Vec3> joints,
    Map<String, Vec3> gaze) {
  /** Nothing is known. */
  public static final HeadDetails UNKNOWN =
      new HeadDetails(Optional.empty(), List.of(), Map.of(), Map.of());

  public HeadDetails {
    landmarks = List.copyOf(landmarks);
    joints = Map.copyOf(joints);
    gaze = Map.copyOf(gaze);
    if (!landmarks.isEmpty() && landmarks.size() != Landmarks.COUNT) {
      throw new IllegalArgumentException(
          "there are %d landmarks or none, found %d".formatted(Landmarks.COUNT, landmarks.size()));
    }
    for (String bone : joints.keySet()) {
      if (!Humanoid.BONES.contains(bone)) {
        throw new IllegalArgumentException(
            "joints are named by Humanoid.BONES, found '" + bone + "'");
      }
    }
  }
}
