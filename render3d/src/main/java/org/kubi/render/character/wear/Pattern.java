package org.kubi.render.character.wear;

import org.kubi.render.character.Texture;

/** Paints textures by a rule, texel by texel. */
final class Pattern {
  private Pattern() {}

  /** A rule: gray or colour at a place, 0 to 1 each. */
  interface Rule {
    /**
     * Sets red, green, blue and cover, all 1 before.
     *
     * @param u 0 to 1 from the left
     * @param v 0 to 1 from the top
     */
    void paint(double u, double v, double[] rgba);
  }

  /** The texture that a rule gives. */
  static Texture paint(int width, int height, Rule rule) {
    byte[] bytes = new byte[4 * width * height];
    double[] rgba = new double[4];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        java.util.Arrays.fill(rgba, 1);
        rule.paint((x + 0.5) / width, (y + 0.5) / height, rgba);
        for (int k = 0; k < 4; k++) {
          double value = Math.max(0, Math.min(1, rgba[k]));
          bytes[4 * (y * width + x) + k] = (byte) (int) (255 * value + 0.5);
        }
      }
    }
    return new Texture(width, height, bytes);
  }

  /** Sets the three colours to one gray. */
  static void gray(double[] rgba, double value) {
    rgba[0] = value;
    rgba[1] = value;
    rgba[2] = value;
  }

  /** Smooth noise, 0 to 1, with one random value at each whole place. */
  static double noise(double x, double y, int seed) {
    int cx = (int) Math.floor(x);
    int cy = (int) Math.floor(y);
    double fx = smooth(x - cx);
    double fy = smooth(y - cy);
    double top = corner(cx, cy, seed) * (1 - fx) + corner(cx + 1, cy, seed) * fx;
    double low = corner(cx, cy + 1, seed) * (1 - fx) + corner(cx + 1, cy + 1, seed) * fx;
    return top * (1 - fy) + low * fy;
  }

  /** A random value of a whole place, 0 to 1. */
  static double corner(int x, int y, int seed) {
    int h = x * 0x27d4eb2d + y * 0x165667b1 + seed * 0x9e3779b9;
    h = (h ^ (h >>> 15)) * 0x85ebca6b;
    h = (h ^ (h >>> 13)) * 0xc2b2ae35;
    return ((h ^ (h >>> 16)) >>> 8) / (double) (1 << 24);
  }

  private static double smooth(double t) {
    return t * t * (3 - 2 * t);
  }

  /** 0 below {@code from}, 1 above {@code to}, smooth between; also falling. */
  static double step(double from, double to, double x) {
    double t = Math.max(0, Math.min(1, (x - from) / (to - from)));
    return smooth(t);
  }
}
