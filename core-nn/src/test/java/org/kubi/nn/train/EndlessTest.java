package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Json;
import org.kubi.data.Sample;
import org.kubi.data.Sha256;
import org.kubi.nn.BlobData;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.Outputs;

/** Runs of 3 epochs of 6 steps, 16 of 100 samples each, on samples that are on no disk. */
class EndlessTest {
  private static final int EPOCH = 100;
  private static final int WINDOW = 40;

  @TempDir private Path temp;
  private Dataset held;

  @BeforeEach
  void write() throws DatasetException {
    held = BlobData.write(temp.resolve("held"), 32, 4, 9);
  }

  private static TrainSettings settings() {
    return TrainSettings.forPreset("tiny")
        .withEpochs(3)
        .withBatch(16)
        .withReplicas(2)
        .withAveraging(0.9)
        .withAugmentation(Augmentation.defaults().with("shift=2,turn=5"))
        .withMeasuring(new Measuring(4, 0))
        .withSaving(new Saving(5, 0, 0));
  }

  private static BlobStream stream() {
    return new BlobStream(EPOCH, WINDOW, 1);
  }

  private Trainer trainer(BlobStream stream, BooleanSupplier cancelled) {
    return Trainer.endless(stream, held, event -> {}, cancelled);
  }

  /** A crash when asked so many times. */
  private static BooleanSupplier killedAfter(int questions) {
    int[] asked = {0};
    return () -> {
      if (++asked[0] > questions) {
        throw new IllegalStateException("killed");
      }
      return false;
    };
  }

  private static float[] weights(Path run) throws ModelException {
    return Checkpoint.load(run.resolve("checkpoints/last")).optimizer().orElseThrow().weights();
  }

  @Test
  void eachEpochLearnsFromSamplesOfItsOwnEachOnce() throws Exception {
    BlobStream stream = stream();
    trainer(stream, () -> false).train(temp.resolve("run"), settings());
    assertEquals(0, stream.open);
    assertEquals(3 * 96, stream.asked.size());
    for (int epoch = 0; epoch < 3; epoch++) {
      long[] samples =
          stream.asked.subList(96 * epoch, 96 * (epoch + 1)).stream()
              .mapToLong(Long::longValue)
              .toArray();
      assertEquals(96, LongStream.of(samples).distinct().count());
      for (int i = 0; i < samples.length; i++) {
        long place = (long) EPOCH * epoch + i;
        assertEquals(place / EPOCH, samples[i] / EPOCH, "epoch of sample " + samples[i]);
        assertEquals(place / WINDOW, samples[i] / WINDOW, "window of sample " + samples[i]);
      }
    }
  }

  @Test
  void aRunKilledAnywhereEndsAsTheUninterruptedOne() throws Exception {
    Path whole = temp.resolve("whole");
    trainer(stream(), () -> false).train(whole, settings());
    for (int questions : new int[] {1, 9, 21}) {
      Path parted = temp.resolve("killed-" + questions);
      Trainer killed = trainer(stream(), killedAfter(questions));
      assertThrows(IllegalStateException.class, () -> killed.train(parted, settings()));
      assertTrue(trainer(stream(), () -> false).resume(parted).completed());
      assertArrayEquals(weights(whole), weights(parted), "killed at question " + questions);
      assertArrayEquals(
          Checkpoint.load(whole.resolve("model")).weights(),
          Checkpoint.load(parted.resolve("model")).weights());
    }
  }

  @Test
  void theOrderOfTheWindowsDecidesWhatIsLearnt() throws Exception {
    // A window of one sample leaves the stream in its order.
    Path shuffled = temp.resolve("shuffled");
    Path ordered = temp.resolve("ordered");
    TrainSettings settings = settings().withEpochs(1);
    trainer(new BlobStream(96, 96, 1), () -> false).train(shuffled, settings);
    BlobStream straight = new BlobStream(96, 1, 1);
    trainer(straight, () -> false).train(ordered, settings);
    assertEquals(LongStream.range(0, 96).boxed().toList(), straight.asked.subList(0, 96));
    assertFalse(Arrays.equals(weights(shuffled), weights(ordered)));
  }

  @Test
  void theRunAndItsCardSayWhatItLearnsFrom() throws Exception {
    Path run = temp.resolve("run");
    trainer(stream(), () -> false).train(run, settings().withEpochs(1));
    JsonNode file = Json.MAPPER.readTree(Files.readAllBytes(run.resolve("run.json")));
    assertEquals("blobs, endless, seed 1", file.path("dataset").asText());
    assertEquals(
        Json.tree(new Endless("blobs", 1, EPOCH, "test")), Json.tree(file.path("endless")));
    assertEquals(Sha256.of(run.resolve("stream.json")), file.path("datasetHash").asText());
    assertEquals(new StoredMaterial(held).hash(), file.path("validationHash").asText());
    ModelCard card = Checkpoint.readCard(run.resolve("model"));
    assertEquals("blobs, endless, seed 1", card.dataset());
    assertEquals(file.path("datasetHash").asText(), card.datasetHash());
    assertEquals("0".repeat(64), card.recipeHash());
    assertEquals(96, card.pictures());
  }

  @Test
  void aRunOnADataSetIsWrittenAsBefore() throws Exception {
    Path run = temp.resolve("run");
    new Trainer(held, Optional.empty(), event -> {}, () -> true).train(run, settings());
    String text = Files.readString(run.resolve("run.json"));
    assertFalse(text.contains("endless"), text);
    ObjectNode expected = (ObjectNode) Json.tree(RunFile.read(run));
    expected.remove("endless");
    assertEquals(Json.write(expected), text);
    assertFalse(Files.exists(run.resolve("stream.json")));
  }

  private String refusal(Path run, BlobStream other) {
    return assertThrows(ModelException.class, () -> trainer(other, () -> false).resume(run))
        .getMessage();
  }

  @Test
  void anotherStreamIsRefusedByWhatDiffers() throws Exception {
    Path run = temp.resolve("run");
    assertThrows(
        IllegalStateException.class,
        () -> trainer(stream(), killedAfter(3)).train(run, settings()));
    byte[] last = Files.readAllBytes(run.resolve("checkpoints/last/weights.bin"));
    assertTrue(
        refusal(run, new BlobStream(EPOCH, WINDOW, 2)).contains("(seed of the data 1, now 2)"));
    assertTrue(
        refusal(run, new BlobStream(50, WINDOW, 1)).contains("(100 samples an epoch, now 50)"));
    String onDisk =
        assertThrows(
                ModelException.class,
                () -> new Trainer(held, Optional.empty(), event -> {}, () -> false).resume(run))
            .getMessage();
    assertTrue(onDisk.contains("begun on another data set (blobs, endless, seed 1"), onDisk);
    assertArrayEquals(last, Files.readAllBytes(run.resolve("checkpoints/last/weights.bin")));
  }

  @Test
  void aSampleThatCannotBeMadeStopsTheRunWhichGoesOnWhenItCan() throws Exception {
    Path whole = temp.resolve("whole");
    trainer(stream(), () -> false).train(whole, settings());
    Path run = temp.resolve("run");
    BlobStream failing = stream();
    failing.failing = 155;
    String message =
        assertThrows(
                DatasetException.class, () -> trainer(failing, () -> false).train(run, settings()))
            .getMessage();
    assertEquals("sample 155 cannot be made", message);
    assertEquals(0, failing.open);
    assertTrue(trainer(stream(), () -> false).resume(run).completed());
    assertArrayEquals(weights(whole), weights(run));
  }

  @Test
  void aLabelThatIsNoNumberIsNamedWithItsSample() throws Exception {
    BlobStream stream = stream();
    StreamLabels labels =
        StreamLabels.of(stream.plan(), settings().outputs(), "recipe blobs with seed 1");
    Sample sample = stream.sample(7);
    sample.numbers()[labels.blocks().get(0).offset()] = Float.NaN;
    float[] target = new float[settings().outputs().answers()];
    String message =
        assertThrows(DatasetException.class, () -> labels.copy(sample, target, 0)).getMessage();
    assertTrue(message.startsWith("recipe blobs with seed 1, sample 7: "), message);
    assertTrue(message.endsWith(" is NaN, not a number"), message);
  }

  @Test
  void labelsStandWhereTheNetworkAnswersThem() throws Exception {
    BlobStream stream = stream();
    Dataset same = BlobData.write(temp.resolve("same"), 4, 1, 3);
    Outputs outputs = TrainSettings.forPreset("tiny").outputs();
    float[] truth = outputs.truth(same);
    StreamLabels labels = StreamLabels.of(stream.plan(), outputs, "it");
    for (int i = 0; i < 4; i++) {
      float[] row = new float[outputs.answers()];
      labels.copy(same.sample(i), row, 0);
      int from = i * row.length;
      assertArrayEquals(Arrays.copyOfRange(truth, from, from + row.length), row);
    }
  }

  @Test
  void picturesHeldOutBesideTheRunDoNotKeepItFromBeginning() throws Exception {
    Path run = temp.resolve("run");
    Dataset inside = BlobData.write(run.resolve("held-out"), 16, 2, 4);
    Trainer.endless(stream(), inside, event -> {}, () -> true).train(run, settings());
    assertEquals(List.of("blob-0", "blob-1"), inside.manifest().characters());
    assertTrue(Files.exists(run.resolve("run.json")));
  }
}
