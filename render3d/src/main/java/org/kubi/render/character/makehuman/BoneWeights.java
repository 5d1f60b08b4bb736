package org.kubi.render.character.makehuman;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.kubi.render.character.CharacterException;

/**
 * How much of each of {@link RigBone#ALL} moves each vertex.
 *
 * @param values as many numbers a vertex as bones, at least 0, with sum 1
 */
@SuppressWarnings("ArrayRecordComponent") // a table, never compared
record BoneWeights(float[] values) {
  private static final int BONES = RigBone.COUNT;
  private static final int SLOTS = 4;
  private static final float LEAST = 0.02f;

  // Lids follow the gaze up and down, the upper ones more.
  private static final String UPPER_LID = "orbicularis03";
  private static final String LOWER_LID = "orbicularis04";
  private static final double UPPER_FOLLOWS = 0.45;
  private static final double LOWER_FOLLOWS = 0.2;
  private static final double MAX_WEIGHT = 1000;

  /** Reads an .mhw file. Its sums are not 1, so they are made so. */
  static BoneWeights read(Path file, byte[] bytes, Map<String, Integer> groups, int vertexCount)
      throws CharacterException {
    JsonNode weights = Rig.object(file, Rig.json(file, bytes), "weights");
    double[] sums = new double[BONES * vertexCount];
    for (Iterator<String> names = weights.fieldNames(); names.hasNext(); ) {
      String bone = names.next();
      Integer group = groups.get(bone);
      if (group == null) {
        throw Rig.damaged(file, "the rig has no bone '" + bone + "'");
      }
      for (JsonNode pair : weights.get(bone)) {
        int vertex = Rig.vertex(file, pair.path(0), vertexCount);
        double weight = pair.path(1).asDouble(-1);
        if (!(weight >= 0 && weight <= MAX_WEIGHT)) {
          throw Rig.damaged(file, "vertex %d has the weight %s".formatted(vertex, pair.path(1)));
        }
        int eye = eyeOfLid(bone);
        double share = eye < 0 ? 0 : bone.startsWith(UPPER_LID) ? UPPER_FOLLOWS : LOWER_FOLLOWS;
        sums[BONES * vertex + group] += (1 - share) * weight;
        if (eye >= 0) {
          sums[BONES * vertex + eye] += share * weight;
        }
      }
    }
    return normalized(sums);
  }

  /** The eye of a lid's bone; -1 for other bones. */
  private static int eyeOfLid(String bone) {
    if (!bone.startsWith(UPPER_LID) && !bone.startsWith(LOWER_LID)) {
      return -1;
    }
    return bone.endsWith(".L") ? RigBone.LEFT_EYE : RigBone.RIGHT_EYE;
  }

  /** The weights of what hangs on the body: those of its anchors, mixed like their positions. */
  BoneWeights of(ProxyFile proxy) {
    double[] mixed = new double[BONES * proxy.vertexCount()];
    for (int v = 0; v < proxy.vertexCount(); v++) {
      for (int bone = 0; bone < BONES; bone++) {
        double sum = 0;
        for (int i = 3 * v; i < 3 * v + 3; i++) {
          sum += proxy.shares()[i] * values[BONES * proxy.anchors()[i] + bone];
        }
        mixed[BONES * v + bone] = Math.max(0, sum);
      }
    }
    return normalized(mixed);
  }

  float get(int vertex, int bone) {
    return values[BONES * vertex + bone];
  }

  /**
   * Writes the four strongest bones of a vertex, with sum 1, into slots of a mesh part. What counts
   * for less than {@link #LEAST} is left out: it moves nothing that is seen, and every bone of a
   * vertex costs time in every picture.
   */
  void pack(int vertex, int slot, short[] bones, float[] weights) {
    int at = SLOTS * slot;
    float sum = 0;
    for (int k = 0; k < SLOTS; k++) {
      int best = -1;
      for (int bone = 0; bone < BONES; bone++) {
        boolean taken = false;
        for (int earlier = at; earlier < at + k; earlier++) {
          taken |= bones[earlier] == bone;
        }
        if (!taken && (best < 0 || get(vertex, bone) > get(vertex, best))) {
          best = bone;
        }
      }
      bones[at + k] = (short) best;
      weights[at + k] = k == 0 || get(vertex, best) >= LEAST ? get(vertex, best) : 0;
      sum += weights[at + k];
    }
    for (int k = at; k < at + SLOTS; k++) {
      weights[k] /= sum;
    }
  }

  /** Weights that let every vertex follow one bone. */
  BoneWeights rigid(IntUnaryOperator boneOf) {
    float[] out = new float[values.length];
    for (int v = 0; v < values.length / BONES; v++) {
      out[BONES * v + boneOf.applyAsInt(v)] = 1;
    }
    return new BoneWeights(out);
  }

  private static BoneWeights normalized(double[] sums) {
    float[] values = new float[sums.length];
    for (int v = 0; v < sums.length; v += BONES) {
      double sum = 0;
      for (int bone = 0; bone < BONES; bone++) {
        sum += sums[v + bone];
      }
      for (int bone = 0; bone < BONES; bone++) {
        // What no bone moves goes with the body.
        values[v + bone] = sum > 0 ? (float) (sums[v + bone] / sum) : bone == 0 ? 1 : 0;
      }
    }
    return new BoneWeights(values);
  }
}
