package org.kubi.gen.random.person;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Randomizer;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;
import org.kubi.geometry.Rotation;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;
import org.kubi.pose.JointLimits;
import org.kubi.pose.Pose;

/**
 * How a person holds the head. The head's rotation relative to the camera is drawn first; the body
 * turns a share of the way, the neck takes a share of the rest, the head what remains, each within
 * its {@link JointLimits}.
 *
 * @param wideYaw share of the pictures whose yaw is uniform, 0 to 1; the others are normal
 * @param yawLimit largest |yaw| of the uniform ones, degrees (100: a little past the profile, since
 *     a network must know where profiles end)
 * @param yawDeviation of the normal ones about 0, degrees
 * @param pitchMean degrees; chin up is positive
 * @param pitchDeviation degrees
 * @param pitchLimit largest |pitch|, degrees
 * @param rollDeviation degrees
 * @param rollLimit largest |roll|, degrees
 * @param bodyShare share of the yaw that the body takes, 0 to 1 (0: the body faces the camera)
 * @param bodyTilt deviation of the body's nod and tilt, degrees
 * @param neckShare share of what remains that the neck takes, 0 to 1
 */
public record PoseRandomizer(
    double wideYaw,
    double yawLimit,
    double yawDeviation,
    double pitchMean,
    double pitchDeviation,
    double pitchLimit,
    double rollDeviation,
    double rollLimit,
    Range bodyShare,
    double bodyTilt,
    Range neckShare)
    implements Randomizer<HeadDraw> {
  public PoseRandomizer {
    Settings.between("pose.wideYaw", wideYaw, 0, 1);
    Settings.between("pose.yawLimit", yawLimit, 0, 180);
    Settings.between("pose.yawDeviation", yawDeviation, 0, 90);
    Settings.between("pose.pitchMean", pitchMean, -60, 60);
    Settings.between("pose.pitchDeviation", pitchDeviation, 0, 90);
    Settings.between("pose.pitchLimit", pitchLimit, 0, 90);
    Settings.between("pose.rollDeviation", rollDeviation, 0, 90);
    Settings.between("pose.rollLimit", rollLimit, 0, 180);
    bodyShare.within("pose.bodyShare", 0, 1);
    Settings.between("pose.bodyTilt", bodyTilt, 0, 30);
    neckShare.within("pose.neckShare", 0, 1);
  }

  @Override
  public String id() {
    return "pose";
  }

  @Override
  public HeadDraw draw(Dice dice) {
    double yaw =
        dice.chance(wideYaw)
            ? dice.uniform(-yawLimit, yawLimit)
            : clip(dice.normal(0, yawDeviation), yawLimit);
    double pitch = clip(dice.normal(pitchMean, pitchDeviation), pitchLimit);
    double roll = clip(dice.normal(0, rollDeviation), rollLimit);
    // People tilt the head about the view as often as they tilt it before they turn.
    Convention order = dice.chance(0.5) ? Convention.AFLW2000 : Convention.OPENTRACK;
    Rotation wanted = new HeadAngles(yaw, pitch, roll, order).rotation();

    double bodyYaw = clip(yaw * dice.in(bodyShare), 90);
    Rotation body =
        JointLimits.rotation(-bodyYaw, dice.normal(0, bodyTilt), dice.normal(0, bodyTilt));
    Rotation onBody = body.inverse().times(wanted);
    Rotation neck = JointLimits.NECK.clamp(onBody.power(dice.in(neckShare)).swing());
    Rotation head = JointLimits.HEAD.clamp(neck.inverse().times(onBody));
    return new HeadDraw(body, Pose.of(neck, head));
  }

  private static double clip(double value, double limit) {
    return Math.max(-limit, Math.min(limit, value));
  }
}
