package org.kubi.render.gl;

/**
 * How pictures of one size lie in a target, row by row.
 *
 * @param width of a picture
 * @param height of a picture
 * @param columns pictures beside one another
 * @param rows of pictures
 */
record AtlasLayout(int width, int height, int columns, int rows) {
  /**
   * A layout for up to {@code wanted} pictures, as many as fit; columns and rows are powers of two
   * or the most that fit, so that few layouts serve all numbers of pictures.
   *
   * @param side of the target, which only a single picture exceeds
   */
  static AtlasLayout of(int width, int height, int wanted, int side) {
    int mostColumns = Math.max(1, side / width);
    int mostRows = Math.max(1, side / height);
    int columns = 1;
    int rows = 1;
    while (columns * rows < wanted && (columns < mostColumns || rows < mostRows)) {
      if (columns < mostColumns && (columns <= rows || rows == mostRows)) {
        columns = Math.min(mostColumns, 2 * columns);
      } else {
        rows = Math.min(mostRows, 2 * rows);
      }
    }
    return new AtlasLayout(width, height, columns, rows);
  }

  int capacity() {
    return columns * rows;
  }

  /** All pixels of the target. */
  long pixels() {
    return (long) columns * width * rows * height;
  }

  /** Left edge of a picture. */
  int left(int picture) {
    return picture % columns * width;
  }

  /** Upper edge of a picture. */
  int top(int picture) {
    return picture / columns * height;
  }

  /** Width of the part that the first pictures take. */
  int usedWidth(int pictures) {
    return Math.min(pictures, columns) * width;
  }

  /** Height of the part that the first pictures take. */
  int usedHeight(int pictures) {
    return (pictures + columns - 1) / columns * height;
  }
}
