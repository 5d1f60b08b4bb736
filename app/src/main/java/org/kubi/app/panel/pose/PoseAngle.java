package org.kubi.app.panel.pose;

import org.kubi.geometry.Rotation;
import org.kubi.pose.JointLimits;
import org.kubi.pose.JointLimits.Angles;
import org.kubi.pose.Pose;

/** The five angles by which a pose of neck and head is set, in degrees, by {@link JointLimits}. */
public enum PoseAngle {
  /** Neck forwards (above 0) or backwards. */
  NECK_NOD("neck.nod", -JointLimits.NECK.up(), JointLimits.NECK.down()),
  /** Neck to the subject's right (above 0) or left. */
  NECK_TILT("neck.tilt", -JointLimits.NECK.tilt(), JointLimits.NECK.tilt()),
  /** Head to the subject's left (above 0) or right. */
  HEAD_TURN("head.turn", -JointLimits.HEAD.twist(), JointLimits.HEAD.twist()),
  /** Head forwards (above 0) or backwards. */
  HEAD_NOD("head.nod", -JointLimits.HEAD.up(), JointLimits.HEAD.down()),
  /** Head to the subject's right (above 0) or left. */
  HEAD_TILT("head.tilt", -JointLimits.HEAD.tilt(), JointLimits.HEAD.tilt());

  private final String key;
  private final double low;
  private final double high;

  PoseAngle(String key, double low, double high) {
    this.key = key;
    this.low = low;
    this.high = high;
  }

  /** Its name among the words of the window. */
  public String key() {
    return key;
  }

  /** The least value, degrees. */
  public double low() {
    return low;
  }

  /** The greatest value, degrees. */
  public double high() {
    return high;
  }

  /** Its value in a pose, degrees; may lie beyond the limits when a network made the pose. */
  public double in(Pose pose) {
    Angles neck = Angles.of(pose.neck());
    Angles head = Angles.of(pose.head());
    return switch (this) {
      case NECK_NOD -> neck.nod();
      case NECK_TILT -> neck.tilt();
      case HEAD_TURN -> head.turn();
      case HEAD_NOD -> head.nod();
      case HEAD_TILT -> head.tilt();
    };
  }

  /** The pose with this angle set, brought back to the limits. */
  public Pose set(Pose pose, double degrees) {
    double value = Math.max(low, Math.min(high, degrees));
    Angles neck = Angles.of(pose.neck());
    Angles head = Angles.of(pose.head());
    Rotation newNeck =
        switch (this) {
          case NECK_NOD -> JointLimits.rotation(0, value, neck.tilt());
          case NECK_TILT -> JointLimits.rotation(0, neck.nod(), value);
          default -> pose.neck();
        };
    Rotation newHead =
        switch (this) {
          case HEAD_TURN -> JointLimits.rotation(value, head.nod(), head.tilt());
          case HEAD_NOD -> JointLimits.rotation(head.turn(), value, head.tilt());
          case HEAD_TILT -> JointLimits.rotation(head.turn(), head.nod(), value);
          default -> pose.head();
        };
    return pose.with(Pose.NECK, newNeck).with(Pose.HEAD, newHead);
  }
}
