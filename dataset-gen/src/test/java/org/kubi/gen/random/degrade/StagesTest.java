package org.kubi.gen.random.degrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.image.Frame;
import org.kubi.render.Picture;

class StagesTest {
  private static final int SIZE = 64;
  private static final Range NONE = new Range(0, 0);

  private static Plate flat(int gray) {
    return Plate.of(Frame.filled(SIZE, SIZE, 1, gray));
  }

  /** One white pixel in the middle of black. */
  private static Plate point() {
    byte[] pixels = new byte[SIZE * SIZE];
    pixels[32 * SIZE + 32] = (byte) 255;
    return Plate.of(Frame.gray(SIZE, SIZE, pixels));
  }

  private static double spread(Plate plate, double directionX, double directionY) {
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < plate.pixels.length; i++) {
      double along = (i % SIZE - 32) * directionX + (i / SIZE - 32) * directionY;
      sum += plate.pixels[i];
      squares += plate.pixels[i] * along * along;
    }
    return Math.sqrt(squares / sum);
  }

  private static double mean(Plate plate) {
    double sum = 0;
    for (float p : plate.pixels) {
      sum += p;
    }
    return sum / plate.pixels.length;
  }

  private static double deviation(Plate plate) {
    double mean = mean(plate);
    double squares = 0;
    for (float p : plate.pixels) {
      squares += (p - mean) * (p - mean);
    }
    return Math.sqrt(squares / plate.pixels.length);
  }

  @Test
  void motionMovesLightAlongItsDirectionOnly() {
    double angle = 0.6;
    Plate plate = point();
    Kernel.line(9, angle).apply(plate);
    // A line of length 9 has deviation 9 / sqrt(12).
    assertEquals(2.6, spread(plate, Math.cos(angle), Math.sin(angle)), 0.25);
    assertTrue(spread(plate, -Math.sin(angle), Math.cos(angle)) < 0.6);
    assertEquals(255, mean(plate) * SIZE * SIZE, 0.1);
  }

  @Test
  void aDiscSpreadsLightEvenlyAllAround() {
    Plate plate = point();
    Kernel.disc(3).apply(plate);
    // A disc of radius r has deviation r / 2 along each axis.
    assertEquals(1.5, spread(plate, 1, 0), 0.15);
    assertEquals(spread(plate, 1, 0), spread(plate, 0, 1), 1e-4);
    assertEquals(255, mean(plate) * SIZE * SIZE, 0.1);
  }

  @Test
  void sensorNoiseHasItsDeviationAndGrowsWithLight() {
    SensorSettings shot =
        new SensorSettings(1, new Range(0.01, 0.01), new Range(0.04, 0.04), 0, NONE, 0, NONE);
    Plate dark = flat(0);
    Plate bright = flat(250);
    shot.apply(dark, Dice.of(1));
    shot.apply(bright, Dice.of(1));
    assertEquals(2.55, deviation(dark), 0.15);
    assertEquals(255 * Math.sqrt(0.0001 + 0.0016 * 250 / 255), deviation(bright), 0.5);
    assertEquals(250, mean(bright), 0.7);
  }

  @Test
  void filmGrainIsWiderThanAPixel() {
    Plate plate = flat(128);
    new SensorSettings(0, NONE, NONE, 1, new Range(0.05, 0.05), 0, NONE).apply(plate, Dice.of(1));
    assertEquals(0.05 * 255, deviation(plate), 1);
    double product = 0;
    for (int i = 1; i < plate.pixels.length; i++) {
      product += (plate.pixels[i] - 128) * (plate.pixels[i - 1] - 128);
    }
    double correlation = product / plate.pixels.length / Math.pow(deviation(plate), 2);
    assertTrue(correlation > 0.2, "neighbours correlate by " + correlation);
  }

  @Test
  void saltAndPepperHitTheirShareOfThePixels() {
    Plate plate = flat(100);
    Range share = new Range(0.05, 0.05);
    new SensorSettings(0, NONE, NONE, 0, NONE, 1, share).apply(plate, Dice.of(1));
    int hit = 0;
    for (float p : plate.pixels) {
      hit += p == 0 || p == 255 ? 1 : 0;
    }
    assertEquals(0.05, hit / (double) plate.pixels.length, 0.005);
  }

  @Test
  void autoLevelsReachBlackAndWhiteButDoNotBlowUpAPlainWall() {
    ToneSettings tone = new ToneSettings(0, 0, 0, 0, 1);
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (60 + i % SIZE * 2);
    }
    Plate slope = Plate.of(Frame.gray(SIZE, SIZE, pixels));
    tone.apply(slope, Dice.of(1));
    assertEquals(0, slope.pixels[0], 1);
    assertEquals(255, slope.pixels[63], 1);
    Plate wall = flat(100);
    wall.pixels[7] = 102;
    tone.apply(wall, Dice.of(1));
    assertTrue(deviation(wall) < 1);
  }

  @Test
  void darkCornersAreDarkerThanTheMiddle() {
    Plate plate = flat(200);
    new LensSettings(1, new Range(0.5, 0.5), 0, NONE, 0, NONE).apply(plate, Dice.of(3));
    assertTrue(plate.pixels[32 * SIZE + 32] > 190);
    float corners =
        plate.pixels[0]
            + plate.pixels[SIZE - 1]
            + plate.pixels[SIZE * (SIZE - 1)]
            + plate.pixels[SIZE * SIZE - 1];
    assertEquals(0.5 * 200, corners / 4, 25);
  }

  @Test
  void sharpeningMakesHalosAtAnEdgeAndLeavesPlainGroundAlone() {
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % SIZE < 32 ? 80 : 160);
    }
    Plate plate = Plate.of(Frame.gray(SIZE, SIZE, pixels));
    FinishSettings.unsharp(plate, 0.8, 1);
    assertTrue(plate.pixels[31] < 70 && plate.pixels[32] > 170, "halos");
    assertEquals(80, plate.pixels[5], 0.01);
    assertEquals(160, plate.pixels[60], 0.01);
  }

  @Test
  void bandsLeaveAsManyGraysAsAsked() {
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % 256);
    }
    Plate plate = Plate.of(Frame.gray(SIZE, SIZE, pixels));
    new FinishSettings(0, NONE, 0, NONE, 0, NONE, 1, new Range(6, 6)).apply(plate, Dice.of(1));
    java.util.Set<Integer> grays = new java.util.TreeSet<>();
    for (byte b : plate.frame().pixels()) {
      grays.add(b & 0xff);
    }
    assertEquals(java.util.Set.of(0, 51, 102, 153, 204, 255), grays);
  }

  @Test
  void anEqualizedSkewedPictureHasMiddleGrayInTheMiddle() {
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % 50 * i % 50);
    }
    Plate plate = Plate.of(Frame.gray(SIZE, SIZE, pixels));
    Histogram.equalize(plate, 1);
    assertEquals(127.5, mean(plate), 2);
  }

  @Test
  void lowResolutionKeepsTheMeanAndLosesDetail() {
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) ((i + i / SIZE) % 2 == 0 ? 40 : 200);
    }
    Plate plate = Plate.of(Frame.gray(SIZE, SIZE, pixels));
    float[] small = Resize.AREA.apply(plate.pixels, SIZE, SIZE, 20, 20);
    plate.pixels = Resize.LINEAR.apply(small, 20, 20, SIZE, SIZE);
    assertEquals(120, mean(plate), 1);
    assertTrue(deviation(plate) < 25, "a checkerboard is gone");
  }

  @Test
  void nearestNeighboursKeepGraysAndMakeBlocks() {
    float[] four = {10, 20, 30, 40};
    float[] large = Resize.NEAREST.apply(four, 2, 2, 4, 4);
    assertEquals(10, large[0]);
    assertEquals(10, large[1]);
    assertEquals(20, large[2]);
    assertEquals(40, large[15]);
  }

  @Test
  void grayMixesWeighTheChannelsAndKeepTheCover() {
    byte[] rgb = {100, 50, 20, 10, 20, 30};
    byte[] cover = {(byte) 255, 15};
    Picture colour = new Picture(Frame.rgb(2, 1, rgb), Frame.gray(2, 1, cover));
    Picture gray = new GrayMix(0.5, 0.25, 0.25).gray(colour);
    assertEquals(68, gray.foreground().at(0, 0, 0), 1);
    assertEquals(15, gray.foreground().at(1, 0, 0), "never more than the cover");
    assertEquals(100, new GrayMix(1, 0, 0).gray(colour).foreground().at(0, 0, 0));
  }

  @Test
  void grayWeightsSumToOne() {
    GraySettings settings = new GraySettings(1, 0.5, 0.3);
    int single = 0;
    for (int i = 0; i < 500; i++) {
      GrayMix mix = settings.draw(Dice.of(1, i, "degrade"));
      assertEquals(1, mix.red() + mix.green() + mix.blue(), 1e-12);
      single += mix.red() == 1 || mix.green() == 1 || mix.blue() == 1 ? 1 : 0;
    }
    assertEquals(0.3, single / 500.0, 0.06);
    assertTrue(new GraySettings(0, 0.5, 0.5).draw(Dice.of(1)).isStandard());
  }

  @Test
  void settingsOutOfRangeAreNamed() {
    refuse("degrade.lens.blur", () -> new LensSettings(0, NONE, 0, new Range(0, 9), 0, NONE));
    refuse(
        "degrade.sensor.read",
        () -> new SensorSettings(0, new Range(0, 2), NONE, 0, NONE, 0, NONE));
    refuse("degrade.tone.gammaDeviation", () -> new ToneSettings(0, -1, 0, 0, 0));
    refuse(
        "degrade.storage.quality",
        () -> new StorageSettings(0, new Range(1, 1), 0, new Range(0, 50)));
    refuse(
        "degrade.finish.levels",
        () -> new FinishSettings(0, NONE, 0, NONE, 0, NONE, 0, new Range(1, 8)));
    refuse("degrade.gray.other", () -> new GraySettings(-0.1, 0, 0));
  }

  private static void refuse(String name, Runnable work) {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, work::run);
    assertTrue(e.getMessage().startsWith(name), e.getMessage());
  }
}
