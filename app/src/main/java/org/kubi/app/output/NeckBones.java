package org.kubi.app.output;

import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;

/**
 * Where chest, neck and head begin in a skeleton at rest, for formats that tell lengths of bones.
 *
 * @param chest the joint of the bone that carries the neck, metres, the model's axes
 * @param neck the neck's joint
 * @param head the head's joint
 */
public record NeckBones(Vec3 chest, Vec3 neck, Vec3 head) {
  /** A grown person of 1.7 m who stands at the origin. */
  public static final NeckBones TYPICAL =
      new NeckBones(new Vec3(0, 1.3, -0.02), new Vec3(0, 1.42, -0.02), new Vec3(0, 1.52, 0.01));

  /** Those of a skeleton. */
  public static NeckBones of(Skeleton skeleton) {
    Vec3 neck = skeleton.restJoint(Pose.NECK);
    return new NeckBones(below(skeleton.bones(), neck), neck, skeleton.restJoint(Pose.HEAD));
  }

  private static Vec3 below(List<Bone> bones, Vec3 neck) {
    for (Bone bone : bones) {
      if (bone.driver().equals(Pose.NECK)) {
        return bone.parent() < 0 ? neck : bones.get(bone.parent()).joint();
      }
    }
    return neck;
  }

  /** From the chest's joint to the neck's. */
  public Vec3 toNeck() {
    return neck.minus(chest);
  }

  /** From the neck's joint to the head's. */
  public Vec3 toHead() {
    return head.minus(neck);
  }
}
