package org.kubi.render.soft;

import java.util.HashMap;
import java.util.Map;
import org.kubi.render.character.MeshPart;

/** The bones of each vertex of a part after bones that move alike are joined. */
final class Influences {
  /** The most bones of one vertex. */
  static final int MOST = 4;

  private final int[] set;
  private final int[][] leadersOfSet;
  private final float[] weights;

  private Influences(int[] set, int[][] leadersOfSet, float[] weights) {
    this.set = set;
    this.leadersOfSet = leadersOfSet;
    this.weights = weights;
  }

  static Influences of(MeshPart part, int[] leaders) {
    int count = part.vertexCount();
    int[] set = new int[count];
    float[] weights = new float[MOST * count];
    Map<Long, Integer> sets = new HashMap<>();
    int[][] leadersOfSet = new int[16][];
    int[] found = new int[MOST];
    float[] shares = new float[MOST];
    for (int v = 0; v < count; v++) {
      int used = join(part, v, leaders, found, shares);
      long key = 0;
      for (int k = 0; k < used; k++) {
        key = key << 16 | (found[k] + 1);
        weights[MOST * v + k] = shares[k];
      }
      Integer known = sets.get(key);
      if (known == null) {
        known = sets.size();
        sets.put(key, known);
        if (known == leadersOfSet.length) {
          leadersOfSet = java.util.Arrays.copyOf(leadersOfSet, 2 * known);
        }
        leadersOfSet[known] = java.util.Arrays.copyOf(found, used);
      }
      set[v] = known;
    }
    return new Influences(set, leadersOfSet, weights);
  }

  /** Sums the weights of one vertex by leader, leaders in rising order; returns how many. */
  private static int join(MeshPart part, int v, int[] leaders, int[] found, float[] shares) {
    int used = 0;
    float sum = 0;
    for (int k = MOST * v; k < MOST * v + MOST; k++) {
      float weight = part.weights()[k];
      if (weight <= 0) {
        continue;
      }
      sum += weight;
      int leader = leaders[part.bones()[k]];
      int at = 0;
      while (at < used && found[at] < leader) {
        at++;
      }
      if (at < used && found[at] == leader) {
        shares[at] += weight;
        continue;
      }
      for (int i = used; i > at; i--) {
        found[i] = found[i - 1];
        shares[i] = shares[i - 1];
      }
      found[at] = leader;
      shares[at] = weight;
      used++;
    }
    if (used == 0) { // without weights: it stays with the first bone it names
      found[0] = leaders[part.bones()[MOST * v]];
      shares[0] = 1;
      return 1;
    }
    for (int k = 0; k < used; k++) {
      shares[k] /= sum;
    }
    return used;
  }

  /** A number for the set of bones of a vertex: equal for equal sets. */
  int set(int vertex) {
    return set[vertex];
  }

  /** The bones of a set, in rising order, 1 to {@link #MOST}. */
  int[] leaders(int set) {
    return leadersOfSet[set];
  }

  /** The weight of bone {@code k} of the vertex's set; the weights of a vertex sum to 1. */
  float weight(int vertex, int k) {
    return weights[MOST * vertex + k];
  }
}
