package org.kubi.pose;

import org.kubi.geometry.Rotation;

/**
 * Yaw, pitch and roll of a head in degrees, by a named convention. The only place that fixes order
 * and sign; everything else speaks {@link Rotation} (head to camera; the identity faces the
 * viewer).
 *
 * <p>In every convention here yaw &gt; 0 turns the nose to the left of the picture (the subject's
 * own right), pitch &gt; 0 lifts the chin, roll &gt; 0 turns the head clockwise as seen. What
 * differs is the order in which the three are applied, and OpenFace's own names and signs (see
 * {@link Convention#OPENFACE}).
 */
public record HeadAngles(double yaw, double pitch, double roll, Convention convention) {

  /** Cosine of the middle angle below which the outer two are one. */
  private static final double LOCK = 1e-7;

  /** The head pose conventions of the data sets and tools around us. */
  public enum Convention {
    /**
     * AFLW2000-3D and 300W-LP: {@code R = Rx(pitch) Ry(yaw) Rz(roll)} with Rx = [1 0 0; 0 c s; 0 -s
     * c], Ry = [c 0 -s; 0 1 0; s 0 c], Rz = [c s 0; -s c 0; 0 0 1].
     */
    AFLW2000,
    /**
     * BIWI: the database stores a matrix in Kinect axes (x right, y down, z away), {@code M = S R
     * S} with S = diag(1, -1, -1); the angles by which papers compare are those of AFLW2000 (as in
     * deep-head-pose). Use {@link HeadAngles#ofBiwiMatrix}.
     */
    BIWI,
    /**
     * OpenFace: {@code Rx(pitch) Ry(yaw) Rz(roll)} right-handed in axes x right, y down, z away.
     * Its columns pose_Rx, pose_Ry, pose_Rz (radians) are here pitch, yaw and roll in degrees with
     * OpenFace's signs: pitch &lt; 0 lifts the chin.
     */
    OPENFACE,
    /**
     * opentrack's UDP protocol: yaw is applied last, about the vertical of the camera: {@code R =
     * Ry(yaw) Rx(pitch) Rz(roll)} with the matrices of AFLW2000.
     */
    OPENTRACK
  }

  public HeadAngles {
    if (!Double.isFinite(yaw) || !Double.isFinite(pitch) || !Double.isFinite(roll)) {
      throw new IllegalArgumentException(
          "angles are finite numbers of degrees, found %s %s %s".formatted(yaw, pitch, roll));
    }
  }

  /** The angles of AFLW2000, in which our reports are written. */
  public static HeadAngles aflw(double yaw, double pitch, double roll) {
    return new HeadAngles(yaw, pitch, roll, Convention.AFLW2000);
  }

  /**
   * The angles of a rotation. At the convention's gimbal lock (AFLW2000, BIWI, OpenFace: |yaw| =
   * 90; opentrack: |pitch| = 90) roll is 0: one of many triples that give the same rotation.
   */
  public static HeadAngles of(Rotation headToCamera, Convention convention) {
    double[] m = headToCamera.matrix();
    return switch (convention) {
      case AFLW2000, BIWI -> ofXyz(m, 1, convention);
      case OPENFACE -> ofXyz(m, -1, convention);
      case OPENTRACK -> {
        double pitch = asinDegrees(m[5]);
        boolean locked = Math.hypot(m[3], m[4]) < LOCK;
        double yaw = locked ? atan2Degrees(m[6], m[0]) : atan2Degrees(-m[2], m[8]);
        double roll = locked ? 0 : atan2Degrees(-m[3], m[4]);
        yield new HeadAngles(yaw, pitch, roll, convention);
      }
    };
  }

  /** The angles of Rx Ry Rz; at gimbal lock with roll 0. */
  private static HeadAngles ofXyz(double[] m, int pitchSign, Convention convention) {
    double yaw = asinDegrees(-m[2]);
    boolean locked = Math.hypot(m[0], m[1]) < LOCK;
    double pitch =
        locked ? atan2Degrees(-Math.signum(m[2]) * m[3], m[4]) : atan2Degrees(m[5], m[8]);
    double roll = locked ? 0 : atan2Degrees(m[1], m[0]);
    return new HeadAngles(yaw, pitchSign * pitch + 0.0, roll, convention);
  }

  /** The head-to-camera rotation of a BIWI {@code _pose.txt} matrix, row-major. */
  public static Rotation ofBiwiMatrix(double... m) {
    if (m.length != 9) {
      throw new IllegalArgumentException("a BIWI matrix has 9 numbers, found " + m.length);
    }
    return Rotation.ofMatrix(m[0], -m[1], -m[2], -m[3], m[4], m[5], -m[6], m[7], m[8]);
  }

  /** The head-to-camera rotation of these angles. */
  public Rotation rotation() {
    Rotation aboutX = Rotation.aboutX(-Math.toRadians(pitch));
    Rotation aboutY = Rotation.aboutY(-Math.toRadians(yaw));
    Rotation aboutZ = Rotation.aboutZ(-Math.toRadians(roll));
    return switch (convention) {
      case AFLW2000, BIWI -> aboutX.times(aboutY).times(aboutZ);
      case OPENFACE -> aboutX.inverse().times(aboutY).times(aboutZ);
      case OPENTRACK -> aboutY.times(aboutX).times(aboutZ);
    };
  }

  /** The same head in another convention. */
  public HeadAngles in(Convention other) {
    return of(rotation(), other);
  }

  private static double asinDegrees(double sine) {
    return Math.toDegrees(StrictMath.asin(Math.max(-1, Math.min(1, sine))));
  }

  private static double atan2Degrees(double y, double x) {
    return Math.toDegrees(StrictMath.atan2(y, x)) + 0.0;
  }
}
