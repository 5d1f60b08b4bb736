package org.kubi.pose;

import java.util.List;

/**
 * Our names of a body's bones: those of VRM's humanoid (VRM 1.0, "humanoid bones"), without
 * fingers. A rig has those that it has; {@link Pose#NECK} and {@link Pose#HEAD} always.
 */
public final class Humanoid {
  public static final String JAW = "jaw";
  public static final String LEFT_EYE = "leftEye";
  public static final String RIGHT_EYE = "rightEye";

  /** All names, parents before children. */
  public static final List<String> BONES =
      List.of(
          "hips",
          "spine",
          "chest",
          "upperChest",
          Pose.NECK,
          Pose.HEAD,
          JAW,
          LEFT_EYE,
          RIGHT_EYE,
          "leftShoulder",
          "leftUpperArm",
          "leftLowerArm",
          "leftHand",
          "rightShoulder",
          "rightUpperArm",
          "rightLowerArm",
          "rightHand",
          "leftUpperLeg",
          "leftLowerLeg",
          "leftFoot",
          "leftToes",
          "rightUpperLeg",
          "rightLowerLeg",
          "rightFoot",
          "rightToes");

  private static final String LEFT = "left";
  private static final String RIGHT = "right";

  private Humanoid() {}

  /** The name on the other side; the same for a bone in the middle. */
  public static String otherSide(String bone) {
    if (bone.startsWith(LEFT)) {
      return RIGHT + bone.substring(LEFT.length());
    }
    return bone.startsWith(RIGHT) ? LEFT + bone.substring(RIGHT.length()) : bone;
  }
}
