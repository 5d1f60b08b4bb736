package org.kubi.framing;

/** An upright square in a picture, in pixels; it may reach beyond the picture. */
public record Square(double left, double top, double side) {
  public Square {
    if (!(side > 0) || !Double.isFinite(left + top + side)) {
      throw new IllegalArgumentException(
          "a square has finite corners and a side above 0, found left=%s top=%s side=%s"
              .formatted(left, top, side));
    }
  }

  /** The square about a centre. */
  public static Square centred(double centreX, double centreY, double side) {
    return new Square(centreX - side / 2, centreY - side / 2, side);
  }
}
