package org.kubi.render.character.builtin;

/** Soft steps and hills, of which moves and colours are made. */
final class Shapes {
  private Shapes() {}

  /** A soft hill: 1 at 0, 0 from 1 on; of the squared distance over the squared radius. */
  static double hill(double squared) {
    if (squared >= 1) {
      return 0;
    }
    double s = 1 - squared;
    return s * s;
  }

  /** A soft hill with a round or oval foot. */
  static double hill(double dx, double rx, double dy, double ry) {
    return hill(dx * dx / (rx * rx) + dy * dy / (ry * ry));
  }

  /** 0 up to {@code low}, 1 from {@code high} on, smooth between. */
  static double step(double low, double high, double value) {
    double t = Math.max(0, Math.min(1, (value - low) / (high - low)));
    return t * t * (3 - 2 * t);
  }

  static double mix(double a, double b, double t) {
    return a + t * (b - a);
  }
}
