package org.kubi.gen.random.paint;

import org.kubi.gen.random.Dice;

/** Random patches of one size over a whole picture. */
public final class Patches {
  private Patches() {}

  /**
   * Adds a grid of normal numbers, either stepped or interpolated linearly.
   *
   * @param pixels a square of {@code size} times {@code size}
   * @param cells patches along each side, 1 to {@code size}
   * @param strength deviation of what is added
   * @param hard whether patches have edges
   */
  public static void add(
      float[] pixels, int size, int cells, double strength, boolean hard, Dice dice) {
    int stride = cells + 1;
    float[] grid = new float[stride * stride];
    Grain grain = new Grain(dice);
    for (int i = 0; i < grid.length; i++) {
      grid[i] = (float) strength * grain.next();
    }
    int[] left = new int[size];
    float[] shares = new float[size];
    for (int x = 0; x < size; x++) {
      float place = x * cells / (float) size;
      left[x] = (int) place;
      shares[x] = hard ? 0 : place - left[x];
    }
    float[] row = new float[stride];
    for (int y = 0; y < size; y++) {
      int above = left[y] * stride;
      for (int i = 0; i < stride; i++) {
        row[i] = grid[above + i] + shares[y] * (grid[above + stride + i] - grid[above + i]);
      }
      for (int x = 0; x < size; x++) {
        float first = row[left[x]];
        pixels[y * size + x] += first + shares[x] * (row[left[x] + 1] - first);
      }
    }
  }
}
