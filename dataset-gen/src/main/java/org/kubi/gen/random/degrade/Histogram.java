package org.kubi.gen.random.degrade;

/** How often each gray value is there. */
final class Histogram {
  private Histogram() {}

  static int[] of(Plate plate) {
    int[] counts = new int[256];
    for (float pixel : plate.pixels) {
      counts[bin(pixel)]++;
    }
    return counts;
  }

  static int bin(float pixel) {
    return (int) (Math.max(0, Math.min(255, pixel)) + 0.5f);
  }

  /**
   * Moves a picture towards one in which all gray values are equally frequent.
   *
   * @param share how far, 0 to 1
   */
  static void equalize(Plate plate, double share) {
    int[] counts = of(plate);
    float[] target = new float[256];
    float scale = 255f / plate.pixels.length;
    float below = 0;
    for (int v = 0; v < 256; v++) {
      target[v] = (below + counts[v] / 2f) * scale;
      below += counts[v];
    }
    float part = (float) share;
    for (int i = 0; i < plate.pixels.length; i++) {
      float pixel = plate.pixels[i];
      plate.pixels[i] = pixel + part * (target[bin(pixel)] - pixel);
    }
  }
}
