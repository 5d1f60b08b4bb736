package org.kubi.render.character.makehuman;

import org.kubi.render.character.Texture;

/**
 * Teeth from the strips among the base mesh's helpers: each strip gets texture coordinates along
 * its arch and from the gum to the edges, and a picture of a row of teeth. The data's own teeth are
 * 7,000 triangles, which no picture of a head needs.
 */
final class Teeth {
  /** Middle of the arches, decimetres behind the front teeth of the default man. */
  private static final double ARCH_CENTRE = 1.15;

  /** The arches end at this angle from the front, radians. */
  private static final double ARCH_END = 2.1;

  /** How far along an arch vertices count as one column, radians. */
  private static final double COLUMN = 0.12;

  private static final int WIDTH = 256;
  private static final int HEIGHT = 32;
  private static final int TEETH = 16;

  /** The part of the height that gum covers where it reaches furthest. */
  private static final double GUM = 0.3;

  private static final int[] IVORY = {204, 194, 174};
  private static final int[] PINK = {150, 86, 82};

  private Teeth() {}

  /** Both rows, with texture coordinates for {@link #texture}. */
  static ObjMesh of(ObjMesh all, double[] shape) {
    ObjMesh both = all.only(group -> group.endsWith("-teeth"));
    float[] uv = new float[2 * all.vertexCount()];
    for (String row : new String[] {"helper-upper-teeth", "helper-lower-teeth"}) {
      unroll(all.only(row::equals).corners(), shape, row.contains("upper"), uv);
    }
    return both.textured(uv);
  }

  private static void unroll(int[] vertices, double[] p, boolean upper, float[] uv) {
    for (int v : vertices) {
      double angle = angle(p, v);
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int other : vertices) {
        if (Math.abs(angle(p, other) - angle) < COLUMN) {
          low = Math.min(low, p[3 * other + 1]);
          high = Math.max(high, p[3 * other + 1]);
        }
      }
      double up = high > low ? (p[3 * v + 1] - low) / (high - low) : 0;
      uv[2 * v] = (float) (0.5 + angle / (2 * ARCH_END));
      uv[2 * v + 1] = (float) (upper ? 1 - up : up);
    }
  }

  private static double angle(double[] p, int v) {
    return StrictMath.atan2(p[3 * v], p[3 * v + 2] - ARCH_CENTRE);
  }

  /** A row of teeth with gum below; the edges that bite are at the top. */
  static Texture texture() {
    byte[] rgba = new byte[4 * WIDTH * HEIGHT];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        double along = (x + 0.5) / WIDTH * TEETH;
        double across = Math.abs(along - Math.floor(along) - 0.5) * 2; // 0 middle, 1 gap
        double up = 1 - (y + 0.5) / HEIGHT;
        double gum = smooth((GUM * (0.6 + 0.4 * across * across) - up) * 14 + 0.5);
        double light = 1 - 0.55 * smooth((across - 0.8) * 5) - 0.12 * across * across;
        light *= 0.9 + 0.1 * up;
        int at = 4 * (y * WIDTH + x);
        for (int c = 0; c < 3; c++) {
          rgba[at + c] = (byte) Math.round(gum * PINK[c] + (1 - gum) * light * IVORY[c]);
        }
        rgba[at + 3] = (byte) 255;
      }
    }
    return new Texture(WIDTH, HEIGHT, rgba);
  }

  private static double smooth(double t) {
    double s = Math.max(0, Math.min(1, t));
    return s * s * (3 - 2 * s);
  }
}
