package org.kubi.render.soft;

import java.util.Arrays;

/** For each sample of the picture the nearest triangle; used again for the next picture. */
final class Samples {
  /** Depth units a unit of {@link Positions#nearness}. */
  static final float DEPTH_UNITS = 1 << 24;

  /** Where nothing is seen. */
  static final long NOTHING = 0;

  /** Samples beyond the end of each row that may be looked at, but nothing is entered there. */
  static final int SPARE = 3;

  private static final int TILE_BITS = 3;

  private static final int TILE = 1 << TILE_BITS;

  /**
   * What is seen: its nearness in {@link #DEPTH_UNITS} in the upper 32 bits, the number of its
   * triangle in the lower. The greatest number is the nearest; between triangles at the very same
   * depth the last one is seen, in whichever order they were drawn.
   */
  long[] nearest = {};

  int width;
  int height;

  /** From a sample to the one below: rows are longer than they are wide, so that four are. */
  int stride;

  /**
   * For each square of 8x8 samples what is farthest in it, or was when last looked at: what is
   * behind that in all squares that it touches is not seen.
   */
  private int[] farthest = {};

  /** Scratch of {@link #lookAgain}. */
  private long[] least = {};

  private long[] rowAtHand = {};

  private int tilesAcross;

  void begin(int newWidth, int newHeight) {
    width = newWidth;
    height = newHeight;
    stride = width + SPARE;
    int count = stride * height;
    tilesAcross = (width + TILE - 1) >> TILE_BITS;
    int tiles = tilesAcross * ((height + TILE - 1) >> TILE_BITS);
    if (nearest.length < count) {
      nearest = new long[count];
    }
    if (least.length < width) {
      least = new long[width];
      rowAtHand = new long[width];
    }
    if (farthest.length < tiles) {
      farthest = new int[tiles];
    }
    Arrays.fill(nearest, 0, count, NOTHING);
    Arrays.fill(farthest, 0, tiles, 0);
  }

  /** Looks at the squares again; else they go on to show less than is there, which is safe. */
  void lookAgain() {
    for (int tile = 0, top = 0; top < height; top += TILE) {
      int rows = Math.min(height, top + TILE);
      System.arraycopy(nearest, top * stride, least, 0, width);
      for (int y = top + 1; y < rows; y++) {
        // The virtual machine does many at once only where arrays begin alike.
        System.arraycopy(nearest, y * stride, rowAtHand, 0, width);
        keepLeast(width, rowAtHand, least);
      }
      for (int left = 0; left < width; left += TILE, tile++) {
        long found = Long.MAX_VALUE;
        for (int x = left; x < Math.min(width, left + TILE); x++) {
          found = Math.min(found, least[x]);
        }
        farthest[tile] = (int) (found >> 32);
      }
    }
  }

  private static void keepLeast(int n, long[] of, long[] out) {
    for (int i = 0; i < n; i++) {
      long less = of[i] - out[i];
      out[i] += less & less >> 63;
    }
  }

  /**
   * Whether nothing of this nearness or farther can be seen in a rectangle of samples, which lies
   * in the picture.
   */
  boolean hides(float nearness, int x0, int x1, int y0, int y1) {
    int depth = (int) (nearness * DEPTH_UNITS);
    int left = x0 >> TILE_BITS;
    int right = x1 >> TILE_BITS;
    int bottom = y1 >> TILE_BITS;
    for (int row = y0 >> TILE_BITS; row <= bottom; row++) {
      for (int tile = row * tilesAcross + left; tile <= row * tilesAcross + right; tile++) {
        if (farthest[tile] <= depth + 1) {
          return false;
        }
      }
    }
    return true;
  }
}
