package org.kubi.gen.random.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.gen.random.Dice;
import org.kubi.render.Picture;

class PaintTest {
  private static final int SIZE = 64;

  @Test
  void distancesAreThoseToTheRim() {
    DistanceField box = new DistanceField(SIZE).box(32, 32, 10, 6, 0, 0);
    assertEquals(-5.5, box.at(32, 32), 1e-5);
    assertEquals(0.5, box.at(42, 32), 1e-5);
    DistanceField disc = new DistanceField(SIZE).capsule(20, 20, 20, 20, 7, 7);
    assertEquals(Math.sqrt(0.5) - 7, disc.at(20, 20), 1e-4);
    DistanceField cone = new DistanceField(SIZE).capsule(10.5, 30.5, 40.5, 30.5, 2, 6);
    assertEquals(-2, cone.at(10, 30), 1e-4);
    assertEquals(-6, cone.at(40, 30), 1e-4);
    assertEquals(-4, cone.at(25, 30), 1e-4);
  }

  @Test
  void aShapeCoversItsArea() {
    Canvas canvas = Canvas.clear(SIZE);
    canvas.fill(new DistanceField(SIZE).capsule(30, 34, 30, 34, 11, 11), Look.flat(200, 1));
    double covered = 0;
    Picture picture = canvas.picture();
    for (byte c : picture.cover().pixels()) {
      covered += (c & 0xff) / 255.0;
    }
    assertEquals(Math.PI * 121, covered, 4);
    assertEquals(200, picture.foreground().at(30, 34, 0));
    assertEquals(0, picture.foreground().at(2, 2, 0));
  }

  @Test
  void aRoundShapeIsBrighterTowardsTheLight() {
    Canvas canvas = Canvas.clear(SIZE);
    DistanceField ball = new DistanceField(SIZE).capsule(32, 32, 32, 32, 15, 15);
    canvas.fill(ball, Look.round(200, 0, 0.2, 15));
    Picture picture = canvas.picture();
    assertTrue(picture.foreground().at(42, 32, 0) > picture.foreground().at(22, 32, 0) + 60);
    assertEquals(picture.foreground().at(32, 22, 0), picture.foreground().at(32, 41, 0), 12);
  }

  @Test
  void halfPixelsOfRectanglesAreMixed() {
    Canvas canvas = Canvas.filled(SIZE, 0);
    canvas.rectangle(10.5, 20, 20, 30.25, 200, 1);
    assertEquals(100, canvas.frame().at(10, 25, 0));
    assertEquals(200, canvas.frame().at(11, 25, 0));
    assertEquals(50, canvas.frame().at(15, 30, 0));
    assertEquals(0, canvas.frame().at(20, 25, 0));
  }

  @Test
  void aBlurKeepsTheMeanAndHasTheDeviationOfATent() {
    float[] pixels = new float[SIZE * SIZE];
    pixels[32 * SIZE + 32] = 1000;
    Smoothing.tent(pixels, SIZE, SIZE, 2);
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < pixels.length; i++) {
      double dx = i % SIZE - 32;
      sum += pixels[i];
      squares += pixels[i] * dx * dx;
    }
    assertEquals(1000, sum, 0.1);
    assertEquals(Math.sqrt((25 - 1) / 6.0), Math.sqrt(squares / sum), 0.01);
  }

  @Test
  void grainIsNormal() {
    Grain grain = new Grain(Dice.of(1));
    int n = 100_000;
    double sum = 0;
    double squares = 0;
    int beyond = 0;
    for (int i = 0; i < n; i++) {
      float value = grain.next();
      sum += value;
      squares += value * value;
      beyond += Math.abs(value) > 1.96 ? 1 : 0;
    }
    assertEquals(0, sum / n, 0.015);
    assertEquals(1, squares / n, 0.02);
    assertEquals(0.05, beyond / (double) n, 0.008);
  }
}
