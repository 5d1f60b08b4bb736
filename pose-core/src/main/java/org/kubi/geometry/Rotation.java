package org.kubi.geometry;

/**
 * A rotation as a unit quaternion {@code w + xi + yj + zk} with {@code w >= 0}, so that every
 * rotation has one name. {@code a.times(b)} applies {@code b} first.
 *
 * <p>All trigonometry is {@link StrictMath}, so that a data set has the same bytes on every
 * platform.
 */
public record Rotation(double w, double x, double y, double z) {
  /** No rotation. */
  public static final Rotation IDENTITY = new Rotation(1, 0, 0, 0);

  private static final double UNIT_TOLERANCE = 1e-6;

  /** Checks that the length is 1 within 1e-6, makes it exact, and turns the sign to w &gt;= 0. */
  public Rotation {
    double squared = w * w + x * x + y * y + z * z;
    if (!(Math.abs(squared - 1) <= 2 * UNIT_TOLERANCE)) {
      throw new IllegalArgumentException(
          "a rotation is a quaternion of length 1, found (%s, %s, %s, %s)".formatted(w, x, y, z));
    }
    double scale = (w < 0 ? -1 : 1) / Math.sqrt(squared);
    // Adding zero turns -0.0 into 0.0: equal rotations print and hash alike.
    w = w * scale + 0.0;
    x = x * scale + 0.0;
    y = y * scale + 0.0;
    z = z * scale + 0.0;
  }

  /**
   * The rotation nearest to a quaternion of any length; the identity when it is (almost) zero,
   * which a network may well answer.
   */
  public static Rotation nearest(double w, double x, double y, double z) {
    double length = Math.sqrt(w * w + x * x + y * y + z * z);
    if (!(length > 1e-12) || Double.isInfinite(length)) {
      return IDENTITY;
    }
    return new Rotation(w / length, x / length, y / length, z / length);
  }

  /** Right-handed rotation about {@code axis} (any length above 0). */
  public static Rotation about(Vec3 axis, double radians) {
    Vec3 unit = axis.normalized();
    double s = StrictMath.sin(radians / 2);
    return new Rotation(StrictMath.cos(radians / 2), unit.x() * s, unit.y() * s, unit.z() * s);
  }

  /** Right-handed rotation about x: y turns towards z. */
  public static Rotation aboutX(double radians) {
    return about(Vec3.X, radians);
  }

  /** Right-handed rotation about y: z turns towards x. */
  public static Rotation aboutY(double radians) {
    return about(Vec3.Y, radians);
  }

  /** Right-handed rotation about z: x turns towards y. */
  public static Rotation aboutZ(double radians) {
    return about(Vec3.Z, radians);
  }

  /**
   * The rotation of a 3x3 matrix in row-major order, nine numbers. The matrix must be orthonormal
   * with determinant 1 within 1e-3; Shepperd's method (J. Guidance and Control 1, 1978).
   */
  public static Rotation ofMatrix(double... m) {
    if (m.length != 9) {
      throw new IllegalArgumentException("a rotation matrix has 9 numbers, found " + m.length);
    }
    double trace = m[0] + m[4] + m[8];
    double w;
    double x;
    double y;
    double z;
    if (trace >= Math.max(m[0], Math.max(m[4], m[8]))) {
      double r = Math.sqrt(1 + trace);
      double s = 0.5 / r;
      w = 0.5 * r;
      x = (m[7] - m[5]) * s;
      y = (m[2] - m[6]) * s;
      z = (m[3] - m[1]) * s;
    } else if (m[0] >= m[4] && m[0] >= m[8]) {
      double r = Math.sqrt(1 + m[0] - m[4] - m[8]);
      double s = 0.5 / r;
      w = (m[7] - m[5]) * s;
      x = 0.5 * r;
      y = (m[1] + m[3]) * s;
      z = (m[2] + m[6]) * s;
    } else if (m[4] >= m[8]) {
      double r = Math.sqrt(1 - m[0] + m[4] - m[8]);
      double s = 0.5 / r;
      w = (m[2] - m[6]) * s;
      x = (m[1] + m[3]) * s;
      y = 0.5 * r;
      z = (m[5] + m[7]) * s;
    } else {
      double r = Math.sqrt(1 - m[0] - m[4] + m[8]);
      double s = 0.5 / r;
      w = (m[3] - m[1]) * s;
      x = (m[2] + m[6]) * s;
      y = (m[5] + m[7]) * s;
      z = 0.5 * r;
    }
    Rotation rotation = nearest(w, x, y, z);
    double[] back = rotation.matrix();
    for (int i = 0; i < 9; i++) {
      if (!(Math.abs(back[i] - m[i]) < 1e-3)) {
        throw new IllegalArgumentException(
            "a rotation matrix is orthonormal with determinant 1, found "
                + java.util.Arrays.toString(m));
      }
    }
    return rotation;
  }

  /**
   * The rotation whose matrix has the first two columns nearest to the two given vectors, by
   * Gram-Schmidt; six numbers, first column then second (Zhou et al., CVPR 2019). Degenerate
   * numbers, which a network may answer, give a valid rotation too.
   */
  public static Rotation ofSixD(double... columns) {
    if (columns.length != 6) {
      throw new IllegalArgumentException("a 6D rotation has 6 numbers, found " + columns.length);
    }
    Vec3 a = new Vec3(columns[0], columns[1], columns[2]);
    Vec3 b = new Vec3(columns[3], columns[4], columns[5]);
    Vec3 first = isUsable(a) ? a.normalized() : Vec3.X;
    Vec3 rest = b.minus(first.times(first.dot(b)));
    if (!isUsable(rest)) {
      Vec3 other = Math.abs(first.y()) < 0.9 ? Vec3.Y : Vec3.Z;
      rest = other.minus(first.times(first.dot(other)));
    }
    Vec3 second = rest.normalized();
    Vec3 third = first.cross(second);
    return ofMatrix(
        first.x(),
        second.x(),
        third.x(),
        first.y(),
        second.y(),
        third.y(),
        first.z(),
        second.z(),
        third.z());
  }

  private static boolean isUsable(Vec3 v) {
    double length = v.length();
    return length > 1e-9 && length < 1e30;
  }

  /** The first two columns of the matrix: six numbers, the inverse of {@link #ofSixD}. */
  public double[] sixD() {
    double[] m = matrix();
    return new double[] {m[0], m[3], m[6], m[1], m[4], m[7]};
  }

  /** The 3x3 matrix in row-major order; its columns are the rotated axes. */
  public double[] matrix() {
    return new double[] {
      1 - 2 * (y * y + z * z),
      2 * (x * y - w * z),
      2 * (x * z + w * y),
      2 * (x * y + w * z),
      1 - 2 * (x * x + z * z),
      2 * (y * z - w * x),
      2 * (x * z - w * y),
      2 * (y * z + w * x),
      1 - 2 * (x * x + y * y)
    };
  }

  /** First {@code other}, then this. */
  public Rotation times(Rotation other) {
    return nearest(
        w * other.w - x * other.x - y * other.y - z * other.z,
        w * other.x + x * other.w + y * other.z - z * other.y,
        w * other.y - x * other.z + y * other.w + z * other.x,
        w * other.z + x * other.y - y * other.x + z * other.w);
  }

  public Rotation inverse() {
    return new Rotation(w, -x, -y, -z);
  }

  public Vec3 apply(Vec3 v) {
    Vec3 axis = new Vec3(x, y, z);
    Vec3 t = axis.cross(v).times(2);
    return v.plus(t.times(w)).plus(axis.cross(t));
  }

  /** The angle of this rotation in radians, 0 to pi. */
  public double angle() {
    return 2 * StrictMath.atan2(Math.sqrt(x * x + y * y + z * z), w);
  }

  /** The geodesic distance on SO(3) in radians, 0 to pi: the angle of {@code this^-1 other}. */
  public double angleTo(Rotation other) {
    return inverse().times(other).angle();
  }

  /** The rotation about the same axis by {@code t} times the angle. */
  public Rotation power(double t) {
    double sine = Math.sqrt(x * x + y * y + z * z);
    if (sine < 1e-15) {
      return IDENTITY;
    }
    double half = t * StrictMath.atan2(sine, w);
    double s = StrictMath.sin(half) / sine;
    return nearest(StrictMath.cos(half), x * s, y * s, z * s);
  }

  /**
   * The part of this rotation without twist about y: {@code this = swing.times(twist)} with swing.y
   * = 0 and twist a rotation about y. At a half turn that swings y to -y the split is not unique;
   * the twist is then the identity.
   */
  public Rotation swing() {
    return times(twist().inverse());
  }

  /** The twist about y of the swing-twist decomposition: see {@link #swing()}. */
  public Rotation twist() {
    return nearest(w, 0, y, 0);
  }

  /** The rotation seen in a mirror that swaps left and right (x). */
  public Rotation mirrored() {
    return new Rotation(w, x, -y, -z);
  }
}
