package org.kubi.render.gl;

import java.util.ArrayList;
import java.util.List;
import org.kubi.pose.Bone;
import org.kubi.pose.Skeleton;
import org.kubi.render.character.MeshPart;

/**
 * The bones of a rig that move by themselves; all others move as one of these does.
 *
 * @param leaders their indices in the skeleton, rising
 * @param motionOf for each bone of the skeleton the index in {@code leaders} of the one it moves
 *     with
 */
@SuppressWarnings("ArrayRecordComponent") // computed once a model, never compared
record BoneLeaders(int[] leaders, int[] motionOf) {
  private static final int INFLUENCES = 4;

  /** Those of a skeleton: roots and driven bones. */
  static BoneLeaders of(Skeleton skeleton) {
    List<Integer> leaders = new ArrayList<>();
    int[] motionOf = new int[skeleton.bones().size()];
    for (int i = 0; i < motionOf.length; i++) {
      Bone bone = skeleton.bones().get(i);
      boolean follows = bone.driver().isEmpty() || bone.share() == 0;
      if (follows && bone.parent() >= 0) {
        motionOf[i] = motionOf[bone.parent()];
      } else {
        motionOf[i] = leaders.size();
        leaders.add(i);
      }
    }
    return new BoneLeaders(leaders.stream().mapToInt(Integer::intValue).toArray(), motionOf);
  }

  /**
   * Writes a part's influences by motion: those of bones that move alike are one, and the weights
   * of a vertex fall, so that the device stops early.
   *
   * @param bones receives 4 motions a vertex
   * @param weights receives 4 weights a vertex
   */
  void join(MeshPart part, short[] bones, float[] weights) {
    for (int v = 0; v < part.vertexCount(); v++) {
      int at = INFLUENCES * v;
      int used = 0;
      float sum = 0;
      for (int k = at; k < at + INFLUENCES; k++) {
        used = add(bones, weights, at, used, motionOf[part.bones()[k]], part.weights()[k]);
        sum += Math.max(0, part.weights()[k]);
      }
      if (used == 0) { // without weights: it stays with the first bone it names
        used = add(bones, weights, at, 0, motionOf[part.bones()[at]], 1);
        sum = 1;
      }
      for (int k = at; k < at + used; k++) {
        weights[k] /= sum;
      }
      sort(bones, weights, at, used);
    }
  }

  private static int add(
      short[] bones, float[] weights, int at, int used, int motion, float weight) {
    if (weight <= 0) {
      return used;
    }
    int k = 0;
    while (k < used && bones[at + k] != motion) {
      k++;
    }
    bones[at + k] = (short) motion;
    weights[at + k] += weight;
    return Math.max(used, k + 1);
  }

  private static void sort(short[] bones, float[] weights, int at, int used) {
    for (int i = at + 1; i < at + used; i++) {
      for (int k = i; k > at && weights[k] > weights[k - 1]; k--) {
        float weight = weights[k];
        weights[k] = weights[k - 1];
        weights[k - 1] = weight;
        short bone = bones[k];
        bones[k] = bones[k - 1];
        bones[k - 1] = bone;
      }
    }
  }
}
