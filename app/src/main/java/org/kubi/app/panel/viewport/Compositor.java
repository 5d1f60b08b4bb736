package org.kubi.app.panel.viewport;

import java.util.Optional;
import org.kubi.image.Frame;
import org.kubi.render.Picture;

/** Lays backdrop, person and ghost over one another. */
final class Compositor {
  /** The ghost's colour: a warm orange that neither skin nor backdrop has. */
  private static final int[] GHOST_RGB = {255, 138, 20};

  /** A ghost that agrees only tints; one that is far off must be seen by itself. */
  private static final double FAINT = 0.25;

  private static final double STRONG = 0.6;
  private static final double STRONG_DEGREES = 12;

  private Compositor() {}

  /**
   * A rendered ghost.
   *
   * @param picture of it, in colour
   * @param degrees how far its head is turned from the person's
   */
  record Ghost(Picture picture, double degrees) {
    double cover() {
      return FAINT + (STRONG - FAINT) * Math.min(1, degrees / STRONG_DEGREES);
    }
  }

  /** Fills pixels, 0xAARRGGBB, with pictures in colour of the same size. */
  static void paint(int[] out, Backdrop backdrop, Picture person, Optional<Ghost> ghost) {
    Frame front = person.foreground();
    int width = front.width();
    int height = front.height();
    byte[] rgb = front.pixels();
    byte[] cover = person.cover().pixels();
    for (int y = 0; y < height; y++) {
      double t = (y + 0.5) / height;
      int backRed = backdrop.channel(16, t);
      int backGreen = backdrop.channel(8, t);
      int backBlue = backdrop.channel(0, t);
      for (int i = y * width; i < (y + 1) * width; i++) {
        int through = 255 - (cover[i] & 0xff);
        int red = over(rgb[3 * i], backRed, through);
        int green = over(rgb[3 * i + 1], backGreen, through);
        int blue = over(rgb[3 * i + 2], backBlue, through);
        out[i] = 0xff000000 | red << 16 | green << 8 | blue;
      }
    }
    ghost.ifPresent(one -> addGhost(out, one.picture(), one.cover()));
  }

  private static int over(byte premultiplied, int behind, int through) {
    return Math.min(255, (premultiplied & 0xff) + (behind * through + 127) / 255);
  }

  private static void addGhost(int[] out, Picture ghost, double most) {
    byte[] rgb = ghost.foreground().pixels();
    byte[] cover = ghost.cover().pixels();
    for (int i = 0; i < out.length; i++) {
      int alpha = cover[i] & 0xff;
      if (alpha == 0) {
        continue;
      }
      double luma =
          (0.299 * (rgb[3 * i] & 0xff)
                  + 0.587 * (rgb[3 * i + 1] & 0xff)
                  + 0.114 * (rgb[3 * i + 2] & 0xff))
              / alpha;
      // The shading stays visible, so that the ghost has a nose; the colour is the ghost's.
      double shade = Math.min(1.15, 0.3 + 1.1 * luma);
      double a = most * alpha / 255;
      int pixel = out[i];
      out[i] =
          0xff000000
              | mix(pixel >> 16 & 0xff, GHOST_RGB[0] * shade, a) << 16
              | mix(pixel >> 8 & 0xff, GHOST_RGB[1] * shade, a) << 8
              | mix(pixel & 0xff, GHOST_RGB[2] * shade, a);
    }
  }

  private static int mix(int below, double above, double a) {
    return (int) Math.max(0, Math.min(255, Math.round(below + a * (above - below))));
  }
}
