package org.kubi.nn.engine;

import java.util.Arrays;

/**
 * What a convolution's window sees at each of its places, as a matrix: a row for each of the
 * window's kernel x kernel pixels, 0 where that lies outside the picture, and a last row of ones,
 * for the bias; a column for each place.
 *
 * <p>Keeps buffers: one thread at a time.
 */
final class Windows {
  private final int kernel;
  private final int stride;
  private float[] picture = {};
  private float[] columns = {};

  Windows(int kernel, int stride) {
    this.kernel = kernel;
    this.stride = stride;
  }

  int rows() {
    return kernel * kernel + 1;
  }

  /**
   * The matrix of one picture.
   *
   * @param pictures [n, 1, side, side], dense
   * @param matrix is given it: [rows, outSide x outSide]
   */
  void of(NativeFloats pictures, int index, int side, int outSide, NativeFloats matrix) {
    int places = outSide * outSide;
    int cells = rows() * places;
    if (columns.length != cells || picture.length != side * side) {
      picture = new float[side * side];
      columns = new float[cells];
      Arrays.fill(columns, cells - places, cells, 1f);
    }
    pictures.get((long) index * side * side, picture, side * side);
    gather(side, outSide);
    matrix.put(0, columns, 0, cells);
  }

  /** Fills the matrix but for its last row. What lies outside the picture stays 0. */
  private void gather(int side, int outSide) {
    int before = Math.max(0, (outSide - 1) * stride + kernel - side) / 2;
    for (int k = 0; k < kernel * kernel; k++) {
      int left = k % kernel - before;
      for (int v = 0; v < outSide; v++) {
        int row = v * stride + k / kernel - before;
        if (row >= 0 && row < side) {
          int to = (k * outSide + v) * outSide;
          int from = row * side + left;
          int first = Math.max(0, (stride - 1 - left) / stride);
          int last = Math.min(outSide - 1, (side - 1 - left) / stride);
          if (stride == 1) {
            System.arraycopy(picture, from + first, columns, to + first, last + 1 - first);
          } else {
            for (int u = first; u <= last; u++) {
              columns[to + u] = picture[from + u * stride];
            }
          }
        }
      }
    }
  }
}
