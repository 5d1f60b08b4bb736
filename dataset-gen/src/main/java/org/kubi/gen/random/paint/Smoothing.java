package org.kubi.gen.random.paint;

/** Blurs that cost the same whatever their radius. Beyond the picture its edge goes on. */
public final class Smoothing {
  private Smoothing() {}

  /**
   * Blurs twice by a box, which is a blur by a tent: nearly a Gauss, of deviation {@code sqrt(((2
   * radius + 1)^2 - 1) / 6)} for whole radii.
   *
   * @param radius pixels on both sides of the middle; fractions count
   */
  public static void tent(float[] pixels, int width, int height, double radius) {
    float[] spare = new float[pixels.length];
    float[] sums = new float[width];
    float[] wide = new float[width + 2 * ((int) radius + 1)];
    for (int pass = 0; pass < 2; pass++) {
      across(pixels, spare, wide, width, height, (float) radius);
      down(spare, pixels, sums, width, height, (float) radius);
    }
  }

  private static void across(
      float[] from, float[] to, float[] wide, int width, int height, float radius) {
    int whole = (int) radius;
    int reach = whole + 1;
    float part = radius - whole;
    float inverse = 1 / (2 * radius + 1);
    for (int y = 0; y < height; y++) {
      int row = y * width;
      // The row with its ends drawn out, so that the loop below asks nothing.
      java.util.Arrays.fill(wide, 0, reach, from[row]);
      System.arraycopy(from, row, wide, reach, width);
      java.util.Arrays.fill(wide, reach + width, wide.length, from[row + width - 1]);
      float sum = 0;
      for (int x = 1; x < 2 * reach; x++) {
        sum += wide[x];
      }
      for (int x = 0; x < width; x++) {
        float after = wide[x + 2 * reach];
        to[row + x] = (sum + part * (wide[x] + after)) * inverse;
        sum += after - wide[x + 1];
      }
    }
  }

  private static void down(
      float[] from, float[] to, float[] sums, int width, int height, float radius) {
    int whole = (int) radius;
    float part = radius - whole;
    float inverse = 1 / (2 * radius + 1);
    java.util.Arrays.fill(sums, 0);
    for (int y = -whole; y <= whole; y++) {
      int row = width * Math.max(0, Math.min(height - 1, y));
      for (int x = 0; x < width; x++) {
        sums[x] += from[row + x];
      }
    }
    for (int y = 0; y < height; y++) {
      int before = width * Math.max(0, y - whole - 1);
      int after = width * Math.min(height - 1, y + whole + 1);
      int leaving = width * Math.max(0, y - whole);
      int row = width * y;
      for (int x = 0; x < width; x++) {
        to[row + x] = (sums[x] + part * (from[before + x] + from[after + x])) * inverse;
        sums[x] += from[after + x] - from[leaving + x];
      }
    }
  }
}
