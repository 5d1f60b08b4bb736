package org.kubi.geometry;

/** A point or a direction: x to the right, y up, z towards the viewer. */
public record Vec3(double x, double y, double z) {
  /** The origin. */
  public static final Vec3 ZERO = new Vec3(0, 0, 0);

  /** The unit vector to the right. */
  public static final Vec3 X = new Vec3(1, 0, 0);

  /** The unit vector upwards. */
  public static final Vec3 Y = new Vec3(0, 1, 0);

  /** The unit vector towards the viewer. */
  public static final Vec3 Z = new Vec3(0, 0, 1);

  public Vec3 plus(Vec3 other) {
    return new Vec3(x + other.x, y + other.y, z + other.z);
  }

  public Vec3 minus(Vec3 other) {
    return new Vec3(x - other.x, y - other.y, z - other.z);
  }

  public Vec3 times(double factor) {
    return new Vec3(x * factor, y * factor, z * factor);
  }

  public double dot(Vec3 other) {
    return x * other.x + y * other.y + z * other.z;
  }

  public Vec3 cross(Vec3 other) {
    return new Vec3(
        y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
  }

  public double length() {
    return Math.sqrt(dot(this));
  }

  /** This direction with length 1. Throws {@code IllegalArgumentException} for the zero vector. */
  public Vec3 normalized() {
    double length = length();
    if (!(length > 0)) {
      throw new IllegalArgumentException("a direction needs a length above 0, found " + this);
    }
    return times(1 / length);
  }
}
