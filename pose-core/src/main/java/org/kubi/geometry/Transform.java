package org.kubi.geometry;

/** A rigid motion: first the rotation, then the translation in metres. */
public record Transform(Rotation rotation, Vec3 translation) {
  /** No motion. */
  public static final Transform IDENTITY = new Transform(Rotation.IDENTITY, Vec3.ZERO);

  /** The motion that turns about {@code pivot} and leaves it where it is. */
  public static Transform turnAbout(Vec3 pivot, Rotation rotation) {
    return new Transform(rotation, pivot.minus(rotation.apply(pivot)));
  }

  public Vec3 apply(Vec3 point) {
    return rotation.apply(point).plus(translation);
  }

  /** First {@code other}, then this. */
  public Transform times(Transform other) {
    return new Transform(rotation.times(other.rotation), apply(other.translation));
  }

  public Transform inverse() {
    Rotation back = rotation.inverse();
    return new Transform(back, back.apply(translation).times(-1));
  }
}
