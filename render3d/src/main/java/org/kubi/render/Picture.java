package org.kubi.render;

import org.kubi.image.Frame;

/**
 * A rendered picture with its planes. The colours are those of the foreground on black: where a
 * pixel is covered in part, they are premultiplied with the cover.
 *
 * @param foreground gray or colour, premultiplied
 * @param cover how much of each pixel is foreground, 0 to 255, gray
 */
public record Picture(Frame foreground, Frame cover) {
  public Picture {
    if (foreground.width() != cover.width()
        || foreground.height() != cover.height()
        || cover.channels() != 1) {
      throw new IllegalArgumentException(
          "foreground and cover belong together, found %s and %s".formatted(foreground, cover));
    }
  }

  /** This picture over a background of the same size and channels. */
  public Frame over(Frame background) {
    int channels = foreground.channels();
    if (background.width() != foreground.width()
        || background.height() != foreground.height()
        || background.channels() != channels) {
      throw new IllegalArgumentException(
          "background is like the foreground %s, found %s".formatted(foreground, background));
    }
    byte[] out = new byte[foreground.pixels().length];
    for (int i = 0; i < out.length; i++) {
      int alpha = cover.pixels()[i / channels] & 0xff;
      int behind = background.pixels()[i] & 0xff;
      int value = (foreground.pixels()[i] & 0xff) + (behind * (255 - alpha) + 127) / 255;
      out[i] = (byte) Math.min(255, value);
    }
    return new Frame(foreground.width(), foreground.height(), channels, out);
  }
}
