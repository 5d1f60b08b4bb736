package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Json;
import org.kubi.nn.BlobData;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.checkpoint.OptimizerState;
import org.kubi.nn.engine.Losses;

class TrainingRulesTest {
  @TempDir private Path temp;
  private final List<TrainingEvent> events = new ArrayList<>();

  private static TrainSettings settings() {
    return TrainSettings.forPreset("tiny").withEpochs(3).withBatch(16).withReplicas(1);
  }

  private Trainer trainer(Dataset data) {
    return new Trainer(data, Optional.empty(), events::add, () -> false);
  }

  private Dataset data() throws DatasetException {
    return BlobData.write(temp.resolve("data"), 64, 4, 1);
  }

  @Test
  void aTrainingThatGetsNoBetterStopsEarlyAndKeepsTheBest() throws Exception {
    // A rate at which no weight moves in float: no measurement is better than the first.
    TrainSettings still =
        settings().withLearningRate(1e-30).withEpochs(50).withMeasuring(new Measuring(0, 3));
    Path run = temp.resolve("run");
    Dataset data = data();
    TrainingEvent.Finished end = trainer(data).train(run, still);
    assertEquals(new TrainingEvent.Finished(true, true, 4, run.resolve("model")), end);
    assertEquals(1, Checkpoint.readCard(run.resolve("model")).epochs());
    assertEquals(5, Files.readAllLines(run.resolve("metrics.csv")).size());
    // Resumed, it is still over.
    assertEquals(end, trainer(data).resume(run));
  }

  @Test
  void aTrainingThatGetsBetterGoesOn() throws Exception {
    TrainingEvent.Finished end =
        trainer(data()).train(temp.resolve("run"), settings().withMeasuring(new Measuring(1, 2)));
    long measured = events.stream().filter(TrainingEvent.Measured.class::isInstance).count();
    assertTrue(end.completed());
    assertTrue(end.early() || end.epochs() == 3 && measured == 6, end + ", " + measured);
  }

  @Test
  void aBatchLargerThanTheDataIsAllOfThem() throws Exception {
    trainer(data()).train(temp.resolve("run"), settings().withBatch(1000));
    assertEquals(3 * 48, Checkpoint.readCard(temp.resolve("run/checkpoints/last")).pictures());
  }

  @Test
  void picturesLeftOverWaitForAnotherEpoch() throws Exception {
    // 48 pictures in batches of 13: 3 steps of 13, and 9 left over.
    trainer(data()).train(temp.resolve("run"), settings().withBatch(13));
    assertEquals(3 * 39, Checkpoint.readCard(temp.resolve("run/checkpoints/last")).pictures());
  }

  @Test
  void theFirstSampleWhoseOwnLossIsNotFiniteIsFound() {
    float[] labels = {1, 2, 3, 4, 5, 6};
    float[] answers = {1, 2, 3, Float.NaN, Float.NaN, 0};
    assertEquals(1, Divergence.firstSample(Losses.byId("l1"), labels, answers, 3));
    assertEquals(
        -1, Divergence.firstSample(Losses.byId("l2"), labels, new float[] {0, 0, 0, 0, 0, 0}, 3));
  }

  @Test
  void aLabelTooLargeForTheGradientNamesItsSample() throws Exception {
    // Its square, 1e76 in the loss, has a gradient that no float holds: 2 x 3e38.
    Dataset data = BlobData.writeDamaged(temp.resolve("huge"), 16, true, 3e38f);
    Path run = temp.resolve("run");
    TrainSettings squared =
        settings().withLabels(List.of("bones10")).withLoss("l2*1e300").withBatch(8);
    ModelException e = assertThrows(ModelException.class, () -> trainer(data).train(run, squared));
    assertTrue(e.getMessage().contains("at step 1 of epoch 1: sample "), e.getMessage());
    assertTrue(
        e.getMessage().contains(" of " + temp.resolve("huge") + " is the first of the batch"),
        e.getMessage());
    assertTrue(e.getMessage().endsWith(run.resolve("checkpoints/last") + " is whole"));
    assertEquals(0, Checkpoint.load(run.resolve("checkpoints/last")).card().epochs());
  }

  @Test
  void weightsThatAreNoNumbersNameTheirLayer() throws Exception {
    Dataset data = data();
    Path run = temp.resolve("run");
    new Trainer(data, Optional.empty(), events::add, () -> true).train(run, settings());
    Path last = run.resolve("checkpoints/last");
    Checkpoint sound = Checkpoint.load(last);
    float[] weights = sound.optimizer().orElseThrow().weights();
    weights[weights.length - 1] = Float.NaN;
    sound.save(last);
    String message =
        assertThrows(ModelException.class, () -> trainer(data).resume(run)).getMessage();
    assertTrue(message.contains("weights of layer "), message);
    assertTrue(message.contains("(OutputLayer) are no longer numbers"), message);
    Arrays.fill(weights, 0, weights.length, 0);
    weights[0] = Float.POSITIVE_INFINITY;
    sound.save(last);
    String first = assertThrows(ModelException.class, () -> trainer(data).resume(run)).getMessage();
    assertTrue(first.contains("weights of layer 1 of "), first);
  }

  @Test
  void wantOfMemorySuggestsHalfTheBatch() {
    RunFolder run = new RunFolder(temp.resolve("run"));
    for (Throwable failure :
        List.of(
            new OutOfMemoryError("Java heap space"),
            new IllegalStateException(
                "a replica failed", new OutOfMemoryError("Physical memory usage is too high")),
            new RuntimeException("Can't allocate [HOST] memory: 123456789"),
            new RuntimeException("Failed to allocate 12 bytes of memory"))) {
      assertEquals(
          "there is not enough memory for batches of 256 pictures: try --batch 128, or give Java"
              + " more",
          Exhaustion.of(failure, run, 256).orElseThrow().getMessage());
    }
    assertTrue(Exhaustion.of(new IllegalStateException("other"), run, 256).isEmpty());
  }

  @Test
  void memoryThatRunsOutWhileItTrainsIsOneSentence() throws Exception {
    Dataset data = data();
    Path run = temp.resolve("run");
    Trainer trainer =
        new Trainer(
            data,
            Optional.empty(),
            events::add,
            () -> {
              throw new OutOfMemoryError("Java heap space");
            });
    String message =
        assertThrows(ModelException.class, () -> trainer.train(run, settings())).getMessage();
    assertTrue(message.contains("try --batch 8, or give Java more; " + run), message);
  }

  @Test
  void aRunOfTheFirstVersionIsReadWithTheBehaviourThatItHad() throws Exception {
    Dataset data = data();
    Path run = temp.resolve("run");
    TrainSettings before =
        settings().withOptimizer(OptimizerSettings.of(OptimizerSettings.Method.ADAMW));
    trainer(data).train(run, before);
    Path file = run.resolve("run.json");
    ObjectNode json = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
    assertEquals(3, json.path("version").asInt());
    json.put("version", 1);
    json.remove("start");
    ObjectNode settings = (ObjectNode) json.get("settings");
    settings.remove(List.of("loss", "optimizer", "decaySchedule", "measuring", "saving"));
    settings.put("schedule", "CONSTANT");
    ((ObjectNode) settings.get("augmentation"))
        .remove(List.of("shift", "scale", "turn", "quarter"));
    Files.writeString(file, Json.write(json));
    assertEquals(before, Trainer.settingsOf(run));
    // Its checkpoints knew no progress.
    Path last = run.resolve("checkpoints/last");
    Checkpoint ended = Checkpoint.load(last);
    OptimizerState state = ended.optimizer().orElseThrow();
    new Checkpoint(
            ended.card(),
            ended.weights(),
            Optional.of(new OptimizerState(state.step(), state.weights(), state.m(), state.v())))
        .save(last);
    assertFalse(Files.exists(last.resolve("progress.json")));
    List<String> rows = Files.readAllLines(run.resolve("metrics.csv"));
    assertTrue(trainer(data).resume(run).completed());
    assertEquals(rows, Files.readAllLines(run.resolve("metrics.csv")));
    assertArrayEquals(ended.weights(), Checkpoint.load(last).weights());
    json.put("version", 4);
    Files.writeString(file, Json.write(json));
    String message = assertThrows(ModelException.class, () -> Trainer.settingsOf(run)).getMessage();
    assertTrue(message.contains("is of version 4, this program reads versions 1 to 3"), message);
  }

  @Test
  void aRowIsWholeOrDropped() throws Exception {
    Files.writeString(
        temp.resolve("metrics.csv"),
        "epoch,step\n1,4,64,0.002,0.9,,,,100\n1,7,112,0.002,0.8,0.7,10.5,9.5,100\n2,8,1");
    MetricsFile file = new MetricsFile(temp);
    file.keep(7);
    Validation.Result nothing =
        new Validation.Result(
            OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    file.append(new Measurement(2, 14, 224, 1e-3, 0.5, nothing, 99.6));
    List<String> rows = Files.readAllLines(temp.resolve("metrics.csv"));
    assertEquals(
        List.of(
            "1,4,64,0.002,0.9,,,,100",
            "1,7,112,0.002,0.8,0.7,10.5,9.5,100",
            "2,14,224,0.00100000,0.500000,,,,100"),
        rows.subList(1, rows.size()));
    assertTrue(rows.get(0).startsWith("epoch,step,pictures,learning_rate"), rows.get(0));
  }
}
