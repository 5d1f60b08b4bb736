package org.kubi.pose;

import org.kubi.geometry.Vec3;

/**
 * One bone of a rig.
 *
 * @param name the rig's own name
 * @param parent index of the parent in the skeleton, below this bone's own; -1 for a root
 * @param joint where the bone turns, in the model's axes at rest, metres
 * @param driver our name of the bone whose rotation it takes ({@link Pose#NECK}, ...); empty for a
 *     bone that follows its parent
 * @param share the part of the driver's rotation that this bone takes, 0 to 1; the shares of one
 *     driver along a chain sum to 1
 */
public record Bone(String name, int parent, Vec3 joint, String driver, double share) {
  public Bone {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "the share of bone " + name + " is between 0 and 1, found " + share);
    }
  }

  /** A bone that follows its parent. */
  public static Bone following(String name, int parent, Vec3 joint) {
    return new Bone(name, parent, joint, "", 0);
  }

  /** A bone that takes a share of one of our bones. */
  public static Bone driven(String name, int parent, Vec3 joint, String driver, double share) {
    return new Bone(name, parent, joint, driver, share);
  }
}
