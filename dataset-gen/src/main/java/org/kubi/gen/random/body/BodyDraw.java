package org.kubi.gen.random.body;

import java.util.Map;
import java.util.TreeMap;
import org.kubi.geometry.Rotation;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;

/**
 * How a whole figure is held, but for neck and head.
 *
 * @param facing turn of the whole figure about the vertical, degrees; to its own left is positive
 * @param bow of the trunk at the hips, forwards, degrees
 * @param lean of the spine forwards, degrees
 * @param bend of the spine to the right of the figure, degrees
 * @param twist of the spine to the left of the figure, degrees
 * @param leftArm its left arm
 * @param rightArm its right arm
 * @param leftLeg its left leg
 * @param rightLeg its right leg
 */
public record BodyDraw(
    double facing,
    double bow,
    double lean,
    double bend,
    double twist,
    ArmDraw leftArm,
    ArmDraw rightArm,
    LegDraw leftLeg,
    LegDraw rightLeg) {
  /** Which bones of the spine take which share of its rotation. */
  private static final Map<String, Double> SPINE =
      Map.of("spine", 0.35, "chest", 0.35, "upperChest", 0.3);

  /**
   * The body relative to the camera.
   *
   * @param upright that of a figure which faces ahead and does not bow
   */
  public Rotation body(Rotation upright) {
    return upright
        .times(Rotation.aboutY(Math.toRadians(facing)))
        .times(Rotation.aboutX(Math.toRadians(bow)));
  }

  /** A pose of neck and head with this trunk and these limbs, as far as the skeleton has them. */
  public Pose pose(Pose head, Skeleton skeleton) {
    Map<String, Rotation> rotations = new TreeMap<>(head.rotations());
    Rotation spine = JointLimits.rotation(twist, lean, bend);
    SPINE.forEach(
        (bone, share) -> {
          if (skeleton.has(bone)) {
            rotations.put(bone, spine.power(share));
          }
        });
    Joints joints = new Joints(skeleton);
    joints.putArm("left", leftArm, rotations);
    joints.putArm("right", rightArm, rotations);
    joints.putLeg("left", leftLeg.raised(bow), rotations);
    joints.putLeg("right", rightLeg.raised(bow), rotations);
    return new Pose(rotations);
  }
}
