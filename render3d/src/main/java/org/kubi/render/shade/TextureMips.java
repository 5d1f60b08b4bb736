package org.kubi.render.shade;

import java.util.ArrayList;
import java.util.List;
import org.kubi.render.character.Texture;

/**
 * A texture and its smaller copies. Level 0 is the texture itself; each further level has half the
 * width and height (rounded down, at least 1) and its texels are means of the 2x2 (at odd sizes up
 * to 3x3) texels they cover, colour weighted by alpha, so that hair keeps its colour where it ends.
 * The last level is one texel. Red, green, blue, alpha, 8 bits each, as in {@link Texture}.
 *
 * @param levels from the full texture down to 1x1
 */
public record TextureMips(List<Texture> levels) {
  public TextureMips {
    levels = List.copyOf(levels);
  }

  /** The chain of a texture; it keeps the texture's texels, not the texture. */
  public static TextureMips of(Texture texture) {
    List<Texture> levels = new ArrayList<>();
    // A new record of the same bytes: whoever caches this chain weakly by texture keeps no key
    // alive.
    Texture level = new Texture(texture.width(), texture.height(), texture.rgba());
    levels.add(level);
    while (level.width() > 1 || level.height() > 1) {
      level = halved(level);
      levels.add(level);
    }
    return new TextureMips(levels);
  }

  private static Texture halved(Texture from) {
    int width = Math.max(1, from.width() / 2);
    int height = Math.max(1, from.height() / 2);
    int across = taps(from.width());
    int down = taps(from.height());
    byte[] in = from.rgba();
    byte[] out = new byte[4 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        long area = 0;
        long alpha = 0;
        long red = 0;
        long green = 0;
        long blue = 0;
        long plainRed = 0;
        long plainGreen = 0;
        long plainBlue = 0;
        for (int j = 0; j < down; j++) {
          long rowWeight = weight(y, j, height, down);
          int at = 4 * ((2 * y + j) * from.width() + 2 * x);
          for (int i = 0; i < across; i++, at += 4) {
            long w = rowWeight * weight(x, i, width, across);
            long wa = w * (in[at + 3] & 0xff);
            area += w;
            alpha += wa;
            red += wa * (in[at] & 0xff);
            green += wa * (in[at + 1] & 0xff);
            blue += wa * (in[at + 2] & 0xff);
            plainRed += w * (in[at] & 0xff);
            plainGreen += w * (in[at + 1] & 0xff);
            plainBlue += w * (in[at + 2] & 0xff);
          }
        }
        int o = 4 * (y * width + x);
        boolean clear = alpha == 0; // all holes: no weights to go by
        out[o] = clear ? mean(plainRed, area) : mean(red, alpha);
        out[o + 1] = clear ? mean(plainGreen, area) : mean(green, alpha);
        out[o + 2] = clear ? mean(plainBlue, area) : mean(blue, alpha);
        out[o + 3] = mean(alpha, area);
      }
    }
    return new Texture(width, height, out);
  }

  /** How many source texels a texel of the half size touches along an axis of {@code size}. */
  private static int taps(int size) {
    return size == 1 ? 1 : size % 2 == 0 ? 2 : 3;
  }

  /**
   * How much of tap {@code tap} texel {@code i} of {@code n} covers, in n-ths of a source texel.
   */
  private static long weight(int i, int tap, int n, int taps) {
    if (taps < 3) {
      return 1;
    }
    return tap == 0 ? n - i : tap == 1 ? n : i + 1;
  }

  private static byte mean(long sum, long weight) {
    return (byte) ((sum + weight / 2) / weight);
  }
}
