package org.kubi.render.gl;

/**
 * How pictures of one size lie in an atlas, row by row.
 *
 * @param width of a picture, pixels
 * @param height of a picture, pixels
 * @param columns pictures beside one another
 * @param rows of pictures
 * @param samples along each side of a pixel
 */
record AtlasLayout(int width, int height, int columns, int rows, int samples) {
  /** Samples along each side of an atlas of several pictures: more gains no speed. */
  private static final int LARGEST_SIDE = 2048;

  /**
   * A layout for up to {@code wanted} pictures, as many as fit; columns and rows are powers of two
   * or the most that fit, so that few layouts serve all numbers of pictures.
   *
   * @param largestSide of the device's textures, at least that of one picture's samples
   */
  static AtlasLayout of(int width, int height, int samples, int wanted, int largestSide) {
    int side = Math.min(LARGEST_SIDE, largestSide);
    int mostColumns = Math.max(1, side / (width * samples));
    int mostRows = Math.max(1, side / (height * samples));
    int columns = 1;
    int rows = 1;
    while (columns * rows < wanted && (columns < mostColumns || rows < mostRows)) {
      if (columns < mostColumns && (columns <= rows || rows == mostRows)) {
        columns = Math.min(mostColumns, 2 * columns);
      } else {
        rows = Math.min(mostRows, 2 * rows);
      }
    }
    return new AtlasLayout(width, height, columns, rows, samples);
  }

  int capacity() {
    return columns * rows;
  }

  /**
   * What the atlas takes on the device, in bytes: colour and depth of samples, colour of pixels.
   */
  long bytes() {
    long pixels = (long) columns * width * rows * height;
    return 8 * pixels * samples * samples + (samples > 1 ? 4 * pixels : 0);
  }

  /** Left edge of a picture, pixels. */
  int left(int picture) {
    return picture % columns * width;
  }

  /** Upper edge of a picture, pixels. */
  int top(int picture) {
    return picture / columns * height;
  }

  /** Width of the part that the first pictures take, pixels. */
  int usedWidth(int pictures) {
    return Math.min(pictures, columns) * width;
  }

  /** Height of the part that the first pictures take, pixels. */
  int usedHeight(int pictures) {
    return (pictures + columns - 1) / columns * height;
  }
}
