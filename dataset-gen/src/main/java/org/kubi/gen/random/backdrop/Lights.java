package org.kubi.gen.random.backdrop;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.paint.Canvas;

/** Lights that are out of focus: bright discs on a darker ground, lighter where they overlap. */
final class Lights {
  private Lights() {}

  static Canvas paint(int size, Dice dice) {
    Canvas canvas = Canvas.filled(size, dice.uniform(0, 90));
    Walls.slope(canvas, dice.normal(0, 20), dice.normal(0, 20));
    float[] grays = canvas.grays();
    double radius = dice.uniform(1, 7);
    int count = 6 + dice.below(25);
    for (int i = 0; i < count; i++) {
      double x = dice.uniform(0, size);
      double y = dice.uniform(0, size);
      double own = radius * dice.uniform(0.7, 1.3);
      add(grays, size, x, y, own, dice.uniform(20, 150));
    }
    return canvas;
  }

  private static void add(float[] grays, int size, double x, double y, double radius, double gray) {
    for (int v = Math.max(0, (int) (y - radius)); v < Math.min(size, y + radius + 1); v++) {
      for (int u = Math.max(0, (int) (x - radius)); u < Math.min(size, x + radius + 1); u++) {
        double dx = u + 0.5 - x;
        double dy = v + 0.5 - y;
        double inside = radius + 0.5 - Math.sqrt(dx * dx + dy * dy);
        grays[v * size + u] += (float) (gray * Math.max(0, Math.min(1, inside)));
      }
    }
  }
}
