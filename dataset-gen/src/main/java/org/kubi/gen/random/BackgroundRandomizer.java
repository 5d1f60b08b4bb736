package org.kubi.gen.random;

import org.kubi.framing.Framing;
import org.kubi.image.Frame;

/**
 * What is behind the person: a slope of gray with patches of all sizes on it, blurred and
 * hard-edged; of the size of {@link Framing#HEAD}'s pictures.
 *
 * @param roughness strength of the patches, 0 (plain) to 3; drawn in this range
 * @param edges share of the patch sizes that have hard edges, 0 to 1
 */
public record BackgroundRandomizer(Range roughness, double edges) implements Randomizer<Frame> {
  private static final int[] CELLS = {2, 3, 5, 9, 17, 33};

  public BackgroundRandomizer {
    roughness.within("background.roughness", 0, 3);
    Settings.between("background.edges", edges, 0, 1);
  }

  @Override
  public String id() {
    return "background";
  }

  @Override
  public Frame draw(Dice dice) {
    int size = Framing.HEAD.size();
    float[] field = new float[size * size];
    double slopeX = dice.normal(0, 0.5);
    double slopeY = dice.normal(0, 0.5);
    for (int y = 0; y < size; y++) {
      for (int x = 0; x < size; x++) {
        field[y * size + x] =
            (float) (slopeX * (x / (double) size - 0.5) + slopeY * (y / (double) size - 0.5));
      }
    }
    double strength = dice.in(roughness);
    for (int cells : CELLS) {
      double share = dice.unit();
      addPatches(field, cells, (float) (strength * share * share), dice.chance(edges), dice);
    }
    double level = dice.normal(0, 1.2);
    byte[] pixels = new byte[size * size];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) Math.round(255 / (1 + StrictMath.exp(-(field[i] + level))));
    }
    return Frame.gray(size, size, pixels);
  }

  /** Adds a grid of random values, either stepped or interpolated linearly. */
  private static void addPatches(
      float[] field, int cells, float strength, boolean hard, Dice dice) {
    int size = Framing.HEAD.size();
    float[] grid = new float[(cells + 1) * (cells + 1)];
    for (int i = 0; i < grid.length; i++) {
      // The sum of three uniforms is nearly normal and needs no logarithm.
      grid[i] = (float) (2 * (dice.unit() + dice.unit() + dice.unit()) - 3);
    }
    float step = cells / (float) size;
    for (int y = 0; y < size; y++) {
      float gy = y * step;
      int cy = (int) gy;
      float fy = hard ? 0 : gy - cy;
      for (int x = 0; x < size; x++) {
        float gx = x * step;
        int cx = (int) gx;
        float fx = hard ? 0 : gx - cx;
        int at = cy * (cells + 1) + cx;
        float top = grid[at] * (1 - fx) + grid[at + 1] * fx;
        float bottom = grid[at + cells + 1] * (1 - fx) + grid[at + cells + 2] * fx;
        field[y * size + x] += strength * (top * (1 - fy) + bottom * fy);
      }
    }
  }
}
