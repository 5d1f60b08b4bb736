package org.kubi.nn.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.kubi.image.Frame;

class PyramidTest {
  private static final double SHARE = 1 / 20.0;

  @Test
  void aLargePhotoCostsWhatASmallOneCosts() {
    Pyramid large = Pyramid.of(Frame.filled(3000, 1500, 1, 90), SHARE);
    assertEquals(240, large.levels().get(0).plane().width());
    assertEquals(120, large.levels().get(0).plane().height());
    assertEquals(0.08, large.levels().get(0).scaleX(), 1e-9);
  }

  @Test
  void everyFaceFromTheSmallestToTheWholePhotoIsSeenAsItIsLearnt() {
    Pyramid pyramid = Pyramid.of(Frame.filled(450, 450, 1, 90), SHARE);
    for (double side = 450 * SHARE; side <= 450; side *= 1.05) {
      double face = side;
      assertTrue(
          pyramid.levels().stream()
              .anyMatch(
                  level ->
                      face * level.scaleX() >= HeadTargets.LEAST
                          && face * level.scaleX() <= HeadTargets.MOST),
          "a face of " + face);
    }
  }

  @Test
  void aPhotoOfOnePixelIsOneLevel() {
    Pyramid pyramid = Pyramid.of(Frame.filled(1, 1, 3, 90), SHARE);
    assertEquals(1, pyramid.levels().size());
    assertEquals(1, pyramid.levels().get(0).plane().width());
  }

  @Test
  void halvingTakesTheMeanOfFour() {
    Plane half = new Plane(3, 2, new float[] {1, 2, 5, 3, 6, 7}).halved();
    assertArrayEquals(new float[] {3, 6}, half.values());
  }

  @Test
  void paddingAddsZerosToTheRightAndBelow() {
    Plane padded = new Plane(1, 2, new float[] {4, 5}).padded(2);
    assertArrayEquals(new float[] {4, 0, 5, 0}, padded.values());
  }
}
