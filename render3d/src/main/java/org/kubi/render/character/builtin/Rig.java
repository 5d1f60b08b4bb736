package org.kubi.render.character.builtin;

import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;

/**
 * The bones of a built-in person and which of them carry a place of the skin. The neck's rotation
 * is shared by three bones between the seventh vertebra and the atlas, so that it bends as a curve.
 */
final class Rig {
  /**
   * Height of the head's origin above the model's, so that neck joints lie where a body has them.
   */
  static final double HEAD_HEIGHT = 0.8;

  private static final int NECK_BONES = 3;
  private static final int BONES = NECK_BONES + 2;
  private static final double SEVENTH_Y = -110;
  private static final double SEVENTH_Z = -36;
  private static final double ATLAS_Y = -18;
  private static final double ATLAS_Z = -10;

  private final Plan plan;
  private final double drop;
  private final int[] bones = new int[2];
  private final double[] weights = new double[2];

  Rig(Plan plan, double drop) {
    this.plan = plan;
    this.drop = drop;
  }

  Skeleton skeleton() {
    double share = 1.0 / NECK_BONES;
    return new Skeleton(
        List.of(
            Bone.following("chest", -1, place(0, SEVENTH_Y - 150 + drop, SEVENTH_Z)),
            Bone.driven("neck01", 0, spine(0), Pose.NECK, share),
            Bone.driven("neck02", 1, spine(share), Pose.NECK, share),
            Bone.driven("neck03", 2, spine(2 * share), Pose.NECK, share),
            Bone.driven("head", 3, spine(1), Pose.HEAD, 1)));
  }

  private Vec3 spine(double t) {
    return place(0, Shapes.mix(SEVENTH_Y + drop, ATLAS_Y, t), Shapes.mix(SEVENTH_Z, ATLAS_Z, t));
  }

  /** Millimetres in the head's axes to metres in the model's. */
  static Vec3 place(double x, double y, double z) {
    return new Vec3(x * 1e-3, y * 1e-3 + HEAD_HEIGHT, z * 1e-3);
  }

  /**
   * Sets the two bones of a place. Between a plane under the jaw and the back of the head, above
   * which all is skull, and one through the collar, below which all is chest, the weight passes
   * from bone to bone.
   */
  void weigh(double y, double z) {
    double skull = Shapes.mix(-42, plan.mentonY - 4, (z + 85) / 165);
    double collar = Shapes.mix(-128, -188, (z + 75) / 100) + drop;
    double t = Math.max(0, Math.min(1, (y - collar) / (skull - collar)));
    double along = t * (BONES - 1);
    int lower = Math.min(BONES - 2, (int) along);
    double upper = Shapes.step(0, 1, along - lower);
    bones[0] = lower;
    bones[1] = lower + 1;
    weights[0] = 1 - upper;
    weights[1] = upper;
  }

  int bone(int i) {
    return bones[i];
  }

  double weight(int i) {
    return weights[i];
  }
}
