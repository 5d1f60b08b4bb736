package org.kubi.render.character.builtin;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;

/**
 * The bones of a built-in person and which of them carry a place of the mean body. The neck's
 * rotation is shared by three bones between the seventh vertebra and the atlas, so that it bends as
 * a curve; all others are our humanoid's, one for one.
 */
final class Rig {
  static final int HIPS = 0;
  static final int SPINE = 1;
  static final int CHEST = 2;
  static final int UPPER_CHEST = 3;
  static final int HEAD = 7;
  static final int JAW = 8;
  static final int LEFT_EYE = 9;
  static final int LEFT_SHOULDER = 11;
  static final int RIGHT_SHOULDER = 15;
  static final int LEFT_LEG = 19;
  static final int RIGHT_LEG = 23;

  private static final int NECK_BONES = 3;
  private static final double SEVENTH_Y = -112;
  private static final double SEVENTH_Z = -40;
  private static final double ATLAS_Y = -18;
  private static final double ATLAS_Z = -10;

  private Rig() {}

  /** The bones of somebody, joints where the person's shape has them. */
  static Skeleton skeleton(Shape shape, Limbs limbs, double ground) {
    List<Bone> bones = new ArrayList<>();
    Places places = new Places(shape, ground);
    bones.add(Bone.driven("hips", -1, places.of(0, limbs.meanHipY(), -22), "hips", 1));
    bones.add(Bone.driven("spine", HIPS, places.of(0, -590, -52), "spine", 1));
    bones.add(Bone.driven("chest", SPINE, places.of(0, -450, -58), "chest", 1));
    bones.add(Bone.driven("upperChest", CHEST, places.of(0, -300, -62), "upperChest", 1));
    double share = 1.0 / NECK_BONES;
    for (int k = 0; k < NECK_BONES; k++) {
      double t = k * share;
      Vec3 joint =
          places.of(0, Shapes.mix(SEVENTH_Y, ATLAS_Y, t), Shapes.mix(SEVENTH_Z, ATLAS_Z, t));
      bones.add(Bone.driven("neck0" + (k + 1), UPPER_CHEST + k, joint, Pose.NECK, share));
    }
    bones.add(Bone.driven("head", HEAD - 1, places.of(0, ATLAS_Y, ATLAS_Z), Pose.HEAD, 1));
    Vec3 hinge = places.of(0, MeanHead.HINGE_Y, MeanHead.HINGE_Z);
    bones.add(Bone.driven("jaw", HEAD, hinge, "jaw", 1));
    double[] eye = shape.eye();
    bones.add(Bone.driven("leftEye", HEAD, places.exactly(eye[0], eye[1], eye[2]), "leftEye", 1));
    bones.add(
        Bone.driven("rightEye", HEAD, places.exactly(-eye[0], eye[1], eye[2]), "rightEye", 1));
    limbs.addBones(bones, places);
    return new Skeleton(bones);
  }

  /** Places of the mean body, or of the person, as joints in metres above the ground. */
  record Places(Shape shape, double ground) {
    Vec3 of(double x, double y, double z) {
      double[] p = {x, y, z};
      shape.move(p);
      return exactly(p[0], p[1], p[2]);
    }

    Vec3 exactly(double x, double y, double z) {
      return new Vec3(x * 1e-3, (y + ground) * 1e-3, z * 1e-3);
    }
  }

  /**
   * Adds the bones of a place of the mean head, neck or chest. Between a plane under the jaw and
   * the back of the head, above which all is skull, and one through the collar, below which all is
   * chest, the weight passes from bone to bone.
   *
   * @param jaw share that goes with the jaw
   */
  static void weigh(double y, double z, double jaw, Weights out) {
    double skull = Shapes.mix(-42, Shape.MENTON - 6, (z + 85) / 165);
    double collar = Shapes.mix(-128, -190, (z + 75) / 100);
    double t = Math.max(0, Math.min(1, (y - collar) / (skull - collar)));
    double along = t * (NECK_BONES + 1);
    int lower = Math.min(NECK_BONES, (int) along);
    double upper = Shapes.step(0, 1, along - lower);
    out.clear();
    out.add(UPPER_CHEST + lower, (1 - upper) * (1 - jaw));
    out.add(UPPER_CHEST + lower + 1, upper * (1 - jaw));
    out.add(JAW, jaw);
  }
}
