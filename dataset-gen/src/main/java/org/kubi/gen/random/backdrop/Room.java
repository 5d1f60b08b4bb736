package org.kubi.gen.random.backdrop;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.paint.Canvas;

/** A room: a wall or a corner, with a window, a door, shelves, pictures, lamps on it. */
final class Room {
  private Room() {}

  static Canvas paint(int size, Dice dice) {
    double wall = dice.uniform(40, 230);
    Canvas canvas = Canvas.filled(size, wall);
    Walls.slope(canvas, dice.normal(0, 25), dice.normal(0, 20));
    double tilt = dice.normal(0, 0.07);
    if (dice.chance(0.35)) {
      // The corner of two walls, one of them in less light.
      double x = dice.uniform(0, size);
      canvas.slab(x + size, size / 2.0, size, 2.0 * size, tilt, wall * dice.uniform(0.5, 0.9));
    }
    int things = 1 + dice.below(4);
    for (int i = 0; i < things; i++) {
      switch (dice.choose(1, 1, 1.2, 1, 0.6)) {
        case 0 -> window(canvas, tilt, dice);
        case 1 -> door(canvas, tilt, wall, dice);
        case 2 -> shelf(canvas, tilt, wall, dice);
        case 3 -> picture(canvas, tilt, dice);
        default -> lamp(canvas, dice);
      }
    }
    return canvas;
  }

  private static void window(Canvas canvas, double tilt, Dice dice) {
    int size = canvas.size();
    double x = dice.uniform(-0.1, 1.1) * size;
    double y = dice.uniform(-0.1, 0.7) * size;
    double halfX = dice.uniform(8, 22);
    double halfY = dice.uniform(10, 26);
    double frame = dice.uniform(30, 220);
    canvas.slab(x, y, halfX + 1.5, halfY + 1.5, tilt, frame);
    canvas.slab(x, y, halfX, halfY, tilt, dice.uniform(200, 275));
    if (dice.chance(0.6)) {
      canvas.slab(x, y, 0.8, halfY, tilt, frame);
      canvas.slab(x, y, halfX, 0.8, tilt, frame);
    }
    if (dice.chance(0.3)) {
      double gap = dice.uniform(2, 5);
      for (double line = -halfY; line < halfY; line += gap) {
        canvas.slab(x, y + line, halfX, gap * 0.2, tilt, frame);
      }
    }
  }

  private static void door(Canvas canvas, double tilt, double wall, Dice dice) {
    int size = canvas.size();
    double x = dice.uniform(0, size);
    double halfX = dice.uniform(6, 16);
    double gray = dice.uniform(10, 240);
    canvas.slab(x, size * 0.6, halfX + 1.2, size * 0.7, tilt, wall * 0.5);
    canvas.slab(x, size * 0.6, halfX, size * 0.7, tilt, gray);
  }

  /** Boards with upright things of all widths on them. */
  private static void shelf(Canvas canvas, double tilt, double wall, Dice dice) {
    int size = canvas.size();
    double left = dice.uniform(-20, 40);
    double right = left + dice.uniform(20, 70);
    double gap = dice.uniform(9, 20);
    double board = wall * dice.uniform(0.3, 0.8);
    for (double y = dice.uniform(0, gap); y < size + gap; y += gap) {
      double x = left;
      while (x < right) {
        double width = dice.uniform(1.5, 5);
        double height = gap * dice.uniform(0.4, 0.85);
        if (dice.chance(0.8)) {
          double gray = dice.uniform(10, 240);
          canvas.rectangle(x, y - height + tilt * x, x + width, y + tilt * x, gray, 1);
        }
        x += width;
      }
      canvas.slab((left + right) / 2, y + 0.8, (right - left) / 2, 0.8, tilt, board);
    }
  }

  private static void picture(Canvas canvas, double tilt, Dice dice) {
    int size = canvas.size();
    double x = dice.uniform(0, size);
    double y = dice.uniform(0, 0.6 * size);
    double halfX = dice.uniform(4, 12);
    double halfY = dice.uniform(4, 12);
    canvas.slab(x, y, halfX, halfY, tilt, dice.uniform(0, 255));
    canvas.slab(x, y, halfX - 1.2, halfY - 1.2, tilt, dice.uniform(60, 250));
    canvas.ellipse(
        x + dice.normal(0, 2),
        y + dice.normal(0, 2),
        halfX * 0.45,
        halfY * 0.5,
        dice.uniform(0, 255),
        2);
  }

  private static void lamp(Canvas canvas, Dice dice) {
    int size = canvas.size();
    double radius = dice.uniform(3, 8);
    double x = dice.uniform(0, size);
    double y = dice.uniform(0, 0.6 * size);
    canvas.ellipse(x, y, radius * 2.2, radius * 2.2, dice.uniform(120, 200), radius * 3);
    canvas.ellipse(x, y, radius, radius * 0.8, 265, 2);
  }
}
