package org.kubi.gen.random.backdrop;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.paint.Canvas;
import org.kubi.gen.random.paint.DistanceField;
import org.kubi.gen.random.paint.Look;

/** Other people, or parts of them. */
final class Crowd {
  private Crowd() {}

  /** Heads with hair on shoulders, the nearer over the farther. */
  static Canvas people(int size, Dice dice) {
    Canvas canvas = dice.chance(0.5) ? Walls.patches(size, dice) : Walls.gradient(size, dice);
    int count = 2 + dice.below(7);
    double scale = dice.uniform(0.5, 1.4);
    for (int i = 0; i < count; i++) {
      double head = scale * dice.uniform(4, 9) * (1 + 0.1 * i);
      double x = dice.uniform(0, size);
      double y = dice.uniform(0.1, 0.9) * size;
      double skin = dice.uniform(50, 220);
      double hair = dice.uniform(10, 120);
      canvas.ellipse(x, y + 2.7 * head, 2.1 * head, 1.6 * head, dice.uniform(5, 240), 2);
      canvas.rectangle(
          x - 0.4 * head, y + 0.5 * head, x + 0.4 * head, y + 1.5 * head, 0.8 * skin, 1);
      canvas.ellipse(x, y - 0.25 * head, 0.92 * head, 1.1 * head, hair, 1.5);
      canvas.ellipse(x, y + 0.15 * head, 0.72 * head, 0.95 * head, skin, 1.5);
      if (head > 5) {
        canvas.ellipse(x - 0.3 * head, y, 0.15 * head, 0.08 * head, 0.5 * skin, 1);
        canvas.ellipse(x + 0.3 * head, y, 0.15 * head, 0.08 * head, 0.5 * skin, 1);
        canvas.ellipse(x, y + 0.55 * head, 0.25 * head, 0.08 * head, 0.6 * skin, 1);
      }
    }
    return canvas;
  }

  /** Arms, shoulders, cheeks: round shapes as bright as skin, close to the face. */
  static Canvas bodies(int size, Dice dice) {
    Canvas canvas = dice.chance(0.5) ? Walls.plain(size, dice) : Walls.gradient(size, dice);
    int count = 1 + dice.below(3);
    for (int i = 0; i < count; i++) {
      double skin = dice.uniform(50, 225);
      double radius = dice.uniform(5, 18);
      double x = dice.uniform(0, size);
      double y = dice.uniform(0, size);
      double reach = dice.uniform(0, 45);
      double angle = dice.uniform(0, 2 * Math.PI);
      DistanceField limb =
          new DistanceField(size)
              .capsule(
                  x,
                  y,
                  x + reach * StrictMath.cos(angle),
                  y + reach * StrictMath.sin(angle),
                  radius,
                  radius * dice.uniform(0.6, 1.1));
      canvas.fill(
          limb, Look.round(skin, dice.uniform(0, 2 * Math.PI), dice.uniform(0.3, 0.8), radius));
    }
    return canvas;
  }
}
