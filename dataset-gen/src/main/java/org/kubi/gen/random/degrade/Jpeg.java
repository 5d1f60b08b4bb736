package org.kubi.gen.random.degrade;

/**
 * What JPEG loses of a gray picture: each block of 8x8 is transformed by a cosine transform, its
 * coefficients are rounded to multiples of the luminance table of ITU-T T.81, annex K.1, scaled by
 * quality as in the Independent JPEG Group's programs, and transformed back.
 */
final class Jpeg {
  /** Pixels along a block's side. */
  static final int BLOCK = 8;

  private static final float MIDDLE = 128;

  private static final int[] LUMINANCE = {
    16, 11, 10, 16, 24, 40, 51, 61, //
    12, 12, 14, 19, 26, 58, 60, 55, //
    14, 13, 16, 24, 40, 57, 69, 56, //
    14, 17, 22, 29, 51, 87, 80, 62, //
    18, 22, 37, 56, 68, 109, 103, 77, //
    24, 35, 55, 64, 81, 104, 113, 92, //
    49, 64, 78, 87, 103, 121, 120, 101, //
    72, 92, 95, 98, 112, 100, 103, 99
  };

  private Jpeg() {}

  /**
   * Compresses and decompresses.
   *
   * @param quality 1 to 100
   * @param left how many columns of the first block lie outside on the left, 0 to 7: the picture
   *     was cut out of a larger file
   * @param top likewise rows above
   */
  static void compress(Plate plate, int quality, int left, int top) {
    float[] steps = steps(quality);
    float[] block = new float[BLOCK * BLOCK];
    for (int y = -top; y < plate.height; y += BLOCK) {
      for (int x = -left; x < plate.width; x += BLOCK) {
        take(plate, x, y, block);
        Cosine.forward(block);
        for (int i = 0; i < block.length; i++) {
          // Adding one half and cutting rounds alike on both sides of zero.
          float level = block[i] / steps[i];
          int rounded = (int) (level + Math.copySign(0.5f, level));
          block[i] = rounded * steps[i];
        }
        Cosine.inverse(block);
        put(plate, x, y, block);
      }
    }
    plate.clip();
  }

  private static float[] steps(int quality) {
    int scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
    float[] steps = new float[LUMINANCE.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = Math.max(1, Math.min(255, (LUMINANCE[i] * scale + 50) / 100));
    }
    return steps;
  }

  private static void take(Plate plate, int left, int top, float[] block) {
    for (int v = 0; v < BLOCK; v++) {
      int row = plate.width * Math.max(0, Math.min(plate.height - 1, top + v));
      for (int u = 0; u < BLOCK; u++) {
        int column = Math.max(0, Math.min(plate.width - 1, left + u));
        block[v * BLOCK + u] = plate.pixels[row + column] - MIDDLE;
      }
    }
  }

  private static void put(Plate plate, int left, int top, float[] block) {
    for (int v = Math.max(0, -top); v < Math.min(BLOCK, plate.height - top); v++) {
      int row = plate.width * (top + v) + left;
      for (int u = Math.max(0, -left); u < Math.min(BLOCK, plate.width - left); u++) {
        plate.pixels[row + u] = block[v * BLOCK + u] + MIDDLE;
      }
    }
  }
}
