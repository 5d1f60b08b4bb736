package org.kubi.render.character.makehuman;

import java.util.Arrays;
import org.kubi.render.character.CharacterException;

/**
 * A morph of the base mesh: where some vertices move with weight 1.
 *
 * @param vertices which
 * @param deltas 3 numbers for each of them, decimetres
 */
@SuppressWarnings("ArrayRecordComponent") // a table of its file, never compared
record Target(int[] vertices, float[] deltas) {
  /** That of a file that is not there: moves nothing. */
  static final Target MISSING = new Target(new int[0], new float[0]);

  @SuppressWarnings("ReferenceEquality") // an empty file is not missing
  boolean isMissing() {
    return this == MISSING;
  }

  /** Reads lines of {@code index dx dy dz}; a file without any is a valid empty target. */
  static Target read(TextAsset text, int vertexCount) throws CharacterException {
    int[] vertices = new int[256];
    float[] deltas = new float[3 * vertices.length];
    int size = 0;
    while (text.next()) {
      if (text.word(0).startsWith("\"")) {
        continue; // a quoted licence line of old files
      }
      if (size == vertices.length) {
        vertices = Arrays.copyOf(vertices, 2 * size);
        deltas = Arrays.copyOf(deltas, 6 * size);
      }
      vertices[size] = text.index(0, vertexCount);
      for (int axis = 0; axis < 3; axis++) {
        deltas[3 * size + axis] = (float) text.number(1 + axis);
      }
      size++;
    }
    return new Target(Arrays.copyOf(vertices, size), Arrays.copyOf(deltas, 3 * size));
  }

  /** Adds {@code weight} times this target to positions of 3 numbers a vertex. */
  void addTo(double[] positions, double weight) {
    for (int i = 0; i < vertices.length; i++) {
      int p = 3 * vertices[i];
      positions[p] += weight * deltas[3 * i];
      positions[p + 1] += weight * deltas[3 * i + 1];
      positions[p + 2] += weight * deltas[3 * i + 2];
    }
  }
}
