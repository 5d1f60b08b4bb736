package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.image.Frame;
import org.kubi.nn.BlobData;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.evaluate.StoredHead;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.predict.PredictionEngine;
import org.kubi.nn.predict.Predictor;
import org.kubi.nn.train.TrainingEvent.Glimpse;

/** What a network says of some pictures while it learns. */
class GlimpseTest {
  private static final TrainSettings SETTINGS =
      TrainSettings.forPreset("tiny")
          .withEpochs(3)
          .withBatch(16)
          .withReplicas(2)
          .withAveraging(0.9)
          .withAugmentation(Augmentation.defaults());

  @TempDir private Path temp;
  private Dataset data;

  @BeforeEach
  void write() throws Exception {
    data = BlobData.write(temp.resolve("data"), 128, 8, 1);
  }

  private List<Glimpse> train(Path run, List<ShownPicture> pictures) throws Exception {
    List<Glimpse> seen = new ArrayList<>();
    new Trainer(
            data,
            Optional.empty(),
            event -> {
              if (event instanceof Glimpse glimpse) {
                seen.add(glimpse);
              }
            },
            () -> false)
        .withGlimpses(pictures)
        .train(run, SETTINGS);
    return seen;
  }

  @Test
  void theTrainingIsTheSameBitByBit() throws Exception {
    Path plain = temp.resolve("plain");
    new Trainer(data, Optional.empty(), event -> {}, () -> false).train(plain, SETTINGS);
    Path watched = temp.resolve("watched");
    train(watched, List.of());
    for (String kept : List.of("checkpoints/last", "model")) {
      assertArrayEquals(
          Checkpoint.load(plain.resolve(kept)).weights(),
          Checkpoint.load(watched.resolve(kept)).weights(),
          kept);
    }
  }

  @Test
  void withoutPicturesSomeThatAreHeldOutAreShownWithTheirTruth() throws Exception {
    List<Glimpse> seen = train(temp.resolve("run"), List.of());
    assertEquals(0, seen.get(0).epoch());
    assertEquals(3, seen.get(seen.size() - 1).epoch());
    int[] held = Split.of(data, SETTINGS.validationShare(), SETTINGS.seed()).validation();
    List<ShownPicture> pictures = seen.get(0).pictures();
    assertEquals(12, pictures.size());
    byte[] pixels = new byte[data.pictureBytes()];
    for (ShownPicture picture : pictures) {
      int index = Integer.parseInt(picture.name().substring(1));
      assertTrue(java.util.Arrays.stream(held).anyMatch(one -> one == index), picture.name());
      data.picture(index, pixels, 0);
      assertArrayEquals(pixels, picture.picture().pixels());
      assertEquals(Optional.of(StoredHead.of(data, index)), picture.truth());
    }
    assertEquals(8, seen.get(0).firstLayer().orElseThrow().count());
  }

  @Test
  void theLastAnswersAreThoseOfTheNetworkThatWasSaved() throws Exception {
    byte[] pixels = new byte[data.pictureBytes()];
    data.picture(5, pixels, 0);
    Frame frame = Frame.gray(64, 64, pixels);
    Path run = temp.resolve("run");
    List<Glimpse> seen = train(run, List.of(new ShownPicture("a", frame, Optional.empty())));
    Prediction said = seen.get(seen.size() - 1).answers().get(0);
    try (Predictor predictor =
        Predictor.open(run.resolve("checkpoints/last"), false, PredictionEngine.OWN)) {
      assertArrayEquals(predictor.predict(List.of(frame)).get(0).values(), said.values(), 1e-5);
    }
    double moved = seen.get(0).answers().get(0).values()[0] - said.values()[0];
    assertTrue(Math.abs(moved) > 1e-3, "it learnt something: " + moved);
  }

  @Test
  void picturesOfAnotherSizeOrTooManyAreRefused() {
    ShownPicture large = new ShownPicture("large", Frame.filled(65, 65, 1, 9), Optional.empty());
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> train(temp.resolve("a"), List.of(large)))
            .getMessage()
            .contains("64x64 pixels, found large"));
    assertThrows(
        IllegalArgumentException.class,
        () -> train(temp.resolve("b"), Collections.nCopies(65, large)));
  }
}
