package org.kubi.render.soft;

import java.util.Arrays;
import java.util.List;
import org.kubi.render.shade.MipRule;

/** Shades the samples of a picture and averages them to pixels. */
final class Shader {
  private static final int PER_PIXEL = MipRule.SAMPLES_PER_PIXEL * MipRule.SAMPLES_PER_PIXEL;

  private final Samples samples;
  private final Vertices vertices;
  private float[] sums = {};
  private int[] covered = {};

  Shader(Samples samples, Vertices vertices) {
    this.samples = samples;
    this.vertices = vertices;
  }

  /**
   * Writes a picture.
   *
   * @param draws in the order of their triangles
   * @param channels 1 or 3
   * @param colours zeros, to receive those of the foreground, premultiplied: channels bytes a pixel
   * @param cover zeros, to receive one byte a pixel
   */
  void shade(
      List<Draw> draws, View view, Lights lights, int channels, byte[] colours, byte[] cover) {
    int width = view.width / MipRule.SAMPLES_PER_PIXEL;
    int height = view.height / MipRule.SAMPLES_PER_PIXEL;
    if (covered.length < width) {
      covered = new int[width];
      sums = new float[3 * width];
    }
    if (draws.isEmpty()) {
      return; // new arrays are black and without cover
    }
    Surface surface = new Surface(vertices, draws, view, lights);
    for (int y = 0; y < height; y++) {
      Arrays.fill(sums, 0, channels * width, 0);
      Arrays.fill(covered, 0, width, 0);
      for (int k = 0; k < MipRule.SAMPLES_PER_PIXEL; k++) {
        if (channels == 1) {
          addGray(surface, MipRule.SAMPLES_PER_PIXEL * y + k);
        } else {
          addColour(surface, MipRule.SAMPLES_PER_PIXEL * y + k);
        }
      }
      int row = y * width;
      for (int x = 0; x < width; x++) {
        cover[row + x] = (byte) ((covered[x] * 255 + PER_PIXEL / 2) / PER_PIXEL);
      }
      for (int i = 0; i < channels * width; i++) {
        colours[channels * row + i] = (byte) (int) (sums[i] * (1f / PER_PIXEL) + 0.5f);
      }
    }
  }

  private void addGray(Surface surface, int row) {
    int[] triangle = samples.triangle;
    int start = row * samples.width;
    for (int x = 0; x < samples.width; x++) {
      int id = triangle[start + x];
      if (id != Samples.NOTHING) {
        surface.at(id, x + 0.5f, row + 0.5f);
        int pixel = x / MipRule.SAMPLES_PER_PIXEL;
        covered[pixel]++;
        sums[pixel] += surface.gray();
      }
    }
  }

  private void addColour(Surface surface, int row) {
    int[] triangle = samples.triangle;
    int start = row * samples.width;
    for (int x = 0; x < samples.width; x++) {
      int id = triangle[start + x];
      if (id != Samples.NOTHING) {
        surface.at(id, x + 0.5f, row + 0.5f);
        int pixel = x / MipRule.SAMPLES_PER_PIXEL;
        covered[pixel]++;
        surface.addColour(sums, 3 * pixel);
      }
    }
  }
}
