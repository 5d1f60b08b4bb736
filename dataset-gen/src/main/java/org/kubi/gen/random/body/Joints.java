package org.kubi.gen.random.body;

import java.util.Map;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Skeleton;

/**
 * From the angles of limbs to rotations of a skeleton's bones, which are given relative to how the
 * skeleton's figure stands at rest (arms a little or wholly spread). All is worked out on the
 * figure's left; the right is its mirror image.
 */
final class Joints {
  /** Of a raised arm the shoulder blade does about a fifth, beyond the first degrees. */
  private static final double BLADE_FROM = 30;

  private static final double BLADE_SHARE = 0.22;
  private static final double MOST_BLADE = 25;

  /** How far a foot lifts its toes, and how far it points them, degrees. */
  private static final double MOST_LIFT = 20;

  private static final double MOST_POINT = 40;

  private static final Vec3 DOWN = new Vec3(0, -1, 0);

  private final Skeleton skeleton;

  Joints(Skeleton skeleton) {
    this.skeleton = skeleton;
  }

  /** Adds the rotations of an arm's bones. */
  void putArm(String side, ArmDraw arm, Map<String, Rotation> out) {
    String upper = side + "UpperArm";
    String lower = side + "LowerArm";
    String hand = side + "Hand";
    if (!skeleton.has(upper) || !skeleton.has(lower)) {
      return;
    }
    Vec3 along = along(side, upper, lower);
    Vec3 hinge = along.cross(Vec3.Z).normalized();
    double bladeDegrees =
        Math.max(0, Math.min(MOST_BLADE, BLADE_SHARE * (arm.raise() - BLADE_FROM)));
    Rotation blade =
        skeleton.has(side + "Shoulder") ? raised(bladeDegrees, arm.plane()) : Rotation.IDENTITY;
    Rotation whole =
        raised(arm.raise(), arm.plane())
            .times(Rotation.aboutY(Math.toRadians(arm.turn())))
            .times(between(along, DOWN));
    put(side, "Shoulder", blade, out);
    put(side, "UpperArm", blade.inverse().times(whole), out);
    put(side, "LowerArm", Rotation.about(hinge, Math.toRadians(arm.elbow())), out);
    if (skeleton.has(hand)) {
      Vec3 forearm = along(side, lower, hand);
      put(side, "Hand", Rotation.about(forearm, Math.toRadians(arm.wrist())), out);
    }
  }

  /** Adds the rotations of a leg's bones. The sole stays level as far as the ankle turns. */
  void putLeg(String side, LegDraw leg, Map<String, Rotation> out) {
    double length = Math.sqrt(leg.thigh() * leg.thigh() + leg.spread() * leg.spread());
    Rotation swing =
        length == 0
            ? Rotation.IDENTITY
            : Rotation.about(new Vec3(-leg.thigh(), 0, leg.spread()), Math.toRadians(length));
    double point = Math.max(-MOST_LIFT, Math.min(MOST_POINT, leg.thigh() - leg.knee()));
    put(side, "UpperLeg", swing.times(Rotation.aboutY(Math.toRadians(leg.turn()))), out);
    put(side, "LowerLeg", Rotation.aboutX(Math.toRadians(leg.knee())), out);
    put(side, "Foot", Rotation.aboutX(Math.toRadians(point)), out);
  }

  /** What raises a hanging arm of the left in a plane. */
  private static Rotation raised(double degrees, double plane) {
    double azimuth = Math.toRadians(plane);
    Vec3 axis = new Vec3(-StrictMath.sin(azimuth), 0, StrictMath.cos(azimuth));
    return Rotation.about(axis, Math.toRadians(degrees));
  }

  /** From joint to joint at rest, as the left side has it. */
  private Vec3 along(String side, String from, String to) {
    Vec3 way = skeleton.restJoint(to).minus(skeleton.restJoint(from)).normalized();
    return side.equals("left") ? way : new Vec3(-way.x(), way.y(), way.z());
  }

  private void put(String side, String bone, Rotation ofLeft, Map<String, Rotation> out) {
    if (skeleton.has(side + bone)) {
      out.put(side + bone, side.equals("left") ? ofLeft : ofLeft.mirrored());
    }
  }

  /** The least rotation from one direction to another, which are not opposite. */
  private static Rotation between(Vec3 from, Vec3 to) {
    Vec3 axis = from.cross(to);
    return Rotation.nearest(1 + from.dot(to), axis.x(), axis.y(), axis.z());
  }
}
