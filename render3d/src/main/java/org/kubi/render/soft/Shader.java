package org.kubi.render.soft;

import java.util.Arrays;
import java.util.List;
import org.kubi.render.shade.MipRule;

/** Shades the samples of a picture and averages them to pixels. */
final class Shader {
  private static final int ALONG = MipRule.SAMPLES_PER_PIXEL;
  private static final int PER_PIXEL = ALONG * ALONG;
  private static final float BRIGHTEST = 255;

  private final Samples samples;
  private final Surface surface;
  private final Fragments fragments = new Fragments();
  private float[] sums = {};
  private int[] covered = {};

  Shader(Samples samples, Positions positions, Turner normals) {
    this.samples = samples;
    surface = new Surface(positions, normals);
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
    int width = view.width / ALONG;
    int height = view.height / ALONG;
    if (covered.length < width) {
      covered = new int[width];
      sums = new float[3 * width];
    }
    surface.begin(draws);
    for (int y = 0; y < height; y++) {
      fragments.begin(PER_PIXEL * width);
      surface.gather(samples, y, view, fragments);
      if (fragments.count == 0) {
        continue; // new arrays are black and without cover
      }
      fragments.resolve(view);
      lights.shine(view, fragments);
      Arrays.fill(sums, 0, channels * width, 0);
      Arrays.fill(covered, 0, width, 0);
      if (channels == 1) {
        addGray(draws);
      } else {
        addColour(draws);
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

  private void addGray(List<Draw> draws) {
    Fragments f = fragments;
    int last = -1;
    SurfaceLevel level = draws.get(0).level();
    float specular = 0;
    for (int i = 0; i < f.count; i++) {
      if (f.draw[i] != last) {
        last = f.draw[i];
        level = draws.get(last).level();
        specular = BRIGHTEST * (float) draws.get(last).part().material.specular();
      }
      int pixel = (int) f.x[i] / ALONG;
      covered[pixel] += f.weight[i];
      float value = level.gray(f.u[i], f.v[i]) * f.light[i] + specular * f.highlight[i];
      sums[pixel] += f.weight[i] * Math.min(BRIGHTEST, value);
    }
  }

  private void addColour(List<Draw> draws) {
    Fragments f = fragments;
    for (int i = 0; i < f.count; i++) {
      Draw draw = draws.get(f.draw[i]);
      float highlight = BRIGHTEST * (float) draw.part().material.specular() * f.highlight[i];
      int pixel = (int) f.x[i] / ALONG;
      covered[pixel] += f.weight[i];
      for (int channel = 0; channel < 3; channel++) {
        float value = draw.level().colour(channel, f.u[i], f.v[i]) * f.light[i] + highlight;
        sums[3 * pixel + channel] += f.weight[i] * Math.min(BRIGHTEST, value);
      }
    }
  }
}
