package org.kubi.nn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.nn.BlobData;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.checkpoint.OptimizerState;

/** Runs of 3 epochs of 7 steps, measured every 4, that are stopped between any two steps. */
class ResumeTest {
  /** A crash: nothing is saved or closed on the way out. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @TempDir private Path temp;
  private Dataset data;

  @BeforeEach
  void write() throws DatasetException {
    data = BlobData.write(temp.resolve("data"), 128, 8, 1);
  }

  private static TrainSettings settings(OptimizerSettings.Method method) {
    return TrainSettings.forPreset("tiny")
        .withEpochs(3)
        .withBatch(16)
        .withReplicas(2)
        .withOptimizer(OptimizerSettings.of(method).withClip(2))
        .withSchedule(Schedule.COSINE)
        .withWeightDecay(0.01)
        .withDecaySchedule(Schedule.EXPONENTIAL)
        .withAveraging(0.9)
        .withAugmentation(Augmentation.defaults().with("shift=2,turn=5,scale=0.05"))
        .withMeasuring(new Measuring(4, 0));
  }

  private TrainingEvent.Finished train(Path run, TrainSettings settings, BooleanSupplier cancel)
      throws ModelException, DatasetException {
    return new Trainer(data, Optional.empty(), event -> {}, cancel).train(run, settings);
  }

  private TrainingEvent.Finished resume(Path run, BooleanSupplier cancel)
      throws ModelException, DatasetException {
    return new Trainer(data, Optional.empty(), event -> {}, cancel).resume(run);
  }

  /** True, or a crash, when asked so many times. */
  private static BooleanSupplier after(int questions, boolean killed) {
    int[] asked = {0};
    return () -> {
      boolean now = ++asked[0] > questions;
      if (now && killed) {
        throw new Killed();
      }
      return now;
    };
  }

  /** The rows without their last column, the speed. */
  private static List<String> rows(Path run) throws IOException {
    return Files.readAllLines(run.resolve("metrics.csv")).stream()
        .map(row -> row.substring(0, row.lastIndexOf(',')))
        .toList();
  }

  private static void assertSame(Path whole, Path parted, String what)
      throws ModelException, IOException {
    Checkpoint expected = Checkpoint.load(whole.resolve("checkpoints/last"));
    Checkpoint found = Checkpoint.load(parted.resolve("checkpoints/last"));
    assertArrayEquals(expected.weights(), found.weights(), what);
    OptimizerState a = expected.optimizer().orElseThrow();
    OptimizerState b = found.optimizer().orElseThrow();
    assertEquals(a.step(), b.step());
    assertArrayEquals(a.weights(), b.weights(), what);
    assertArrayEquals(a.m(), b.m(), what);
    assertArrayEquals(a.v(), b.v(), what);
    assertEquals(a.progress(), b.progress(), what);
    assertEquals(rows(whole), rows(parted), what);
    for (String kept : List.of("model", "checkpoints/best")) {
      Checkpoint one = Checkpoint.load(whole.resolve(kept));
      Checkpoint other = Checkpoint.load(parted.resolve(kept));
      assertArrayEquals(one.weights(), other.weights(), what + " " + kept);
      assertEquals(one.card().metrics(), other.card().metrics(), what + " " + kept);
    }
  }

  @Test
  void aRunCancelledAnywhereEndsAsTheUninterruptedOne() throws Exception {
    Path whole = temp.resolve("whole");
    train(whole, settings(OptimizerSettings.Method.ADAMW), () -> false);
    // Three epochs, and two more measurements in each but the last: steps 4, 8, 12, 16, 20.
    assertEquals(
        List.of("1,4", "1,7", "2,8", "2,12", "2,14", "3,16", "3,20", "3,21"),
        rows(whole).stream().skip(1).map(row -> row.replaceAll("^(\\d+,\\d+),.*", "$1")).toList());
    for (int questions = 3; questions < 30; questions += 16) {
      Path parted = temp.resolve("cancelled-" + questions);
      BooleanSupplier cancel = after(questions, false);
      TrainingEvent.Finished half = train(parted, settings(OptimizerSettings.Method.ADAMW), cancel);
      assertFalse(half.completed(), "" + questions);
      // And again after a few steps.
      resume(parted, after(2, false));
      assertTrue(resume(parted, () -> false).completed());
      assertSame(whole, parted, "cancelled when asked for the " + questions + "th time");
    }
  }

  @Test
  void aRunKilledAnywhereEndsAsTheUninterruptedOneWithAnyOptimizer() throws Exception {
    Map<OptimizerSettings.Method, List<Integer>> kills =
        Map.of(
            OptimizerSettings.Method.ADAMW,
            List.of(17),
            OptimizerSettings.Method.ADAM,
            List.of(24),
            OptimizerSettings.Method.SGD,
            List.of(9));
    for (OptimizerSettings.Method method : OptimizerSettings.Method.values()) {
      Path whole = temp.resolve("whole-" + method);
      TrainSettings settings = settings(method);
      train(whole, settings, () -> false);
      for (int questions : kills.getOrDefault(method, List.of())) {
        Path parted = temp.resolve(method + "-" + questions);
        TrainSettings saved = settings.withSaving(new Saving(5, 0, 0));
        assertThrows(Killed.class, () -> train(parted, saved, after(questions, true)));
        long step =
            Checkpoint.load(parted.resolve("checkpoints/last")).optimizer().orElseThrow().step();
        assertTrue(step % 5 == 0 || step % 7 == 0, "saved at step " + step);
        resume(parted, () -> false);
        assertSame(whole, parted, method + " killed when asked for the " + questions + "th time");
      }
    }
  }

  /** Killed while it waits, at the third step, and while the fourth is measured. */
  @Test
  void aRunKilledInAPauseHasLostNoStepAndEndsAsTheUninterruptedOne() throws Exception {
    Path whole = temp.resolve("whole");
    TrainSettings settings =
        settings(OptimizerSettings.Method.ADAMW).withEpochs(1).withSaving(new Saving(0, 0, 0));
    train(whole, settings, () -> false);
    for (int questions = 3; questions <= 4; questions++) {
      Path parted = temp.resolve("paused-" + questions);
      int last = questions;
      int[] asked = {0};
      Trainer trainer =
          new Trainer(
                  data,
                  Optional.empty(),
                  event -> {},
                  () -> {
                    if (asked[0]++ == last) {
                      throw new Killed();
                    }
                    return false;
                  })
              .withPauses(() -> asked[0] == last);
      assertThrows(Killed.class, () -> trainer.train(parted, settings));
      Checkpoint kept = Checkpoint.load(parted.resolve("checkpoints/last"));
      assertEquals(questions, kept.optimizer().orElseThrow().step());
      resume(parted, () -> false);
      assertSame(whole, parted, "killed in a pause when asked for the " + questions + "th time");
    }
  }

  @Test
  void savingByTheClockChangesNothing() throws Exception {
    Path never = temp.resolve("never");
    Path always = temp.resolve("always");
    TrainSettings settings = settings(OptimizerSettings.Method.SGD).withEpochs(2);
    train(never, settings.withSaving(new Saving(0, 0, 0)), () -> false);
    train(always, settings.withSaving(new Saving(0, 1e-12, 1)), () -> false);
    assertSame(never, always, "saved after each step");
    assertEquals(1, Checkpoint.readCard(always.resolve("checkpoints/epoch-0001")).epochs());
    assertArrayEquals(
        Checkpoint.load(always.resolve("checkpoints/last")).weights(),
        Checkpoint.load(always.resolve("checkpoints/epoch-0002")).weights());
    assertFalse(Files.exists(never.resolve("checkpoints/epoch-0001")));
  }

  @Test
  void aKillWhileACheckpointIsWrittenLeavesTheFormerOne() throws Exception {
    Path whole = temp.resolve("whole");
    TrainSettings settings =
        settings(OptimizerSettings.Method.ADAMW).withEpochs(1).withSaving(new Saving(2, 0, 0));
    train(whole, settings, () -> false);
    Path run = temp.resolve("run");
    assertThrows(Killed.class, () -> train(run, settings, after(4, true)));
    Path checkpoints = run.resolve("checkpoints");
    // Cut while it was written aside, and a row that was cut too.
    Path part = Files.createDirectories(checkpoints.resolve("last.part"));
    Files.writeString(part.resolve("weights.bin"), "KUBIWTS1");
    Files.writeString(run.resolve("metrics.csv"), "1,4,64,0.00", StandardOpenOption.APPEND);
    // Killed between the two renames.
    Files.move(checkpoints.resolve("last"), checkpoints.resolve("last.old"));
    resume(run, () -> false);
    assertSame(whole, run, "killed while saving");
  }

  @Test
  void progressThatWasChangedIsRefused() throws Exception {
    Path run = temp.resolve("run");
    train(run, settings(OptimizerSettings.Method.ADAMW).withEpochs(1), after(4, false));
    Path file = run.resolve("checkpoints/last/progress.json");
    Files.writeString(file, Files.readString(file).replaceFirst("\"worse\" : 0", "\"worse\" : 9"));
    String message =
        assertThrows(ModelException.class, () -> resume(run, () -> false)).getMessage();
    assertTrue(message.contains("was changed or damaged"), message);
  }
}
