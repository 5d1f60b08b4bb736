package org.kubi.nn.plan;

/**
 * Zeros round a picture.
 *
 * @param before rows above, and columns to the left
 * @param after rows below, and columns to the right
 */
public record Padding(int before, int after) {
  /**
   * TensorFlow's "same", which is Deeplearning4j's too: the result has ceil(side / stride) pixels a
   * side, and of an odd number of zeros the greater part comes after.
   */
  public static Padding same(int side, int kernel, int stride) {
    int total = Math.max(0, (sameSide(side, stride) - 1) * stride + kernel - side);
    return new Padding(total / 2, total - total / 2);
  }

  /** Pixels a side of what comes out. */
  public static int sameSide(int side, int stride) {
    return (side + stride - 1) / stride;
  }
}
