package org.kubi.gen.random.person;

import java.util.Map;
import java.util.TreeMap;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;

/**
 * Where the eyes look and how far the mouth is open.
 *
 * @param atCamera whether the eyes look into the camera, as far as they turn
 * @param turn where they look otherwise, degrees from straight ahead; to the figure's left is
 *     positive
 * @param lift likewise; up is positive
 * @param jaw how far the jaw is open, degrees
 */
public record FaceDraw(boolean atCamera, double turn, double lift, double jaw) {
  /** How far eyes turn to either side, degrees (Lee et al. 2019: 44.9 abduction; comfort less). */
  static final double MOST_TURN = 38;

  /** How far eyes look up, degrees. */
  static final double MOST_UP = 25;

  /** How far eyes look down, degrees. */
  static final double MOST_DOWN = 35;

  /** A pose with this jaw; the same where the skeleton has none. */
  public Pose withJaw(Pose pose, Skeleton skeleton) {
    if (jaw == 0 || !skeleton.has(Humanoid.JAW)) {
      return pose;
    }
    return with(pose, Map.of(Humanoid.JAW, Rotation.aboutX(Math.toRadians(jaw))));
  }

  /**
   * A pose with these eyes; the same where the skeleton has none.
   *
   * @param root the model's axes to the camera's
   */
  public Pose withEyes(Pose pose, Skeleton skeleton, Transform root) {
    if (!skeleton.has(Humanoid.LEFT_EYE) || !skeleton.has(Humanoid.RIGHT_EYE)) {
      return pose;
    }
    if (!atCamera) {
      Rotation gaze = gaze(turn, lift);
      return with(pose, Map.of(Humanoid.LEFT_EYE, gaze, Humanoid.RIGHT_EYE, gaze));
    }
    Transform head = skeleton.motion(Pose.HEAD, pose, root);
    return with(
        pose,
        Map.of(
            Humanoid.LEFT_EYE,
            toCamera(head, skeleton.restJoint(Humanoid.LEFT_EYE)),
            Humanoid.RIGHT_EYE,
            toCamera(head, skeleton.restJoint(Humanoid.RIGHT_EYE))));
  }

  private static Pose with(Pose pose, Map<String, Rotation> more) {
    Map<String, Rotation> rotations = new TreeMap<>(pose.rotations());
    rotations.putAll(more);
    return new Pose(rotations);
  }

  /** Each eye meets the camera on its own, so that the eyes of a near face converge. */
  private static Rotation toCamera(Transform head, Vec3 joint) {
    Vec3 there = head.rotation().inverse().apply(head.apply(joint).times(-1));
    double sideways = StrictMath.atan2(there.x(), there.z());
    double along = Math.sqrt(there.x() * there.x() + there.z() * there.z());
    return gaze(Math.toDegrees(sideways), Math.toDegrees(StrictMath.atan2(there.y(), along)));
  }

  private static Rotation gaze(double turn, double lift) {
    double sideways = Math.max(-MOST_TURN, Math.min(MOST_TURN, turn));
    double upwards = Math.max(-MOST_DOWN, Math.min(MOST_UP, lift));
    return Rotation.aboutY(Math.toRadians(sideways))
        .times(Rotation.aboutX(-Math.toRadians(upwards)));
  }
}
