package org.kubi.render.soft;

import java.util.Arrays;

/** For each sample of the picture the nearest triangle; used again for the next picture. */
final class Samples {
  /** Where nothing is seen. */
  static final int NOTHING = -1;

  /**
   * The bits of one over the distance of what is seen, 1/m; 0 where nothing is. The bits of
   * positive floats are in the order of the floats.
   */
  int[] inverseBits = {};

  /** The number of the triangle that is seen. */
  int[] triangle = {};

  int width;
  int height;

  void begin(int newWidth, int newHeight) {
    width = newWidth;
    height = newHeight;
    int count = width * height;
    if (inverseBits.length < count) {
      inverseBits = new int[count];
      triangle = new int[count];
    }
    Arrays.fill(inverseBits, 0, count, 0);
    Arrays.fill(triangle, 0, count, NOTHING);
  }
}
