package org.kubi.gen.random.degrade;

import org.kubi.image.Frame;
import org.kubi.render.Picture;

/**
 * How colour becomes gray: {@code red R + green G + blue B}. The weights need not sum to 1.
 *
 * @param red weight of red, 0 and up
 */
public record GrayMix(double red, double green, double blue) {
  /** ITU-R BT.601, which renderers use when they are asked for gray. */
  public static final GrayMix BT601 = new GrayMix(0.299, 0.587, 0.114);

  private static final int SHIFT = 16;

  public GrayMix {
    if (!(red >= 0 && green >= 0 && blue >= 0 && red + green + blue <= 4)) {
      throw new IllegalArgumentException(
          "weights of colours are 0 or more and at most 4 together, found %s, %s, %s"
              .formatted(red, green, blue));
    }
  }

  /** Whether a renderer's own gray will do. */
  public boolean isStandard() {
    return equals(BT601);
  }

  /** A picture in gray; premultiplied colours stay premultiplied. */
  public Picture gray(Picture colour) {
    Frame from = colour.foreground();
    if (from.channels() == 1) {
      return colour;
    }
    int r = fixed(red);
    int g = fixed(green);
    int b = fixed(blue);
    byte[] rgb = from.pixels();
    byte[] cover = colour.cover().pixels();
    byte[] gray = new byte[rgb.length / 3];
    for (int i = 0; i < gray.length; i++) {
      int sum = r * (rgb[3 * i] & 0xff) + g * (rgb[3 * i + 1] & 0xff) + b * (rgb[3 * i + 2] & 0xff);
      int value = (sum + (1 << (SHIFT - 1))) >> SHIFT;
      gray[i] = (byte) Math.min(cover[i] & 0xff, value);
    }
    return new Picture(Frame.gray(from.width(), from.height(), gray), colour.cover());
  }

  private static int fixed(double weight) {
    return (int) Math.round(weight * (1 << SHIFT));
  }
}
