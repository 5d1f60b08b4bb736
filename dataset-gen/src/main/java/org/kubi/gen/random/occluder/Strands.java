package org.kubi.gen.random.occluder;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.paint.Canvas;
import org.kubi.gen.random.paint.DistanceField;
import org.kubi.gen.random.paint.Look;

/** Strands of hair that fall over the face: curves of one tone, thinner at their ends. */
final class Strands {
  private static final int PIECES = 10;

  private Strands() {}

  static void paint(Canvas canvas, double scale, Dice dice) {
    int size = canvas.size();
    double gray = dice.chance(0.7) ? dice.uniform(8, 90) : dice.uniform(90, 220);
    double rootX = size / 2.0 + dice.normalWithin(2, 0, 14);
    double fall = dice.uniform(0.35, 1.1) * size;
    double sway = dice.normalWithin(2, 0, 12);
    double drift = dice.normalWithin(2, 0, 10);
    int count = 3 + dice.below(9);
    double width = scale * dice.uniform(3, 14);
    for (int i = 0; i < count; i++) {
      double x0 = rootX + dice.uniform(-0.5, 0.5) * width;
      double y0 = dice.uniform(-6, 12);
      double x1 = x0 + sway + dice.normal(0, 2);
      double y1 = y0 + 0.5 * fall;
      double x2 = x0 + drift + dice.normal(0, 3);
      double y2 = y0 + fall * dice.uniform(0.7, 1.1);
      double radius = scale * dice.uniform(0.25, 1.1);
      DistanceField strand = new DistanceField(size);
      curve(strand, radius, x0, y0, x1, y1, x2, y2);
      canvas.fill(strand, Look.flat(gray * dice.uniform(0.75, 1.25), dice.uniform(0.6, 1)));
    }
  }

  /** A quadratic Bezier curve. */
  private static void curve(
      DistanceField field,
      double radius,
      double x0,
      double y0,
      double x1,
      double y1,
      double x2,
      double y2) {
    double x = x0;
    double y = y0;
    for (int i = 1; i <= PIECES; i++) {
      double t = i / (double) PIECES;
      double s = 1 - t;
      double nextX = s * s * x0 + 2 * s * t * x1 + t * t * x2;
      double nextY = s * s * y0 + 2 * s * t * y1 + t * t * y2;
      field.capsule(x, y, nextX, nextY, radius * (1.15 - t), radius * (1.05 - t));
      x = nextX;
      y = nextY;
    }
  }
}
