package org.kubi.pose;

import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;

/**
 * How far a joint turns, in degrees, on the swing-twist split of its rotation relative to the
 * parent: the twist about the bone (y), and the swing's rotation vector, whose x is the nod and
 * whose z is the tilt.
 *
 * <p>Cervical ranges of neck and head together (AAOS; exrx.net; Kurz): flexion 45-60, extension
 * 55-75, lateral bend 35-45 each side, axial rotation 60-80 each side. About 60 % of the bend is in
 * the lower neck; the turn is all in the head, since our neck has no twist.
 *
 * @param twist largest turn to either side
 * @param down largest nod forwards (flexion), a positive number
 * @param up largest nod backwards (extension), a positive number
 * @param tilt largest bend to either side
 */
public record JointLimits(double twist, double down, double up, double tilt) {
  /** The lower and middle neck: no twist. */
  public static final JointLimits NECK = new JointLimits(0, 36, 42, 27);

  /** The skull on the upper neck. */
  public static final JointLimits HEAD = new JointLimits(80, 30, 33, 22);

  /**
   * Jaw: opens only; 25 degrees are about 40 mm between the incisors (anthropometry: 40 to 50 mm).
   */
  public static final JointLimits JAW = new JointLimits(0, 25, 0, 0);

  /** An eye: how far it turns is about 45 degrees, how far people turn it before the head 30. */
  public static final JointLimits EYE = new JointLimits(35, 30, 30, 0);

  /** Pieces of the spine. */
  private static final JointLimits SPINE = new JointLimits(30, 30, 20, 20);

  /**
   * Limbs. The swing-twist split is about the vertical, which is no limb's axis at rest, so these
   * only stop what no joint does.
   */
  private static final JointLimits LIMB = new JointLimits(110, 130, 130, 130);

  private static final double SLACK_DEGREES = 1e-6;

  public JointLimits {
    if (!(twist >= 0 && down >= 0 && up >= 0 && tilt >= 0)) {
      throw new IllegalArgumentException(
          "limits are 0 degrees or more, found twist %s, down %s, up %s, tilt %s"
              .formatted(twist, down, up, tilt));
    }
  }

  /**
   * A rotation by these angles in degrees; nod &gt; 0 forwards, turn &gt; 0 to the subject's left.
   */
  public static Rotation rotation(double turn, double nod, double tilt) {
    double angle = Math.sqrt(nod * nod + tilt * tilt);
    Rotation swing =
        angle == 0
            ? Rotation.IDENTITY
            : Rotation.about(new Vec3(nod, 0, tilt), Math.toRadians(angle));
    return swing.times(Rotation.aboutY(Math.toRadians(turn)));
  }

  /** The limits of one of our bones ({@link Humanoid}). */
  public static JointLimits of(String bone) {
    return switch (bone) {
      case Pose.NECK -> NECK;
      case Pose.HEAD -> HEAD;
      case Humanoid.JAW -> JAW;
      case Humanoid.LEFT_EYE, Humanoid.RIGHT_EYE -> EYE;
      case "hips", "spine", "chest", "upperChest" -> SPINE;
      default -> LIMB;
    };
  }

  /** Whether a rotation keeps within the limits (to a millionth of a degree). */
  public boolean contains(Rotation rotation) {
    Angles angles = Angles.of(rotation);
    return Math.abs(angles.turn) <= twist + SLACK_DEGREES
        && angles.nod >= -up - SLACK_DEGREES
        && angles.nod <= down + SLACK_DEGREES
        && Math.abs(angles.tilt) <= tilt + SLACK_DEGREES;
  }

  /** The rotation with each angle brought back to its limit. */
  public Rotation clamp(Rotation rotation) {
    Angles angles = Angles.of(rotation);
    return rotation(
        clamp(angles.turn, -twist, twist),
        clamp(angles.nod, -up, down),
        clamp(angles.tilt, -tilt, tilt));
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }

  /** Turn, nod and tilt of a rotation in degrees: the inverse of {@link #rotation}. */
  public record Angles(double turn, double nod, double tilt) {
    /** Splits a rotation. */
    public static Angles of(Rotation rotation) {
      Rotation twist = rotation.twist();
      Rotation swing = rotation.swing();
      double turn = Math.toDegrees(2 * StrictMath.atan2(twist.y(), twist.w()));
      double sine = Math.hypot(swing.x(), swing.z());
      double scale =
          sine < 1e-15 ? 0 : Math.toDegrees(2 * StrictMath.atan2(sine, swing.w())) / sine;
      return new Angles(turn, swing.x() * scale, swing.z() * scale);
    }
  }
}
