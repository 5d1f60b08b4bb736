package org.kubi.gen.random.degrade;

/**
 * A small blur as a list of shifts with weights that sum to 1; beyond the picture its edge goes on.
 */
final class Kernel {
  private static final int SUBSAMPLES = 3;

  private final int reach;
  private final float[] weights;

  /** Weights of a square of {@code 2 reach + 1} pixels. */
  private Kernel(int reach) {
    this.reach = reach;
    this.weights = new float[(2 * reach + 1) * (2 * reach + 1)];
  }

  /** A disc, as a lens out of focus makes of a point; its rim is mixed. */
  static Kernel disc(double radius) {
    Kernel kernel = new Kernel((int) Math.ceil(radius));
    double least = radius * radius;
    int side = 2 * kernel.reach + 1;
    for (int y = 0; y < side * SUBSAMPLES; y++) {
      double v = (y + 0.5) / SUBSAMPLES - side / 2.0;
      for (int x = 0; x < side * SUBSAMPLES; x++) {
        double u = (x + 0.5) / SUBSAMPLES - side / 2.0;
        if (u * u + v * v <= least) {
          kernel.weights[y / SUBSAMPLES * side + x / SUBSAMPLES]++;
        }
      }
    }
    return kernel.normalized();
  }

  /** A line, as a hand that moves makes of a point. */
  static Kernel line(double length, double radians) {
    Kernel kernel = new Kernel((int) Math.ceil(length / 2 + 0.5));
    int side = 2 * kernel.reach + 1;
    int points = Math.max(2, (int) Math.ceil(2 * length));
    double dx = StrictMath.cos(radians) * length;
    double dy = StrictMath.sin(radians) * length;
    for (int i = 0; i < points; i++) {
      double along = (i + 0.5) / points - 0.5;
      double x = kernel.reach + along * dx;
      double y = kernel.reach + along * dy;
      int left = (int) Math.floor(x);
      int top = (int) Math.floor(y);
      float fx = (float) (x - left);
      float fy = (float) (y - top);
      kernel.add(left, top, side, (1 - fx) * (1 - fy));
      kernel.add(left + 1, top, side, fx * (1 - fy));
      kernel.add(left, top + 1, side, (1 - fx) * fy);
      kernel.add(left + 1, top + 1, side, fx * fy);
    }
    return kernel.normalized();
  }

  private void add(int x, int y, int side, float weight) {
    if (weight > 0 && x >= 0 && y >= 0 && x < side && y < side) {
      weights[y * side + x] += weight;
    }
  }

  private Kernel normalized() {
    float sum = 0;
    for (float weight : weights) {
      sum += weight;
    }
    for (int i = 0; i < weights.length; i++) {
      weights[i] /= sum;
    }
    return this;
  }

  void apply(Plate plate) {
    int width = plate.width;
    int height = plate.height;
    int stride = width + 2 * reach;
    float[] padded = padded(plate, stride);
    float[] out = plate.spare();
    int side = 2 * reach + 1;
    for (int k = 0; k < weights.length; k++) {
      float weight = weights[k];
      if (weight == 0) {
        continue;
      }
      int shift = k / side * stride + k % side;
      for (int y = 0; y < height; y++) {
        int to = y * width;
        int from = y * stride + shift;
        for (int x = 0; x < width; x++) {
          out[to + x] += weight * padded[from + x];
        }
      }
    }
    plate.swap();
  }

  private float[] padded(Plate plate, int stride) {
    int rows = plate.height + 2 * reach;
    float[] padded = new float[stride * rows];
    for (int y = 0; y < rows; y++) {
      int row = plate.width * Math.max(0, Math.min(plate.height - 1, y - reach));
      for (int x = 0; x < reach; x++) {
        padded[y * stride + x] = plate.pixels[row];
        padded[y * stride + reach + plate.width + x] = plate.pixels[row + plate.width - 1];
      }
      System.arraycopy(plate.pixels, row, padded, y * stride + reach, plate.width);
    }
    return padded;
  }
}
