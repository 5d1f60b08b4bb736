package org.kubi.gen.random.backdrop;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.paint.Canvas;
import org.kubi.gen.random.paint.Patches;

/** Backgrounds without things. */
final class Walls {
  private static final int[] CELLS = {2, 3, 5, 9, 17};

  private Walls() {}

  /** One gray, with a slope that is hardly seen: a third white, a third black or dark. */
  static Canvas plain(int size, Dice dice) {
    double level =
        switch (dice.choose(0.4, 0.3, 0.3)) {
          case 0 -> dice.uniform(225, 265);
          case 1 -> dice.uniform(-5, 40);
          default -> dice.uniform(40, 225);
        };
    Canvas canvas = Canvas.filled(size, level);
    slope(canvas, dice.normal(0, 10), dice.normal(0, 10));
    return canvas;
  }

  /** A slope, or a glow about a place. */
  static Canvas gradient(int size, Dice dice) {
    Canvas canvas = Canvas.filled(size, dice.uniform(20, 235));
    slope(canvas, dice.normal(0, 60), dice.normal(0, 60));
    if (dice.chance(0.5)) {
      double x = dice.uniform(0, size);
      double y = dice.uniform(0, size);
      double height = dice.normal(0, 80);
      double reach = dice.uniform(0.5, 1.5) * size;
      float[] grays = canvas.grays();
      for (int i = 0; i < grays.length; i++) {
        double dx = (i % size - x) / reach;
        double dy = (i / size - y) / reach;
        grays[i] += (float) (height / (1 + 4 * (dx * dx + dy * dy)));
      }
    }
    return canvas;
  }

  static Canvas patches(int size, Dice dice) {
    Canvas canvas = Canvas.filled(size, dice.uniform(10, 245));
    slope(canvas, dice.normal(0, 40), dice.normal(0, 40));
    double strength = dice.uniform(10, 70);
    for (int cells : CELLS) {
      double share = dice.unit();
      Patches.add(canvas.grays(), size, cells, strength * share * share, dice.chance(0.3), dice);
    }
    return canvas;
  }

  /** Adds a slope: so much from the middle to the right edge and to the bottom edge. */
  static void slope(Canvas canvas, double right, double down) {
    int size = canvas.size();
    float[] grays = canvas.grays();
    for (int y = 0; y < size; y++) {
      float row = (float) (down * (2.0 * y / size - 1));
      for (int x = 0; x < size; x++) {
        grays[y * size + x] += row + (float) (right * (2.0 * x / size - 1));
      }
    }
  }
}
