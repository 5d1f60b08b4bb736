package org.kubi.gen.random.backdrop;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.paint.Canvas;

/** What repeats: bricks, tiles, stripes, blinds. */
final class Pattern {
  private Pattern() {}

  static Canvas paint(int size, Dice dice) {
    double ground = dice.uniform(20, 235);
    Canvas canvas = Canvas.filled(size, ground);
    if (dice.chance(0.5)) {
      bricks(canvas, ground, dice);
    } else {
      stripes(canvas, dice);
    }
    Walls.slope(canvas, dice.normal(0, 25), dice.normal(0, 25));
    return canvas;
  }

  /** Courses of bricks, every other shifted by half a brick; tiles when not shifted. */
  private static void bricks(Canvas canvas, double joint, Dice dice) {
    int size = canvas.size();
    double height = dice.uniform(3, 12);
    double width = height * dice.uniform(1, 3);
    double gap = dice.uniform(0.3, 1.2);
    double gray = joint + (dice.chance(0.5) ? 1 : -1) * dice.uniform(15, 70);
    double spread = dice.uniform(0, 18);
    double shift = dice.chance(0.7) ? width / 2 : 0;
    double tilt = dice.normal(0, 0.08);
    int course = 0;
    for (double y = -height - 5; y < size + 5; y += height) {
      for (double x = -2 * width + (course % 2) * shift; x < size; x += width) {
        double down = y + tilt * x;
        canvas.rectangle(
            x, down, x + width - gap, down + height - gap, gray + dice.normal(0, spread), 1);
      }
      course++;
    }
  }

  /** Waves of one direction, soft or hard. */
  private static void stripes(Canvas canvas, Dice dice) {
    int size = canvas.size();
    double angle =
        dice.chance(0.6) ? (dice.chance(0.5) ? 0 : Math.PI / 2) : dice.uniform(0, Math.PI);
    double turned = angle + dice.normal(0, 0.05);
    double period = dice.uniform(3, 22);
    double cos = StrictMath.cos(turned) / period;
    double sin = StrictMath.sin(turned) / period;
    double strength = dice.uniform(15, 90);
    double hardness = dice.uniform(1, 8);
    double phase = dice.unit();
    float[] grays = canvas.grays();
    for (int i = 0; i < grays.length; i++) {
      double place = (i % size) * cos + (i / size) * sin + phase;
      double wave = 4 * Math.abs(place - Math.floor(place) - 0.5) - 1;
      grays[i] += (float) (strength * Math.max(-1, Math.min(1, hardness * wave)));
    }
  }
}
