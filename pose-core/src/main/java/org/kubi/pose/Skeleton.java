package org.kubi.pose;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;

/**
 * The bones of a rig, parents first, and their forward kinematics. Rest rotations are the identity
 * in the model's axes: {@code M(bone) = M(parent) T(joint) R T(-joint)}.
 *
 * @param bones parents before children; at least one takes {@link Pose#NECK} and one {@link
 *     Pose#HEAD}
 */
public record Skeleton(List<Bone> bones) {
  public Skeleton {
    bones = List.copyOf(bones);
    for (int i = 0; i < bones.size(); i++) {
      if (bones.get(i).parent() >= i || bones.get(i).parent() < -1) {
        throw new IllegalArgumentException(
            "bones stand after their parents, found bone %d (%s) with parent %d"
                .formatted(i, bones.get(i).name(), bones.get(i).parent()));
      }
    }
    for (String driver : List.of(Pose.NECK, Pose.HEAD)) {
      double sum = 0;
      for (Bone bone : bones) {
        sum += bone.driver().equals(driver) ? bone.share() : 0;
      }
      if (Math.abs(sum - 1) > 1e-9) {
        throw new IllegalArgumentException(
            "the shares of %s sum to 1, found %s".formatted(driver, sum));
      }
    }
  }

  /** Index of the bone with the rig's own name. */
  public int indexOf(String boneName) {
    for (int i = 0; i < bones.size(); i++) {
      if (bones.get(i).name().equals(boneName)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no bone is called " + boneName);
  }

  /**
   * Where each bone goes: element i takes a point of bone i from rest to posed, in the frame that
   * {@code root} leads to.
   *
   * @param root the model's axes to the camera (or any frame)
   */
  public List<Transform> forward(Pose pose, Transform root) {
    List<Transform> motions = new ArrayList<>(bones.size());
    for (Bone bone : bones) {
      Transform parent = bone.parent() < 0 ? root : motions.get(bone.parent());
      if (bone.driver().isEmpty() || bone.share() == 0) {
        motions.add(parent);
      } else {
        Rotation turn = pose.rotation(bone.driver());
        Rotation part = bone.share() == 1 ? turn : turn.power(bone.share());
        motions.add(parent.times(Transform.turnAbout(bone.joint(), part)));
      }
    }
    return List.copyOf(motions);
  }

  /** The place at rest where one of our bones begins: its first rig bone's joint, metres. */
  public Vec3 restJoint(String driver) {
    return bones.get(firstDrivenBy(driver)).joint();
  }

  /** The place of one of our bones' joint after posing, in the frame that {@code root} leads to. */
  public Vec3 joint(String driver, Pose pose, Transform root) {
    int index = firstDrivenBy(driver);
    return forward(pose, root).get(index).apply(bones.get(index).joint());
  }

  /**
   * Where one of our bones goes: takes its points from rest to posed, in the frame that {@code
   * root} leads to. A bone that several of the rig's share is where the last of them is.
   */
  public Transform motion(String driver, Pose pose, Transform root) {
    int last = firstDrivenBy(driver);
    for (int i = last; i < bones.size(); i++) {
      last = bones.get(i).driver().equals(driver) ? i : last;
    }
    return forward(pose, root).get(last);
  }

  /** Whether some bone takes the rotation of one of ours. */
  public boolean has(String driver) {
    return bones.stream().anyMatch(bone -> bone.driver().equals(driver) && bone.share() > 0);
  }

  private int firstDrivenBy(String driver) {
    for (int i = 0; i < bones.size(); i++) {
      if (bones.get(i).driver().equals(driver)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no bone takes the rotation of " + driver);
  }
}
