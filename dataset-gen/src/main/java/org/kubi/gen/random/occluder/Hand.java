package org.kubi.gen.random.occluder;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.paint.Canvas;
import org.kubi.gen.random.paint.DistanceField;
import org.kubi.gen.random.paint.Look;

/**
 * A hand that comes into the picture from below or from a side. Lengths are of a hand 0.19 m long
 * and 0.085 m wide (adults) beside a face of 0.13 m from brows to chin, which is 43 pixels; in
 * pixels.
 */
final class Hand {
  private static final double PALM_LENGTH = 31;
  private static final double PALM_WIDTH = 25;
  private static final double FINGER_RADIUS = 2.9;
  private static final double[] FINGERS = {22, 25.5, 23.5, 18.5};
  private static final double THUMB = 20;
  private static final double FOREARM = 9.5;

  private final Canvas canvas;
  private final Dice dice;
  private final double scale;
  private final Look skin;

  /** Along the hand to the fingers' tips, and across it to the right. */
  private final double alongX;

  private final double alongY;
  private final double acrossX;
  private final double acrossY;
  private final double palmX;
  private final double palmY;

  private Hand(Canvas canvas, double scale, Dice dice) {
    this.canvas = canvas;
    this.dice = dice;
    this.scale = scale;
    this.skin =
        Look.round(
                dice.uniform(60, 245),
                dice.uniform(0, 2 * Math.PI),
                dice.uniform(0.35, 0.8),
                FINGER_RADIUS * scale)
            .withGrain(2);
    double size = canvas.size();
    // Most hands come from below, some from a side, few from above.
    double upright = -Math.PI / 2;
    double angle = upright + (dice.chance(0.12) ? Math.PI : 0) + dice.normalWithin(2.5, 0, 0.65);
    alongX = StrictMath.cos(angle);
    alongY = StrictMath.sin(angle);
    acrossX = -alongY;
    acrossY = alongX;
    double touchX = size / 2 + dice.normalWithin(2, 0, 11);
    double touchY = 0.57 * size + dice.normalWithin(2, 0, 11);
    double back = scale * dice.uniform(12, 34);
    palmX = touchX - back * alongX;
    palmY = touchY - back * alongY;
  }

  static void paint(Canvas canvas, double scale, Dice dice) {
    new Hand(canvas, scale, dice).paint();
  }

  private void paint() {
    double half = scale * PALM_LENGTH / 2;
    DistanceField arm = new DistanceField(canvas.size());
    arm.capsule(
        x(-half, 0), y(-half, 0), x(-70, 0), y(-70, 0), scale * FOREARM, scale * FOREARM * 1.25);
    boolean sleeve = dice.chance(0.4);
    canvas.fill(arm, sleeve ? skin.withGray(dice.uniform(5, 240)).withGrain(8) : skin);
    DistanceField palm = new DistanceField(canvas.size());
    double turned = StrictMath.atan2(alongY, alongX);
    palm.box(palmX, palmY, half, scale * PALM_WIDTH / 2, scale * 8, turned);
    canvas.fill(palm, skin);
    boolean fist = dice.chance(0.25);
    double curl = fist ? dice.uniform(0.25, 0.4) : dice.uniform(0.5, 1);
    double spread = fist ? 0 : dice.uniform(0, 0.14);
    double bend = dice.normalWithin(2, 0, 0.25);
    for (int i = 0; i < FINGERS.length; i++) {
      // Some fingers are bent away while the others point.
      double own = !fist && dice.chance(0.12) ? 0.35 : curl * dice.uniform(0.9, 1.08);
      finger(i, scale * FINGERS[i] * own, (i - 1.5) * spread, bend);
    }
    thumb(fist);
  }

  private void finger(int i, double length, double aside, double bend) {
    double start = scale * (PALM_LENGTH / 2 - 3);
    double across = scale * (i - 1.5) * PALM_WIDTH / FINGERS.length;
    double radius = scale * FINGER_RADIUS;
    double half = length * 0.55;
    double cos = StrictMath.cos(aside);
    double sin = StrictMath.sin(aside);
    double middle = start + half * cos;
    double middleAcross = across + half * sin;
    double tipCos = StrictMath.cos(aside + bend);
    double tipSin = StrictMath.sin(aside + bend);
    DistanceField field = new DistanceField(canvas.size());
    limb(field, start, across, middle, middleAcross, radius, radius * 0.94);
    limb(
        field,
        middle,
        middleAcross,
        middle + half * tipCos,
        middleAcross + half * tipSin,
        radius * 0.94,
        radius * 0.75);
    canvas.fill(field, skin.withGray(skin.gray() * dice.uniform(0.93, 1.03)));
  }

  private void thumb(boolean fist) {
    double side = dice.chance(0.5) ? 1 : -1;
    double start = scale * (fist ? 5 : -4);
    double across = side * scale * PALM_WIDTH * 0.42;
    double angle = fist ? Math.PI * 0.55 : dice.uniform(0.25, 0.95);
    double length = scale * THUMB * (fist ? 0.8 : 1);
    double towards = fist ? -side : side;
    DistanceField field = new DistanceField(canvas.size());
    limb(
        field,
        start,
        across,
        start + length * StrictMath.cos(angle),
        across + towards * length * StrictMath.sin(angle),
        scale * FINGER_RADIUS * 1.25,
        scale * FINGER_RADIUS * 0.95);
    canvas.fill(field, skin);
  }

  private void limb(
      DistanceField field,
      double along0,
      double across0,
      double along1,
      double across1,
      double radius0,
      double radius1) {
    field.capsule(
        x(along0, across0),
        y(along0, across0),
        x(along1, across1),
        y(along1, across1),
        radius0,
        radius1);
  }

  private double x(double along, double across) {
    return palmX + along * alongX + across * acrossX;
  }

  private double y(double along, double across) {
    return palmY + along * alongY + across * acrossY;
  }
}
