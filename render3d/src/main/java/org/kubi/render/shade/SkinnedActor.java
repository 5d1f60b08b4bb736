package org.kubi.render.shade;

import java.util.List;
import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.scene.Actor;

/**
 * A posed character as numbers for skinning: the point of a vertex is {@code sum_k weight_k
 * (M_bone_k (x, y, z, 1))}, its normal the same with 0 for 1.
 *
 * @param model who
 * @param motions 12 floats a bone: the 3x4 matrix in row-major order that takes a point from rest
 *     to the camera's axes, metres
 * @param distance of the head's joint from the camera along -z, metres, at least {@link
 *     #NEAREST_METRES}; {@link MipRule} measures textures there
 */
@SuppressWarnings("ArrayRecordComponent") // numbers on their way into a renderer, never compared
public record SkinnedActor(CharacterModel model, float[] motions, double distance) {
  /** Floats a bone. */
  public static final int FLOATS_PER_BONE = 12;

  /** What is nearer than this counts as this near, metres. */
  public static final double NEAREST_METRES = 0.05;

  /** The bones of an actor, by {@link Skeleton#forward}. */
  public static SkinnedActor of(Actor actor) {
    Skeleton skeleton = actor.model().skeleton();
    List<Transform> motions = skeleton.forward(actor.pose(), actor.root());
    float[] matrices = new float[FLOATS_PER_BONE * motions.size()];
    double distance = 0;
    for (int bone = 0; bone < motions.size(); bone++) {
      Transform motion = motions.get(bone);
      int parent = skeleton.bones().get(bone).parent();
      int at = FLOATS_PER_BONE * bone;
      if (parent >= 0 && motion.equals(motions.get(parent))) {
        System.arraycopy(matrices, FLOATS_PER_BONE * parent, matrices, at, FLOATS_PER_BONE);
      } else {
        write(motion, matrices, at);
      }
      if (distance == 0 && skeleton.bones().get(bone).driver().equals(Pose.HEAD)) {
        distance = Math.max(NEAREST_METRES, -motion.apply(skeleton.bones().get(bone).joint()).z());
      }
    }
    return new SkinnedActor(actor.model(), matrices, distance);
  }

  /** Where a point of a bone is after posing, in the camera's axes, metres. */
  public Vec3 place(int bone, Vec3 rest) {
    double[] out = new double[3];
    for (int row = 0; row < 3; row++) {
      int at = FLOATS_PER_BONE * bone + 4 * row;
      out[row] =
          motions[at] * rest.x()
              + motions[at + 1] * rest.y()
              + motions[at + 2] * rest.z()
              + motions[at + 3];
    }
    return new Vec3(out[0], out[1], out[2]);
  }

  private static void write(Transform motion, float[] matrices, int at) {
    double[] rotation = motion.rotation().matrix();
    Vec3 shift = motion.translation();
    double[] column = {shift.x(), shift.y(), shift.z()};
    for (int row = 0; row < 3; row++) {
      for (int i = 0; i < 3; i++) {
        matrices[at + 4 * row + i] = (float) rotation[3 * row + i];
      }
      matrices[at + 4 * row + 3] = (float) column[row];
    }
  }
}
