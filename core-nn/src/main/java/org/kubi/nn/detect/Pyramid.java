package org.kubi.nn.detect;

import java.util.ArrayList;
import java.util.List;
import org.kubi.image.Frame;

/**
 * A photo at sizes that each are 1 / sqrt(2) of the one before, so that a face of any size is in
 * some of them between the least and the most that the network has learnt.
 *
 * @param levels the largest first
 */
record Pyramid(List<Level> levels) {
  /**
   * The longer side of the smallest face in the largest level, pixels: a bit more than the network
   * has learnt at least, so that a face is looked at in more than one level.
   */
  private static final double SMALLEST_FACE = 12;

  /** A face as long as this or the next level's side is one that the network has learnt. */
  private static final int LEAST_SIDE = 28;

  /**
   * The photo at one size.
   *
   * @param scaleX pixels of the level in one of the photo
   * @param scaleY likewise, downwards; the same but for rounding
   */
  record Level(Plane plane, double scaleX, double scaleY) {}

  Pyramid {
    levels = List.copyOf(levels);
  }

  /**
   * The pyramid of a photo.
   *
   * @param smallest longer side of the smallest face to find, as a share of the photo's longer side
   */
  static Pyramid of(Frame photo, double smallest) {
    Frame gray = photo.toGray();
    int longer = Math.max(gray.width(), gray.height());
    // A small photo is taken as it is, not enlarged.
    double most = Math.min(longer, SMALLEST_FACE / smallest);
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i == 0 || most / Math.pow(2, i / 2.0) >= LEAST_SIDE; i++) {
      levels.add(
          i < 2 ? resized(gray, most / longer / Math.pow(2, i / 2.0)) : halved(levels.get(i - 2)));
    }
    return new Pyramid(levels);
  }

  private static Level resized(Frame gray, double scale) {
    int width = Math.max(1, (int) Math.round(gray.width() * scale));
    int height = Math.max(1, (int) Math.round(gray.height() * scale));
    boolean same = width == gray.width() && height == gray.height();
    Frame small = same ? gray : gray.resized(width, height);
    return new Level(
        Plane.of(small), (double) width / gray.width(), (double) height / gray.height());
  }

  private static Level halved(Level level) {
    return new Level(level.plane().halved(), level.scaleX() / 2, level.scaleY() / 2);
  }
}
