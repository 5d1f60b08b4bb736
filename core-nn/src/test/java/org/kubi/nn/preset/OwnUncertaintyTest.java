package org.kubi.nn.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;
import org.kubi.nn.engine.Replicas;

/**
 * A network learns which pictures cannot be told: bright ones show one rotation always, dark ones
 * one of two, half a radian to either side.
 */
class OwnUncertaintyTest {
  private static final int SIZE = 16;
  private static final int BATCH = 16;
  private static final double APART = 0.5;

  @Test
  void picturesThatCannotBeToldAreSaidToBeUncertain() {
    LossChoice choice = LossChoice.parse("head-rotation=geodesic+uncertainty");
    Outputs outputs = NetworkPresets.TINY.outputs(List.of("head-rotation"), choice);
    int width = outputs.answers();
    SplittableRandom random = new SplittableRandom(3);
    try (Replicas network =
        new Replicas(
            () ->
                NetworkPresets.TINY.configuration(
                    SIZE, outputs, NetworkPresets.TINY.loss(outputs, choice), 1),
            1,
            SIZE,
            width,
            BATCH)) {
      float[] weights = network.parameters();
      float[] gradient = new float[weights.length];
      float[] speed = new float[weights.length];
      float[] pictures = new float[BATCH * SIZE * SIZE];
      float[] truths = new float[BATCH * width];
      for (int step = 0; step < 150; step++) {
        for (int i = 0; i < BATCH; i++) {
          boolean bright = i % 2 == 0;
          fill(pictures, i, bright, random);
          double angle = bright ? 0.2 : random.nextBoolean() ? APART : -APART;
          double[] head = Rotation.aboutY(angle).sixD();
          for (int k = 0; k < 6; k++) {
            truths[i * width + k] = (float) head[k];
          }
        }
        network.gradient(pictures, truths, BATCH, step, gradient);
        for (int k = 0; k < weights.length; k++) {
          speed[k] = 0.9f * speed[k] + Math.max(-0.1f, Math.min(0.1f, gradient[k]));
          weights[k] -= 0.005f * speed[k];
        }
        network.setParameters(weights);
      }
      float[] answers = new float[BATCH * width];
      network.answer(pictures, BATCH, answers);
      double bright = expected(outputs, answers, 0);
      double dark = expected(outputs, answers, 1);
      assertTrue(dark > 3 * bright, bright + " degrees for bright, " + dark + " for dark");
      assertEquals(Math.toDegrees(APART), dark, 8);
    }
  }

  private static void fill(float[] pictures, int index, boolean bright, SplittableRandom random) {
    for (int k = 0; k < SIZE * SIZE; k++) {
      pictures[index * SIZE * SIZE + k] =
          (float) ((bright ? 1 : -1) + random.nextDouble(-0.3, 0.3));
    }
  }

  private static double expected(Outputs outputs, float[] answers, int index) {
    int width = outputs.answers();
    double[] row = new double[width];
    for (int k = 0; k < width; k++) {
      row[k] = answers[index * width + k];
    }
    return outputs.uncertainty(row).orElseThrow();
  }

  @Test
  void withoutAWordThereIsNone() {
    Outputs outputs = Outputs.ofIds(List.of("head-rotation"));
    assertTrue(outputs.uncertainty(Arrays.copyOf(Rotation.IDENTITY.sixD(), 6)).isEmpty());
  }
}
