package org.kubi.gen.random.occluder;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.paint.Canvas;
import org.kubi.gen.random.paint.DistanceField;
import org.kubi.gen.random.paint.Look;

/** Cups, phones and microphones, and the fingers that hold them. */
final class HeldThings {
  private static final double FINGER_RADIUS = 2.9;

  private HeldThings() {}

  /** A cup or mug at the mouth: 8 to 9 cm wide. */
  static void cup(Canvas canvas, double scale, Dice dice) {
    int size = canvas.size();
    double x = size / 2.0 + dice.normalWithin(2, 0, 7);
    double top = 0.58 * size + dice.normalWithin(2, 0, 6);
    double half = scale * dice.uniform(9, 13);
    double height = scale * dice.uniform(20, 34);
    double tilt = dice.normalWithin(2, 0, 0.2);
    double light = dice.chance(0.5) ? 0 : Math.PI;
    Look glaze = Look.round(dice.uniform(10, 260), light, dice.uniform(0.4, 0.8), half * 0.8);
    if (dice.chance(0.4)) {
      double side = dice.chance(0.5) ? 1 : -1;
      DistanceField handle = new DistanceField(size);
      double far = x + side * half * 1.55;
      double low = top + height * 0.65;
      handle.capsule(x + side * half * 0.8, top + height * 0.2, far, top + height * 0.3, 1.7, 1.7);
      handle.capsule(far, top + height * 0.3, far, low - 2, 1.7, 1.7);
      handle.capsule(far, low - 2, x + side * half * 0.8, low, 1.7, 1.7);
      canvas.fill(handle, glaze);
    }
    DistanceField body = new DistanceField(size);
    body.box(x, top + height / 2, half, height / 2, 2.5, tilt);
    canvas.fill(body, glaze);
    canvas.ellipse(
        x + tilt * height / 2, top + 1, half * 0.93, half * 0.16, glaze.gray() * 0.55, 1);
    if (dice.chance(0.6)) {
      grip(canvas, x, top + height * 0.3, half, scale, dice);
    }
  }

  /** A phone at the ear or before the face, or a microphone at the mouth. */
  static void phone(Canvas canvas, double scale, Dice dice) {
    if (dice.chance(0.4)) {
      microphone(canvas, scale, dice);
      return;
    }
    int size = canvas.size();
    boolean before = dice.chance(0.3);
    double side = dice.chance(0.5) ? 1 : -1;
    double x = size / 2.0 + (before ? dice.normal(0, 8) : side * dice.uniform(14, 26));
    double y = size * (before ? 0.55 : 0.45) + dice.normalWithin(2, 0, 5);
    double half = scale * dice.uniform(9, 11.5);
    double length = scale * dice.uniform(18, 23);
    double tilt = dice.normalWithin(2, 0, 0.25);
    double gray = dice.chance(0.7) ? dice.uniform(5, 60) : dice.uniform(60, 240);
    DistanceField body = new DistanceField(size).box(x, y, half, length, 3 * scale, tilt);
    canvas.fill(body, Look.round(gray, dice.uniform(0, 2 * Math.PI), 0.8, 1.5));
    double lensX = x - half * 0.5;
    double lensY = y - length * 0.7;
    canvas.ellipse(lensX, lensY, 2.2 * scale, 2.2 * scale, gray < 60 ? 90 : 20, 1);
    canvas.ellipse(lensX, lensY, 1.1 * scale, 1.1 * scale, 5, 1);
    grip(canvas, x, y, half, scale, dice);
  }

  private static void microphone(Canvas canvas, double scale, Dice dice) {
    int size = canvas.size();
    double x = size / 2.0 + dice.normalWithin(2, 0, 7);
    double y = 0.72 * size + dice.normalWithin(2, 0, 4);
    double radius = scale * dice.uniform(5, 8);
    double angle = Math.PI / 2 + dice.normalWithin(2, 0, 0.5);
    DistanceField handle = new DistanceField(size);
    double far = 50;
    handle.capsule(
        x,
        y,
        x + far * StrictMath.cos(angle),
        y + far * StrictMath.sin(angle),
        radius * 0.7,
        radius * 0.55);
    canvas.fill(handle, Look.round(dice.uniform(10, 90), 0, 0.5, radius * 0.6));
    DistanceField ball = new DistanceField(size).capsule(x, y, x, y - 0.5, radius, radius);
    Look mesh = Look.round(dice.uniform(20, 190), dice.uniform(-Math.PI, 0), 0.4, radius);
    canvas.fill(ball, mesh.withGrain(18));
  }

  /** Fingers that lie round a thing from one side. */
  private static void grip(
      Canvas canvas, double x, double y, double half, double scale, Dice dice) {
    double side = dice.chance(0.5) ? 1 : -1;
    double radius = scale * FINGER_RADIUS;
    Look skin =
        Look.round(dice.uniform(60, 240), dice.uniform(0, 2 * Math.PI), 0.6, radius).withGrain(2);
    double slope = dice.normalWithin(2, 0, 0.2);
    double reach = half * dice.uniform(0.1, 1.2);
    for (int i = 0; i < 4; i++) {
      double down = y + i * radius * 2.05;
      double tip = x + side * (half - reach * dice.uniform(0.85, 1.1));
      double knuckle = x + side * (half + scale * 9);
      DistanceField finger = new DistanceField(canvas.size());
      finger.capsule(
          tip, down, knuckle, down + slope * (half + scale * 9), radius * 0.85, radius * 1.1);
      canvas.fill(finger, skin);
    }
  }
}
