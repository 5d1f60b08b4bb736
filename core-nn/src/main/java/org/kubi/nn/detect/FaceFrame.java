package org.kubi.nn.detect;

import org.kubi.framing.Box;

/**
 * How the square that a cascade answers lies to a face box, brows to chin, in sides of the square.
 * Each cascade was taught squares of its own; so that boxes can be compared, each square is moved
 * and scaled by these constants. They are medians over rendered people: none is fitted to photos.
 *
 * @param right from the square's middle to the box's
 * @param down likewise, downwards
 * @param width of the box
 * @param height of the box
 */
record FaceFrame(double right, double down, double width, double height) {
  FaceFrame {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException(
          "a box has width and height, found %s and %s".formatted(width, height));
    }
  }

  /** The face box of a square. */
  Box of(double left, double top, double side) {
    double x = left + side * (0.5 + right);
    double y = top + side * (0.5 + down);
    return new Box(x - side * width / 2, y - side * height / 2, side * width, side * height);
  }

  /** The side of the square of a face whose longer side is so long. */
  double side(double longer) {
    return longer / Math.max(width, height);
  }
}
