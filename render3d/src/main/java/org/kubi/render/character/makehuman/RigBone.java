package org.kubi.render.character.makehuman;

import java.util.List;
import org.kubi.pose.Humanoid;
import org.kubi.pose.Pose;

/**
 * A bone of MakeHuman's default rig that our models keep.
 *
 * @param name in the rig
 * @param driver our name of the bone whose rotation it takes, "" for none
 * @param share the part of that rotation
 */
record RigBone(String name, String driver, double share) {
  /**
   * The kept bones, parents before children; the first stands for the rig's root and for all that
   * is below the chest. Three bones share the neck's rotation. The index of a bone here is its
   * index in the models' skeletons.
   */
  static final List<RigBone> ALL =
      List.of(
          new RigBone("root", "", 0),
          new RigBone("spine02", "chest", 1),
          new RigBone("spine01", "upperChest", 1),
          new RigBone("neck01", Pose.NECK, 1.0 / 3),
          new RigBone("neck02", Pose.NECK, 1.0 / 3),
          new RigBone("neck03", Pose.NECK, 1.0 / 3),
          new RigBone("head", Pose.HEAD, 1),
          new RigBone("jaw", Humanoid.JAW, 1),
          new RigBone("eye.L", Humanoid.LEFT_EYE, 1),
          new RigBone("eye.R", Humanoid.RIGHT_EYE, 1),
          new RigBone("clavicle.L", "leftShoulder", 1),
          new RigBone("clavicle.R", "rightShoulder", 1),
          new RigBone("upperarm01.L", "leftUpperArm", 1),
          new RigBone("upperarm01.R", "rightUpperArm", 1));

  static final int COUNT = ALL.size();
  static final int NECK = index("neck01");
  static final int HEAD = index("head");
  static final int LEFT_EYE = index("eye.L");
  static final int RIGHT_EYE = index("eye.R");

  /** The place of a rig's bone in {@link #ALL}, or -1. */
  static int index(String name) {
    for (int i = 0; i < ALL.size(); i++) {
      if (ALL.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The bone on the other side; the same for one in the middle. */
  static int otherSide(int bone) {
    String name = ALL.get(bone).name();
    boolean left = name.endsWith(".L");
    boolean right = name.endsWith(".R");
    return left || right ? index(name.substring(0, name.length() - 1) + (left ? "R" : "L")) : bone;
  }
}
