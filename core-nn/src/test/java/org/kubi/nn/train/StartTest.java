package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.Json;
import org.kubi.framing.Framing;
import org.kubi.nn.BlobData;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;

/** Runs that begin with a network that learnt on other data. */
class StartTest {
  @TempDir private Path temp;
  private Dataset data;
  private Checkpoint before;

  @BeforeEach
  void trainOne() throws Exception {
    Dataset other = BlobData.write(temp.resolve("other"), 64, 8, 2);
    data = BlobData.write(temp.resolve("data"), 64, 8, 1);
    before =
        Checkpoint.load(
            trainer(other, () -> false).train(temp.resolve("before"), settings()).model());
  }

  private static TrainSettings settings() {
    return TrainSettings.forPreset("tiny").withEpochs(2).withBatch(16).withReplicas(1);
  }

  private static Trainer trainer(Dataset data, BooleanSupplier cancelled) {
    return new Trainer(data, Optional.empty(), event -> {}, cancelled);
  }

  @Test
  void theWeightsBeforeTheFirstStepAreThoseOfTheNetwork() throws Exception {
    Path run = temp.resolve("run");
    TrainingEvent.Finished end = trainer(data, () -> true).withStart(before).train(run, settings());
    Checkpoint last = Checkpoint.load(end.model());
    assertArrayEquals(before.weights(), last.weights());
    assertArrayEquals(before.weights(), last.optimizer().orElseThrow().weights());
    assertEquals(0, last.optimizer().orElseThrow().step());
  }

  @Test
  void stoppedAndResumedItEndsAsIfItHadNot() throws Exception {
    Path whole = temp.resolve("whole");
    trainer(data, () -> false).withStart(before).train(whole, settings());
    Path parted = temp.resolve("parted");
    int[] asked = {0};
    trainer(data, () -> ++asked[0] > 3).withStart(before).train(parted, settings());
    assertTrue(trainer(data, () -> false).resume(parted).completed());
    Checkpoint expected = Checkpoint.load(whole.resolve("model"));
    Checkpoint found = Checkpoint.load(parted.resolve("model"));
    assertArrayEquals(expected.weights(), found.weights());
    assertEquals(List.of(before.card().weightsSha256()), expected.card().lineage());
    assertEquals(expected.card().lineage(), found.card().lineage());
  }

  @Test
  void photosAreCutAsTheNewDataShowsItsFaces() throws Exception {
    assertEquals(Framing.HEAD.scale(), before.card().framingScale());
    Path manifest = temp.resolve("data").resolve("dataset.json");
    ObjectNode changed = (ObjectNode) Json.MAPPER.readTree(manifest.toFile());
    ((ObjectNode) changed.get("recipe")).putObject("camera").put("sideMean", Math.log(1.3 / 1.5));
    Json.MAPPER.writeValue(manifest.toFile(), changed);
    Dataset tighter = Dataset.open(temp.resolve("data"));
    TrainingEvent.Finished end =
        trainer(tighter, () -> true).withStart(before).train(temp.resolve("run"), settings());
    assertEquals(1.3, Checkpoint.load(end.model()).card().framingScale(), 1e-9);
  }

  @Test
  void theLineageGrowsWithEachNetwork() throws Exception {
    Path first = temp.resolve("first");
    Checkpoint second =
        Checkpoint.load(
            trainer(data, () -> false).withStart(before).train(first, settings()).model());
    Path next = temp.resolve("next");
    Checkpoint third =
        Checkpoint.load(
            trainer(data, () -> false).withStart(second).train(next, settings()).model());
    assertEquals(
        List.of(before.card().weightsSha256(), second.card().weightsSha256()),
        third.card().lineage());
  }

  @Test
  void aNetworkOfAnotherShapeIsRefusedBeforeAnythingIsWritten() {
    Path run = temp.resolve("run");
    TrainSettings other = settings().withLabels(List.of("bones10"));
    String message =
        assertThrows(
                ModelException.class,
                () -> trainer(data, () -> false).withStart(before).train(run, other))
            .getMessage();
    assertTrue(message.startsWith("a training of preset tiny with bones10 "), message);
    assertTrue(
        message.contains("cannot begin with the network before, which is preset tiny with"),
        message);
    assertTrue(Files.notExists(run));
  }

  @Test
  void aRunThatWasStoppedBeforeItTookTheWeightsOverDoesNotGoOnWithRandomOnes() throws Exception {
    Path run = temp.resolve("run");
    trainer(data, () -> true).withStart(before).train(run, settings());
    Path last = run.resolve("checkpoints/last");
    Files.move(last, temp.resolve("away"));
    String message =
        assertThrows(ModelException.class, () -> trainer(data, () -> false).resume(run))
            .getMessage();
    assertTrue(message.endsWith("begin it again"), message);
  }
}
