package org.kubi.nn.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kubi.image.Frame;
import org.kubi.nn.preset.Outputs;

/**
 * Changes one picture as an {@link Augmentation} says; the same random stream, the same picture.
 */
final class Augmenter {
  private static final double SMALLEST = 1 / 3.0;
  private static final int LEVELS = 256;

  private final Augmentation settings;
  private final float[] levels = new float[LEVELS];
  private final boolean[] isThere = new boolean[LEVELS];

  Augmenter(Augmentation settings) {
    this.settings = settings;
  }

  /**
   * What was done to a picture that its labels must follow: first the move, then the mirror.
   *
   * @param move null where it was not moved
   */
  record Change(@Nullable PictureMove move, boolean mirrored) {
    /** The changed picture's numbers. */
    double[] of(double[] values, Outputs outputs, int size) {
      double[] moved = move == null ? values : move.of(values, outputs, size);
      return mirrored ? outputs.mirror(moved) : moved;
    }

    boolean isNothing() {
      return move == null && !mirrored;
    }
  }

  /**
   * Writes the changed picture as values in [0, 1].
   *
   * @param pixels size x size gray bytes; may be written over
   */
  Change apply(byte[] pixels, int size, SplittableRandom random, float[] target, int at) {
    boolean mirrored = random.nextDouble() < settings.mirror();
    PictureMove move = settings.moves() ? PictureMove.draw(settings, random) : null;
    byte[] moved = move == null ? pixels : move.of(pixels, size);
    if (random.nextDouble() < settings.erase()) {
      erase(moved, size, random);
    }
    byte[] seen = random.nextDouble() < settings.blur() ? blur(moved, size, random) : moved;
    drawLevels(seen, random);
    float noise = (float) (settings.noise() * random.nextDouble());
    for (int y = 0; y < size; y++) {
      int row = y * size;
      for (int x = 0; x < size; x++) {
        int from = row + (mirrored ? size - 1 - x : x);
        target[at + row + x] = levels[seen[from] & 0xff];
      }
    }
    if (noise > 0) {
      addNoise(target, at, size * size, noise, random);
    }
    return new Change(move, mirrored);
  }

  private static void erase(byte[] pixels, int size, SplittableRandom random) {
    int width = random.nextInt(size / 10 + 1, size / 2);
    int height = random.nextInt(size / 10 + 1, size / 2);
    int left = random.nextInt(size - width / 2);
    int top = random.nextInt(size - height / 2);
    byte gray = (byte) random.nextInt(LEVELS);
    for (int y = top; y < Math.min(size, top + height); y++) {
      Arrays.fill(pixels, y * size + left, y * size + Math.min(size, left + width), gray);
    }
  }

  private static byte[] blur(byte[] pixels, int size, SplittableRandom random) {
    int small = (int) Math.ceil(size * (SMALLEST + (1 - SMALLEST) * random.nextDouble()));
    return Frame.gray(size, size, pixels).resized(small, small).resized(size, size).pixels();
  }

  /**
   * What each gray value of a picture becomes: gamma, then contrast about the middle, then
   * brightness. The values that it does not have are left out, for powers are dear.
   */
  private void drawLevels(byte[] seen, SplittableRandom random) {
    double gamma = StrictMath.exp(settings.gamma() * normal(random));
    double contrast = StrictMath.exp(settings.contrast() * normal(random));
    double brightness = settings.brightness() * normal(random);
    boolean straight = settings.gamma() == 0;
    Arrays.fill(isThere, false);
    for (byte gray : seen) {
      isThere[gray & 0xff] = true;
    }
    for (int i = 0; i < LEVELS; i++) {
      if (!isThere[i]) {
        continue;
      }
      double value = i / 255.0;
      double curved = straight ? value : StrictMath.pow(value, gamma);
      levels[i] = clamp((float) ((curved - 0.5) * contrast + 0.5 + brightness));
    }
  }

  /**
   * Triangular noise from two 16-bit numbers a pixel, two pixels a draw: a tenth of Gaussian's
   * cost.
   */
  private static void addNoise(
      float[] target, int at, int count, float amplitude, SplittableRandom random) {
    float scale = amplitude / (1 << 15);
    int i = at;
    int end = at + count;
    while (i < end) {
      long bits = random.nextLong();
      for (int k = 0; k < 2 && i < end; k++, i++) {
        int sum = (int) (bits & 0xffff) + (int) (bits >>> 16 & 0xffff) - 0xffff;
        target[i] = clamp(target[i] + scale * sum);
        bits >>>= 32;
      }
    }
  }

  /** Nearly normal: the sum of twelve uniform numbers, less 6; its tails end at 6. */
  private static double normal(SplittableRandom random) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  private static float clamp(float value) {
    return Math.max(0f, Math.min(1f, value));
  }
}
