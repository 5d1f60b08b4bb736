package org.kubi.gen.random.occluder;

import org.kubi.framing.Framing;
import org.kubi.image.Frame;

/**
 * Where a cut leaves the photo: what is beyond is black or white, or goes on as the photo's last
 * row. Each width is in whole pixels.
 *
 * @param fill what is beyond
 */
public record Margin(int left, int top, int right, int bottom, Fill fill) {
  /** What is beyond the photo. */
  public enum Fill {
    BLACK,
    WHITE,
    /** The photo's last row or column goes on. */
    EDGE
  }

  /** The cut lies in the photo. */
  public static final Margin NONE = new Margin(0, 0, 0, 0, Fill.BLACK);

  public Margin {
    if (left < 0 || top < 0 || right < 0 || bottom < 0) {
      throw new IllegalArgumentException(
          "margins are 0 pixels or more, found %d, %d, %d, %d".formatted(left, top, right, bottom));
    }
  }

  /** The same for a picture of another side than {@link Framing#HEAD}'s, pixels. */
  Margin resized(int size) {
    double scale = (double) size / Framing.HEAD.size();
    return new Margin(
        (int) Math.round(left * scale),
        (int) Math.round(top * scale),
        (int) Math.round(right * scale),
        (int) Math.round(bottom * scale),
        fill);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return left + top + right + bottom == 0;
  }

  /** Whether a pixel lies beyond the photo. */
  public boolean contains(int x, int y, int width, int height) {
    return x < left || y < top || x >= width - right || y >= height - bottom;
  }

  /** A gray picture with this margin. */
  public Frame on(Frame picture) {
    if (isEmpty()) {
      return picture;
    }
    int width = picture.width();
    int height = picture.height();
    byte[] out = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[y * width + x] =
            contains(x, y, width, height) ? beyond(picture, x, y) : picture.pixels()[y * width + x];
      }
    }
    return Frame.gray(width, height, out);
  }

  private byte beyond(Frame picture, int x, int y) {
    return switch (fill) {
      case BLACK -> 0;
      case WHITE -> (byte) 255;
      case EDGE -> {
        int column = Math.max(left, Math.min(picture.width() - 1 - right, x));
        int row = Math.max(top, Math.min(picture.height() - 1 - bottom, y));
        yield picture.pixels()[row * picture.width() + column];
      }
    };
  }
}
