package org.kubi.render.character.builtin;

import java.util.Arrays;

/** Up to four bones that carry a vertex, with shares that sum to 1. */
final class Weights {
  static final int MOST = 4;

  final short[] bone = new short[MOST];
  final float[] share = new float[MOST];
  private int count;

  void clear() {
    count = 0;
    Arrays.fill(bone, (short) 0);
    Arrays.fill(share, 0);
  }

  /** Adds a bone unless its share is nothing. */
  void add(int index, double weight) {
    if (weight > 1e-4 && count < MOST) {
      bone[count] = (short) index;
      share[count++] = (float) weight;
    }
  }

  /** One bone alone. */
  Weights only(int index) {
    clear();
    add(index, 1);
    return this;
  }

  /** Writes the four to a vertex's place in a part's arrays; the shares sum to 1. */
  void write(short[] bones, float[] weights, int vertex) {
    float sum = 0;
    for (float s : share) {
      sum += s;
    }
    for (int k = 0; k < MOST; k++) {
      bones[MOST * vertex + k] = bone[k];
      weights[MOST * vertex + k] = share[k] / sum;
    }
  }
}
