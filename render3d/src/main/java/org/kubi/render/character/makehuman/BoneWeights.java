package org.kubi.render.character.makehuman;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import org.kubi.render.character.CharacterException;

/**
 * How much of each of {@link Rig#BONES} moves each vertex.
 *
 * @param values as many numbers a vertex as bones, at least 0, with sum 1
 */
@SuppressWarnings("ArrayRecordComponent") // a table, never compared
record BoneWeights(float[] values) {
  private static final int BONES = Rig.BONES.size();
  private static final int SLOTS = 4;
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
        sums[BONES * vertex + group] += weight;
      }
    }
    return normalized(sums);
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

  /** Writes the four strongest bones of a vertex, with sum 1, into slots of a mesh part. */
  void pack(int vertex, int slot, short[] bones, float[] weights) {
    int weakest = 0;
    for (int bone = 1; bone < BONES; bone++) {
      if (get(vertex, bone) < get(vertex, weakest)) {
        weakest = bone;
      }
    }
    float sum = 1 - get(vertex, weakest);
    int at = SLOTS * slot;
    for (int bone = 0; bone < BONES; bone++) {
      if (bone != weakest) {
        bones[at] = (short) bone;
        weights[at++] = get(vertex, bone) / sum;
      }
    }
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
