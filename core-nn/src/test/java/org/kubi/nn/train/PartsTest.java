package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Json;
import org.kubi.nn.BlobData;

class PartsTest {
  private static final int SIZE = 64;

  private static byte[] picture() {
    byte[] pixels = new byte[SIZE * SIZE];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) (i % SIZE * 4);
    }
    return pixels;
  }

  private static float[] augmented(Augmentation settings, long seed) {
    float[] out = new float[SIZE * SIZE];
    new Augmenter(settings).apply(picture(), SIZE, new SplittableRandom(seed), out, 0);
    return out;
  }

  @Test
  void noAugmentationKeepsTheGrays() {
    float[] out = augmented(Augmentation.NONE, 1);
    for (int x = 0; x < SIZE; x++) {
      assertEquals(x * 4 / 255f, out[x], 1e-6f);
    }
  }

  @Test
  void mirroringSwapsLeftAndRightAndSaysSo() {
    float[] out = new float[SIZE * SIZE];
    Augmentation mirror = Augmentation.NONE.with("mirror=1");
    assertTrue(
        new Augmenter(mirror).apply(picture(), SIZE, new SplittableRandom(1), out, 0).mirrored());
    assertEquals(63 * 4 / 255f, out[0], 1e-6f);
    assertEquals(0, out[63], 1e-6f);
  }

  @Test
  void augmentationIsAFunctionOfItsStreamAndStaysInRange() {
    for (long seed = 0; seed < 40; seed++) {
      float[] out = augmented(Augmentation.defaults(), seed);
      assertArrayEquals(out, augmented(Augmentation.defaults(), seed));
      assertFalse(Arrays.equals(out, augmented(Augmentation.defaults(), seed + 1000)));
      for (float value : out) {
        assertTrue(value >= 0 && value <= 1, "seed " + seed + " gives " + value);
      }
    }
  }

  @Test
  void shufflingKeepsEveryNumberOnce() {
    int[] numbers = IntStream.range(5, 105).toArray();
    int[] shuffled = Seeds.shuffled(numbers, Seeds.stream(1, 2));
    assertFalse(Arrays.equals(numbers, shuffled));
    assertArrayEquals(shuffled, Seeds.shuffled(numbers, Seeds.stream(1, 2)));
    assertArrayEquals(numbers, IntStream.of(shuffled).sorted().toArray());
  }

  @Test
  void cosineWarmsUpAndEndsAtAHundredth() {
    assertTrue(Schedule.COSINE.factor(0, 100, 10) < 0.03);
    assertEquals(1, Schedule.COSINE.factor(50, 100, 10), 1e-9);
    assertEquals(0.505, Schedule.COSINE.factor(525, 100, 10), 1e-9);
    assertEquals(0.01, Schedule.COSINE.factor(999, 100, 10), 1e-4);
    assertEquals(1, Schedule.CONSTANT.factor(999, 100, 10));
  }

  @Test
  void noCharacterIsOnBothSides(@TempDir Path temp) throws DatasetException {
    Dataset dataset = BlobData.write(temp, 40, 8, 1);
    Split split = Split.of(dataset, 0.25, 3);
    assertEquals(10, split.validation().length);
    assertEquals(30, split.training().length);
    int[] held = IntStream.of(split.validation()).map(i -> i % 8).distinct().toArray();
    assertTrue(IntStream.of(split.training()).noneMatch(i -> i % 8 == held[0] || i % 8 == held[1]));
  }

  @Test
  void settingsComeBackFromJson() throws Exception {
    TrainSettings settings = TrainSettings.defaults().withEpochs(3).withSeed(99);
    assertEquals(settings, Json.MAPPER.readValue(Json.write(settings), TrainSettings.class));
  }

  @Test
  void settingsRefuseWhatCannotBe() {
    TrainSettings settings = TrainSettings.defaults();
    assertThrows(IllegalArgumentException.class, () -> settings.withEpochs(0));
    assertThrows(IllegalArgumentException.class, () -> settings.withLearningRate(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> settings.withValidationShare(0.9));
  }
}
