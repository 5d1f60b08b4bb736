package org.kubi.nn.photo;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;

/** Pictures that can be seen through. */
final class Transparency {
  private static final int OPAQUE = 255;

  private Transparency() {}

  /**
   * The picture on white paper, as viewers show it; the same picture when nothing shines through.
   */
  static BufferedImage onWhite(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return image;
    }
    return image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY
        ? gray(image)
        : colour(image);
  }

  private static BufferedImage colour(BufferedImage image) {
    int width = image.getWidth();
    BufferedImage out = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    boolean seen = false;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int alpha = row[x] >>> 24;
        seen |= alpha < OPAQUE;
        row[x] =
            mixed(row[x] >> 16 & OPAQUE, alpha) << 16
                | mixed(row[x] >> 8 & OPAQUE, alpha) << 8
                | mixed(row[x] & OPAQUE, alpha);
      }
      out.setRGB(0, y, width, 1, row, 0, width);
    }
    return seen ? out : image;
  }

  /** Gray stays gray, which Java's own conversion would bend by a gamma. */
  private static BufferedImage gray(BufferedImage image) {
    int width = image.getWidth();
    int shift = Math.max(0, image.getColorModel().getComponentSize(0) - 8);
    BufferedImage out = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    WritableRaster raster = out.getRaster();
    int[] values = new int[width];
    int[] alphas = new int[width];
    boolean seen = false;
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRaster().getSamples(0, y, width, 1, 0, values);
      image.getRaster().getSamples(0, y, width, 1, 1, alphas);
      for (int x = 0; x < width; x++) {
        int alpha = alphas[x] >> shift;
        seen |= alpha < OPAQUE;
        values[x] = mixed(values[x] >> shift, alpha);
      }
      raster.setSamples(0, y, width, 1, 0, values);
    }
    return seen ? out : image;
  }

  private static int mixed(int value, int alpha) {
    return (value * alpha + OPAQUE * (OPAQUE - alpha) + OPAQUE / 2) / OPAQUE;
  }
}
