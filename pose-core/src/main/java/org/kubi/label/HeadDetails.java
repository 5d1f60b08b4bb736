package org.kubi.label;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * @param hidden those of the joints that another part of the body hides from the camera; empty
 *     where nobody asked
 */
public record HeadDetails(
    Optional<Box> headBox,
    List<Landmark> landmarks,
    Map<String, Vec3> joints,
    Map<String, Vec3> gaze,
    Set<String> hidden) {
  /** Nothing is known. */
  public static final HeadDetails UNKNOWN =
      new HeadDetails(Optional.empty(), List.of(), Map.of(), Map.of());

  public HeadDetails {
    landmarks = List.copyOf(landmarks);
    joints = Map.copyOf(joints);
    gaze = Map.copyOf(gaze);
    hidden = Set.copyOf(hidden);
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
    if (!joints.keySet().containsAll(hidden)) {
      throw new IllegalArgumentException("what is hidden are joints, found " + hidden);
    }
  }

  /** Details of which nobody asked what hides what. */
  public HeadDetails(
      Optional<Box> headBox,
      List<Landmark> landmarks,
      Map<String, Vec3> joints,
      Map<String, Vec3> gaze) {
    this(headBox, landmarks, joints, gaze, Set.of());
  }

  /** These details with some joints hidden. */
  public HeadDetails withHidden(Set<String> joints) {
    return new HeadDetails(headBox, landmarks, this.joints, gaze, joints);
  }
}
