package org.kubi.nn.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.framing.Box;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.ModelException;

class CascadeFinderTest {
  private static final int SIDE = 200;

  /**
   * A face as the classical features see it: a bright oval with dark brows and eyes, a bright ridge
   * between them, a dark mouth.
   */
  private static Frame drawnFace(double middleX, double middleY, double size) {
    byte[] pixels = new byte[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        double u = (x - middleX) / size;
        double v = (y - middleY) / size;
        double gray = 70;
        if (u * u / 0.14 + v * v / 0.25 < 1) {
          gray = 190 - 40 * Math.abs(u);
          gray -= 110 * blot(Math.abs(u) - 0.17, v + 0.09, 0.09, 0.035);
          gray -= 80 * blot(Math.abs(u) - 0.17, v + 0.17, 0.11, 0.025);
          gray += 30 * blot(u, v + 0.03, 0.035, 0.12);
          gray -= 50 * blot(u, v - 0.1, 0.08, 0.025);
          gray -= 90 * blot(u, v - 0.23, 0.13, 0.03);
        }
        pixels[y * SIDE + x] = (byte) Math.max(0, Math.min(255, Math.round(gray)));
      }
    }
    return Frame.gray(SIDE, SIDE, pixels);
  }

  private static double blot(double u, double v, double width, double height) {
    return Math.exp(-(u * u) / (width * width) - v * v / (height * height));
  }

  @Test
  void aDrawnFaceIsFoundWhereItIs() throws ModelException {
    try (CascadeFinder finder = CascadeFinder.open(false)) {
      List<Detection> heads = finder.find(drawnFace(90, 110, 120));
      assertEquals(1, heads.size());
      Box box = heads.get(0).box();
      assertEquals(90, box.centreX(), 12);
      assertEquals(110, box.centreY(), 25);
      assertEquals(85, box.width(), 35);
      assertTrue(heads.get(0).score() > 0.5);
    }
  }

  @Test
  void anEvenWallHasNoFaceForAnyOfTheCascades() throws ModelException {
    try (CascadeFinder finder = CascadeFinder.open(true)) {
      assertEquals(List.of(), finder.find(Frame.filled(SIDE, SIDE, 3, 120)));
      assertEquals(List.of(), finder.find(Frame.filled(1, 1, 1, 120), 0, 1));
    }
  }

  @Test
  void anAbsurdThresholdIsRefused() throws ModelException {
    try (CascadeFinder finder = CascadeFinder.open(false)) {
      Frame picture = Frame.filled(30, 30, 1, 9);
      assertThrows(IllegalArgumentException.class, () -> finder.find(picture, 2, 0.1));
    }
  }

  @Test
  void aSquareBecomesTheFaceBoxBelowItsMiddle() {
    FaceFrame frame = new FaceFrame(0, 0.25, 0.8, 0.5);
    assertEquals(new Box(14, 40, 16, 10), frame.of(12, 30, 20));
    assertEquals(50, frame.side(40));
    assertThrows(IllegalArgumentException.class, () -> new FaceFrame(0, 0, 0, 1));
  }
}
