package org.kubi.pose;

import java.util.Map;
import java.util.TreeMap;
import org.kubi.geometry.Rotation;

/**
 * The rotation of each named bone ({@link Humanoid}) relative to its parent, in the model's axes
 * (so that the identity is the rest pose). Bones that are not named rest.
 *
 * @param rotations bone name to rotation; copied
 */
public record Pose(Map<String, Rotation> rotations) {
  /** The bone from the chest to the skull. */
  public static final String NECK = "neck";

  /** The skull, relative to the neck. */
  public static final String HEAD = "head";

  /** Every bone rests. */
  public static final Pose REST = new Pose(Map.of());

  private static final double NECK_SHARE = 0.4;

  public Pose {
    rotations = java.util.Collections.unmodifiableMap(new TreeMap<>(rotations));
  }

  /** A pose of neck (relative to the body) and head (relative to the neck). */
  public static Pose of(Rotation neck, Rotation head) {
    return new Pose(Map.of(NECK, neck, HEAD, head));
  }

  /**
   * A natural pose in which the head has the given rotation relative to the body: the neck takes 40
   * % of the way without its twist (anthropometry: 40 % head on atlas, the neck does not twist in
   * our convention), the head the rest.
   */
  public static Pose ofHead(Rotation headToBody) {
    Rotation neck = headToBody.power(NECK_SHARE).swing();
    return of(neck, neck.inverse().times(headToBody));
  }

  /** This pose with another rotation of one bone. */
  public Pose with(String bone, Rotation rotation) {
    Map<String, Rotation> changed = new TreeMap<>(rotations);
    changed.put(bone, rotation);
    return new Pose(changed);
  }

  /** The rotation of a bone; the identity when it rests. */
  public Rotation rotation(String bone) {
    return rotations.getOrDefault(bone, Rotation.IDENTITY);
  }

  public Rotation neck() {
    return rotation(NECK);
  }

  public Rotation head() {
    return rotation(HEAD);
  }

  /** The head relative to the body: first the head's own rotation, then the neck's. */
  public Rotation headToBody() {
    return neck().times(head());
  }

  /**
   * The pose seen in a mirror that swaps left and right; bones of the left and the right change
   * places.
   */
  public Pose mirrored() {
    Map<String, Rotation> mirrored = new TreeMap<>();
    rotations.forEach((bone, rotation) -> mirrored.put(otherSide(bone), rotation.mirrored()));
    return new Pose(mirrored);
  }

  private static String otherSide(String bone) {
    return Humanoid.otherSide(bone);
  }
}
