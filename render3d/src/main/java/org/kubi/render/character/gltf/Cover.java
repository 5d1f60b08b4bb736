package org.kubi.render.character.gltf;

import org.kubi.render.character.Material;
import org.kubi.render.character.Texture;

/** What glTF means by alpha, as holes: {@link Material#CUTOUT_ALPHA}. */
final class Cover {
  private Cover() {}

  /** The lowest and the highest alpha of a texture, 0 to 255. */
  static int[] range(Texture texture) {
    int[] range = {255, 0};
    byte[] rgba = texture.rgba();
    for (int i = 3; i < rgba.length; i += 4) {
      range[0] = Math.min(range[0], rgba[i] & 0xff);
      range[1] = Math.max(range[1], rgba[i] & 0xff);
    }
    return range;
  }

  /**
   * The texture with alpha times a factor; holes get the mean colour, so that edges have no rim.
   */
  static Texture scaled(Texture texture, double factor) {
    byte[] rgba = texture.rgba().clone();
    byte[] mean = mean(texture);
    for (int i = 0; i < rgba.length; i += 4) {
      if (rgba[i + 3] == 0) {
        System.arraycopy(mean, 0, rgba, i, 3);
      }
      // Downwards: what is below the cut stays below it.
      double alpha = factor * (rgba[i + 3] & 0xff);
      rgba[i + 3] = (byte) (int) Math.min(255, alpha + 1e-6);
    }
    return new Texture(texture.width(), texture.height(), rgba);
  }

  /**
   * The factor on a soft alpha by which as much of the texture is no hole as it covers altogether,
   * else thin hairs would vanish (Castano, "Computing alpha mipmaps", 2010). At least 1.
   */
  static double keepingCover(Texture texture) {
    long[] histogram = new long[256];
    long covered = 0;
    byte[] rgba = texture.rgba();
    for (int i = 3; i < rgba.length; i += 4) {
      histogram[rgba[i] & 0xff]++;
      covered += rgba[i] & 0xff;
    }
    int threshold = 255;
    long passing = histogram[255];
    while (threshold > 1 && passing < covered / 255) {
      threshold--;
      passing += histogram[threshold];
    }
    return Math.max(1, (double) Material.CUTOUT_ALPHA / threshold);
  }

  private static byte[] mean(Texture texture) {
    double[] sums = new double[3];
    double total = 1e-9;
    byte[] rgba = texture.rgba();
    for (int i = 0; i < rgba.length; i += 4) {
      double alpha = rgba[i + 3] & 0xff;
      total += alpha;
      for (int c = 0; c < 3; c++) {
        sums[c] += alpha * (rgba[i + c] & 0xff);
      }
    }
    byte[] mean = new byte[3];
    for (int c = 0; c < 3; c++) {
      mean[c] = (byte) Math.round(sums[c] / total);
    }
    return mean;
  }
}
