package org.kubi.gen.random.backdrop;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.paint.Canvas;
import org.kubi.gen.random.paint.Patches;

/** Leaves, hills, houses, trees. */
final class Outdoors {
  private Outdoors() {}

  /** Leaves of a few grays, with gaps of sky and of shade. */
  static Canvas foliage(int size, Dice dice) {
    double mean = dice.uniform(40, 150);
    double spread = dice.uniform(15, 55);
    double leaf = dice.uniform(0.7, 3.5);
    Canvas canvas = Canvas.filled(size, mean);
    Patches.add(canvas.grays(), size, 4, spread, false, dice);
    int leaves = (int) (220 / Math.sqrt(leaf));
    for (int i = 0; i < leaves; i++) {
      double stretch = dice.uniform(0.65, 1.5);
      double radius = leaf * dice.uniform(0.5, 1.5);
      double sky = dice.chance(0.06) ? 120 : 0;
      canvas.ellipse(
          dice.uniform(0, size),
          dice.uniform(0, size),
          radius * stretch,
          radius / stretch,
          mean + sky + dice.normal(0, spread),
          1);
    }
    return canvas;
  }

  /** Sky over ground, with what stands at the horizon. */
  static Canvas horizon(int size, Dice dice) {
    double sky = dice.uniform(120, 265);
    double line = dice.uniform(0.25, 0.95) * size;
    Canvas canvas = Canvas.filled(size, sky);
    Walls.slope(canvas, dice.normal(0, 10), dice.normal(0, 25));
    if (dice.chance(0.4)) {
      Patches.add(canvas.grays(), size, 5, dice.uniform(5, 35), false, dice);
    }
    double ground = dice.uniform(20, 200);
    int kinds = 1 + dice.below(2);
    for (int i = 0; i < kinds; i++) {
      switch (dice.choose(1, 1, 1)) {
        case 0 -> hills(canvas, line, ground, dice);
        case 1 -> houses(canvas, line, dice);
        default -> trees(canvas, line, dice);
      }
    }
    double tilt = dice.normal(0, 0.05);
    for (int x = 0; x < size; x++) {
      canvas.rectangle(x, line + tilt * (x - size / 2.0), x + 1, size, ground, 1);
    }
    return canvas;
  }

  private static void hills(Canvas canvas, double line, double ground, Dice dice) {
    int size = canvas.size();
    for (int i = 0; i < 3; i++) {
      double width = dice.uniform(0.3, 1) * size;
      canvas.ellipse(
          dice.uniform(0, size), line + 2, width, dice.uniform(4, 20), ground + 25 * i, 1);
    }
  }

  private static void houses(Canvas canvas, double line, Dice dice) {
    int size = canvas.size();
    double x = dice.uniform(-10, 20);
    while (x < size) {
      double width = dice.uniform(6, 20);
      double top = line - dice.uniform(4, 45);
      double wall = dice.uniform(40, 220);
      canvas.rectangle(x, top, x + width, line, wall, 1);
      double pane = dice.uniform(1.2, 2.5);
      double glass = dice.uniform(0, 255);
      for (double row = top + pane; row < line - pane; row += 2.5 * pane) {
        for (double column = x + pane; column < x + width - pane; column += 2.2 * pane) {
          canvas.rectangle(column, row, column + pane, row + 1.3 * pane, glass, 0.8);
        }
      }
      x += width + (dice.chance(0.5) ? 0 : dice.uniform(2, 15));
    }
  }

  private static void trees(Canvas canvas, double line, Dice dice) {
    int size = canvas.size();
    int count = 1 + dice.below(4);
    for (int i = 0; i < count; i++) {
      double x = dice.uniform(0, size);
      double crown = dice.uniform(5, 16);
      double top = line - dice.uniform(8, 35);
      double gray = dice.uniform(20, 110);
      canvas.rectangle(x - 1, top, x + 1, line + 1, gray * 0.7, 1);
      for (int k = 0; k < 12; k++) {
        canvas.ellipse(
            x + dice.normal(0, 0.5 * crown),
            top + dice.normal(0, 0.45 * crown),
            0.4 * crown,
            0.35 * crown,
            gray + dice.normal(0, 18),
            1.5);
      }
    }
  }
}
