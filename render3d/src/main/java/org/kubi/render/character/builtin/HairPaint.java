package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;

import org.kubi.render.character.Texture;

/**
 * Textures of hairs on nothing, light gray, to be tinted: brows, lashes and the hair of the head.
 * Made of strokes, each a curve with a root and a tip.
 */
final class HairPaint {
  private final int width;
  private final int height;
  private final byte[] rgba;

  private HairPaint(int width, int height) {
    this.width = width;
    this.height = height;
    rgba = new byte[4 * width * height];
    for (int i = 0; i < width * height; i++) {
      // Holes have the colour of hair too, for the averages of small pictures.
      rgba[4 * i] = (byte) 190;
      rgba[4 * i + 1] = (byte) 190;
      rgba[4 * i + 2] = (byte) 190;
    }
  }

  /**
   * A brow from its inner end on the left to the tail.
   *
   * @param weight its height, about 1
   * @param arch how high it rises
   */
  static Texture brow(double weight, double arch, long seed) {
    HairPaint paint = new HairPaint(192, 48);
    Draw draw = new Draw(seed, "brow");
    for (int k = 0; k < 420; k++) {
      double t = draw.unit();
      double high = arch * Math.max(0, 1 - 5 * (t - 0.55) * (t - 0.55)) * 0.24;
      double middle = 0.56 - high - 0.12 * step(0.5, 0, t) + 0.14 * step(0.6, 1, t);
      double half = 0.25 * weight * mix(1, 0.3, step(0.35, 1, t)) * step(-0.12, 0.12, t);
      double v = middle + half * draw.normal(0, 0.55);
      double lean = mix(0.15, 1, step(0, 0.3, t));
      double up =
          mix(-0.75, -0.15, step(0, 0.35, t)) + (v - middle) * mix(0, -3.2, step(0.2, 0.6, t));
      double length = draw.between(9, 16) * (0.8 + 0.4 * weight);
      paint.stroke(
          6 + t * 176, v * 48, lean * length, up * length * 0.55, 0.62, draw.between(150, 235));
    }
    return paint.texture();
  }

  /**
   * Lashes: in the upper half those of the upper lid with roots below, in the lower half short
   * ones.
   */
  static Texture lashes() {
    HairPaint paint = new HairPaint(128, 32);
    Draw draw = new Draw(5, "lashes");
    for (int k = 0; k < 74; k++) {
      double x = 2 + 124.0 * k / 74;
      double lean = mix(-3, 7, x / 128) + draw.normal(0, 1.5);
      paint.stroke(x, 15.6, lean, -draw.between(9, 15), 0.85, 120);
      if (k % 2 == 0) {
        paint.stroke(x, 31.5, lean, -draw.between(6, 12), 0.5, 140);
      }
    }
    return paint.texture();
  }

  /** A curve of opaque texels that ends in a fine tip. */
  private void stroke(double x, double y, double dx, double dy, double thick, double light) {
    int steps = (int) (2 * Math.max(Math.abs(dx), Math.abs(dy))) + 2;
    for (int s = 0; s <= steps; s++) {
      double t = s / (double) steps;
      double bend = 0.25 * t * (1 - t);
      dot(
          x + t * dx + bend * dy,
          y + t * dy - bend * dx,
          thick * (1 - 0.5 * t * t),
          light * (0.85 + 0.3 * t));
    }
  }

  private void dot(double x, double y, double radius, double light) {
    for (int j = (int) Math.floor(y - radius - 0.5); j <= y + radius; j++) {
      for (int i = (int) Math.floor(x - radius - 0.5); i <= x + radius; i++) {
        if (i < 0 || j < 0 || i >= width || j >= height) {
          continue;
        }
        double u = i + 0.5 - x;
        double v = j + 0.5 - y;
        double cover = Math.max(0, Math.min(1, radius + 0.5 - Math.sqrt(u * u + v * v)));
        int at = 4 * (j * width + i);
        int alpha = (int) Math.round(255 * cover);
        if (alpha > (rgba[at + 3] & 0xff)) {
          byte value = (byte) Math.min(255, Math.round(light));
          rgba[at] = value;
          rgba[at + 1] = value;
          rgba[at + 2] = value;
          rgba[at + 3] = (byte) alpha;
        }
      }
    }
  }

  private Texture texture() {
    return new Texture(width, height, rgba);
  }

  /** Hair over the skull, from the crown (v = 0) to its edge, where it thins out. */
  static Texture cap(double curl, long seed) {
    HairPaint paint = new HairPaint(512, 128);
    Noise noise = new Noise(seed);
    for (int row = 0; row < 128; row++) {
      double v = (row + 0.5) / 128;
      for (int column = 0; column < 512; column++) {
        double round = 2 * StrictMath.PI * (column + 0.5) / 512;
        double x = 80 * StrictMath.cos(round);
        double y = 80 * StrictMath.sin(round);
        double along = mix(v * 2.2, v * 22, curl);
        double fine = noise.at(x * 0.55, y * 0.55, along);
        double lock = noise.at(x / 5, y / 5, along * 0.6);
        double light = 190 * (0.84 + mix(0.2, 0.3, curl) * fine + 0.16 * lock);
        double torn =
            0.75 * noise.at(x * 0.9, y * 0.9, v * 5) + 0.4 * noise.at(x / 4, y / 4, v * 3);
        paint.put(column, row, light, torn < 1.2 - 1.7 * step(0.7, 1, v));
      }
    }
    return paint.texture();
  }

  /** Hair of a few millimetres: dots, denser away from the edge. */
  static Texture cropped() {
    HairPaint paint = new HairPaint(512, 256);
    Noise noise = new Noise(8);
    for (int row = 0; row < 256; row++) {
      double v = (row + 0.5) / 256;
      for (int column = 0; column < 512; column++) {
        double dot =
            noise.corner(column, row, 0) * 0.7 + 0.5 * noise.at(column / 3.0, row / 2.0, 4);
        double light = 190 * (0.85 + 0.25 * noise.corner(column, row, 5));
        paint.put(column, row, light, dot < 0.42 - 1.0 * step(0.6, 1, v));
      }
    }
    return paint.texture();
  }

  private void put(int column, int row, double light, boolean hair) {
    int at = 4 * (row * width + column);
    byte value = (byte) Math.max(0, Math.min(255, Math.round(light)));
    rgba[at] = value;
    rgba[at + 1] = value;
    rgba[at + 2] = value;
    rgba[at + 3] = (byte) (hair ? 255 : 0);
  }

  /**
   * A tile of strands that run down: locks, gaps between them towards the tips (v = 1).
   *
   * @param gaps how torn the tips are, 0 to 1
   * @param curl how far strands swing from side to side, 0 straight to 1
   */
  static Texture strands(double gaps, double curl, long seed) {
    HairPaint paint = new HairPaint(128, 256);
    Noise noise = new Noise(seed);
    for (int row = 0; row < 256; row++) {
      double v = (row + 0.5) / 256;
      double swing = curl * 5 * StrictMath.sin(v * 26) + 3 * noise.at(v * 5, 0.5, 9);
      for (int column = 0; column < 128; column++) {
        double x = column + swing;
        double fine = noise.at(x * 0.55, v * 2.2, 11);
        double lock = noise.at(x / 9.0, v * 1.6, 4);
        double edge = Math.abs(2 * (column + 0.5) / 128 - 1);
        double shine = 0.1 * hill((v - 0.3 - 0.05 * lock) / 0.22, 1, 0, 1);
        double light = 186 * (0.84 + 0.22 * fine + 0.16 * lock + shine);
        double torn = noise.at(x * 0.42, v * 1.1, 2) + 0.6 * noise.at(x / 5, v * 0.8, 7);
        double hold = 1.3 - gaps * (2.6 * step(0.66, 1.05, v) + 0.2) - 1.0 * step(0.75, 1, edge);
        paint.put(column, row, light, torn < hold * 1.2 - 0.35);
      }
    }
    return paint.texture();
  }
}
