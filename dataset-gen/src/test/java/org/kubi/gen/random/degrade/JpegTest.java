package org.kubi.gen.random.degrade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.gen.random.Dice;
import org.kubi.image.Frame;

class JpegTest {
  private static final int SIZE = 64;

  private static float[] block() {
    Dice dice = Dice.of(5);
    float[] block = new float[64];
    for (int i = 0; i < 64; i++) {
      block[i] = (float) dice.uniform(-128, 127);
    }
    return block;
  }

  @Test
  void theTransformIsThatOfTheStandard() {
    float[] f = block();
    float[] fast = f.clone();
    Cosine.forward(fast);
    for (int v = 0; v < 8; v++) {
      for (int u = 0; u < 8; u++) {
        double sum = 0;
        for (int y = 0; y < 8; y++) {
          for (int x = 0; x < 8; x++) {
            sum +=
                f[8 * y + x]
                    * Math.cos((2 * x + 1) * u * Math.PI / 16)
                    * Math.cos((2 * y + 1) * v * Math.PI / 16);
          }
        }
        double c = (u == 0 ? Math.sqrt(0.5) : 1) * (v == 0 ? Math.sqrt(0.5) : 1) / 4;
        assertEquals(c * sum, fast[8 * v + u], 1e-3, u + ", " + v);
      }
    }
  }

  @Test
  void theInverseBringsTheBlockBack() {
    float[] f = block();
    float[] there = f.clone();
    Cosine.forward(there);
    Cosine.inverse(there);
    assertArrayEquals(f, there, 1e-3f);
  }

  private static Plate noisy() {
    Dice dice = Dice.of(9);
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      double wave = 60 * Math.sin(i % SIZE / 5.0) + 50 * Math.cos(i / SIZE / 7.0);
      pixels[i] = (byte) (int) (120 + wave + dice.uniform(-15, 15));
    }
    return Plate.of(Frame.gray(SIZE, SIZE, pixels));
  }

  private static double error(int quality) {
    Plate plate = noisy();
    float[] before = plate.pixels.clone();
    Jpeg.compress(plate, quality, 0, 0);
    double squares = 0;
    for (int i = 0; i < before.length; i++) {
      squares += Math.pow(before[i] - plate.pixels[i], 2);
    }
    return Math.sqrt(squares / before.length);
  }

  @Test
  void thePoorerTheQualityTheLargerTheError() {
    assertTrue(error(100) < 0.5, "quality 100 errs by " + error(100));
    assertTrue(error(30) > 4, "quality 30 errs by " + error(30));
    assertTrue(error(5) > error(30) && error(30) > error(80));
  }

  @Test
  void poorQualityMakesStepsBetweenBlocks() {
    Plate plate = noisy();
    Jpeg.compress(plate, 5, 0, 0);
    assertTrue(steps(plate, 0) > 1.4 * steps(plate, 4), "steps at the blocks' edges");
    Plate shifted = noisy();
    Jpeg.compress(shifted, 5, 4, 0);
    assertTrue(steps(shifted, 4) > 1.4 * steps(shifted, 0), "the blocks begin elsewhere");
  }

  /** Mean step between the columns before and at each place of a block. */
  private static double steps(Plate plate, int place) {
    double sum = 0;
    int count = 0;
    for (int y = 0; y < SIZE; y++) {
      for (int x = 8 + place; x < SIZE; x += 8) {
        sum += Math.abs(plate.pixels[y * SIZE + x] - plate.pixels[y * SIZE + x - 1]);
        count++;
      }
    }
    return sum / count;
  }

  @Test
  void blocksOfOneGrayAtPoorestQualityKeepTheirMean() {
    Plate plate = Plate.of(Frame.filled(SIZE, SIZE, 1, 131));
    Jpeg.compress(plate, 50, 3, 6);
    for (float p : plate.pixels) {
      assertEquals(plate.pixels[0], p, 1e-3);
    }
    assertEquals(131, plate.pixels[0], 2);
  }
}
