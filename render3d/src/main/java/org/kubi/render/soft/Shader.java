package org.kubi.render.soft;

import java.util.Arrays;
import java.util.List;
import org.kubi.render.shade.MipRule;

/** Shades the samples of a picture and averages them to pixels. */
final class Shader {
  private static final int ALONG = MipRule.SAMPLES_PER_PIXEL;
  private static final int PER_PIXEL = ALONG * ALONG;
  private static final float BRIGHTEST = 255;

  /** So many fragments are lit at once: long loops are fast, and these are in the caches. */
  private static final int ENOUGH = 512;

  /** At most so many rows of pixels are. */
  private static final int ROWS = 64;

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
    if (covered.length < ROWS * width) {
      covered = new int[ROWS * width];
      sums = new float[3 * ROWS * width];
    }
    surface.begin(draws, view);
    for (int begun = 0, y = 0; y < height; begun = y) {
      int most = Math.min(height, begun + ROWS);
      fragments.begin(ENOUGH + PER_PIXEL * width);
      while (y < most && fragments.count < ENOUGH) {
        surface.gather(samples, y, (y - begun) * width, view, fragments);
        y++;
      }
      if (fragments.count == 0) {
        continue; // new arrays are black and without cover
      }
      fragments.resolve(view);
      lights.shine(view, fragments);
      int pixels = (y - begun) * width;
      Arrays.fill(sums, 0, channels * pixels, 0);
      Arrays.fill(covered, 0, pixels, 0);
      if (channels == 1) {
        addGray(draws);
      } else {
        addColour(draws);
      }
      int from = begun * width;
      for (int i = 0; i < pixels; i++) {
        cover[from + i] = (byte) ((covered[i] * 255 + PER_PIXEL / 2) / PER_PIXEL);
      }
      for (int i = 0; i < channels * pixels; i++) {
        colours[channels * from + i] = (byte) (int) (sums[i] * (1f / PER_PIXEL) + 0.5f);
      }
    }
  }

  private void addGray(List<Draw> draws) {
    int[] draw = fragments.draw;
    for (int from = 0, to; from < fragments.count; from = to) {
      to = from + 1;
      while (to < fragments.count && draw[to] == draw[from]) {
        to++;
      }
      Draw one = draws.get(draw[from]);
      addGray(one.level(), BRIGHTEST * (float) one.part().material.specular(), from, to);
    }
  }

  /** Adds fragments of one draw. */
  private void addGray(SurfaceLevel level, float specular, int from, int to) {
    Fragments f = fragments;
    level.gray(from, to, f.u, f.v, f.gray);
    for (int i = from; i < to; i++) {
      float value = f.gray[i] * f.light[i] + specular * f.highlight[i];
      f.gray[i] = Math.min(BRIGHTEST, value);
    }
    for (int i = from; i < to; i++) {
      covered[f.pixel[i]] += f.weight[i];
      sums[f.pixel[i]] += f.weight[i] * f.gray[i];
    }
  }

  private void addColour(List<Draw> draws) {
    Fragments f = fragments;
    for (int i = 0; i < f.count; i++) {
      Draw draw = draws.get(f.draw[i]);
      float highlight = BRIGHTEST * (float) draw.part().material.specular() * f.highlight[i];
      int pixel = f.pixel[i];
      covered[pixel] += f.weight[i];
      for (int channel = 0; channel < 3; channel++) {
        float value = draw.level().colour(channel, f.u[i], f.v[i]) * f.light[i] + highlight;
        sums[3 * pixel + channel] += f.weight[i] * Math.min(BRIGHTEST, value);
      }
    }
  }
}
