package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;

class ReplicasTest {
  private static final int SIZE = 64;
  private static final int BATCH = 7;

  private static Replicas replicas(NetworkPreset preset, int count) {
    Outputs outputs = Outputs.ofIds(preset.defaultLabels());
    return new Replicas(
        () -> preset.configuration(SIZE, outputs, 1), count, SIZE, outputs.size(), BATCH);
  }

  private static float[] random(int count, long seed) {
    Random random = new Random(seed);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = random.nextFloat();
    }
    return values;
  }

  private record Step(double loss, float[] gradient, float[] answers) {}

  private static Step step(NetworkPreset preset, int count, long seed) {
    int outputs = Outputs.ofIds(preset.defaultLabels()).size();
    try (Replicas replicas = replicas(preset, count)) {
      float[] pictures = random(BATCH * SIZE * SIZE, 2);
      float[] gradient = new float[replicas.parameterCount()];
      double loss = replicas.gradient(pictures, random(BATCH * outputs, 3), BATCH, seed, gradient);
      float[] answers = new float[BATCH * outputs];
      replicas.answer(pictures, BATCH, answers);
      return new Step(loss, gradient, answers);
    }
  }

  @Test
  void threeReplicasFindTheGradientOfOne() {
    Step one = step(NetworkPresets.TINY, 1, 1);
    Step three = step(NetworkPresets.TINY, 3, 1);
    assertEquals(one.loss(), three.loss(), 1e-5);
    assertArrayEquals(one.gradient(), three.gradient(), 1e-5f);
    assertArrayEquals(one.answers(), three.answers(), 1e-5f);
  }

  @Test
  void theSameStepGivesTheSameBits() {
    Step first = step(NetworkPresets.TINY, 2, 1);
    Step again = step(NetworkPresets.TINY, 2, 1);
    assertEquals(first.loss(), again.loss());
    assertArrayEquals(first.gradient(), again.gradient());
  }

  @Test
  void dropoutIsAFunctionOfItsSeed() {
    Step first = step(NetworkPresets.ORIGINAL, 2, 1);
    Step again = step(NetworkPresets.ORIGINAL, 2, 1);
    Step other = step(NetworkPresets.ORIGINAL, 2, 2);
    assertArrayEquals(first.gradient(), again.gradient());
    assertFalse(Arrays.equals(first.gradient(), other.gradient()));
    assertArrayEquals(first.answers(), other.answers());
  }
}
