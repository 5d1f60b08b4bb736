package org.kubi.framing;

import java.util.Collection;
import org.kubi.geometry.Pixel;

/** An upright rectangle in a picture, in pixels: x and y of its top left corner. */
public record Box(double x, double y, double width, double height) {
  public Box {
    if (!(width > 0 && height > 0) || !Double.isFinite(x + y) || !Double.isFinite(width + height)) {
      throw new IllegalArgumentException(
          "a box has finite corners and a width and height above 0, found x=%s y=%s w=%s h=%s"
              .formatted(x, y, width, height));
    }
  }

  /** The smallest box round some places; they must not all share one u or one v. */
  public static Box around(Collection<Pixel> pixels) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Pixel pixel : pixels) {
      left = Math.min(left, pixel.u());
      top = Math.min(top, pixel.v());
      right = Math.max(right, pixel.u());
      bottom = Math.max(bottom, pixel.v());
    }
    return new Box(left, top, right - left, bottom - top);
  }

  public double centreX() {
    return x + width / 2;
  }

  public double centreY() {
    return y + height / 2;
  }

  /** Whether some of the box lies inside a picture of the given size. */
  public boolean touches(int pictureWidth, int pictureHeight) {
    return x < pictureWidth && y < pictureHeight && x + width > 0 && y + height > 0;
  }

  /** Intersection over union with another box, 0 to 1. */
  public double overlap(Box other) {
    double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
    double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
    double shared = Math.max(0, w) * Math.max(0, h);
    return shared / (width * height + other.width * other.height - shared);
  }
}
