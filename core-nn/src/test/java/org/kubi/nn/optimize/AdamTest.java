package org.kubi.nn.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.AdamUpdater;

class AdamTest {
  private static Adam adamw(int weights) {
    return new Adam(true, 0, new float[weights], new float[weights]);
  }

  @Test
  void firstStepMovesByTheRateAgainstTheSign() {
    float[] weights = {1, -1, 0.5f};
    adamw(3).step(weights, new float[] {0.3f, -20, 0}, 0.01, 0);
    assertArrayEquals(new float[] {0.99f, -0.99f, 0.5f}, weights, 1e-6f);
  }

  @Test
  void decayShrinksWithoutGradient() {
    float[] weights = {2};
    adamw(1).step(weights, new float[] {0}, 0.1, 0.5);
    assertEquals(1.9f, weights[0], 1e-6f);
  }

  @Test
  void manyStepsAreThoseOfDeeplearning4j() {
    float[] weights = {1, 2, 3};
    INDArray theirs = Nd4j.createFromArray(1f, 2f, 3f).reshape(1, 3);
    AdamUpdater updater =
        new AdamUpdater(new org.nd4j.linalg.learning.config.Adam(0.01, 0.9, 0.999, 1e-8));
    updater.setStateViewArray(Nd4j.zeros(1, 6), new long[] {1, 3}, 'c', true);
    Adam adam = adamw(3);
    for (int step = 0; step < 20; step++) {
      float[] gradient = {step % 3 - 0.8f, 0.1f * step, -0.01f};
      adam.step(weights, gradient, 0.01, 0);
      INDArray update = Nd4j.createFromArray(gradient).reshape(1, 3);
      updater.applyUpdater(update, step, 0);
      theirs.subi(update);
    }
    assertArrayEquals(theirs.data().asFloat(), weights, 1e-5f);
    assertEquals(20, adam.steps());
  }
}
