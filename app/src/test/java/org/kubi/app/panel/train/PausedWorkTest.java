package org.kubi.app.panel.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.data.TestSets;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.service.endless.StoredLessons;
import org.kubi.app.task.Progress;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.train.Saving;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.TrainingEvent;

/** A training waits between two steps, and the program is killed before it goes on. */
class PausedWorkTest {
  @TempDir private Path folder;

  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Is paused after some steps, and never goes on. */
  private static final class Pause implements Progress {
    private final int steps;
    private final List<String> told = new ArrayList<>();
    private int asked = -1;

    Pause(int steps) {
      this.steps = steps;
    }

    void begin(TrainingEvent event) {
      if (event instanceof TrainingEvent.Started) {
        asked = 0;
      }
    }

    @Override
    public void report(double fraction, String message) {
      tell(fraction, message);
    }

    @Override
    public void count(long done, long total, String message) {}

    @Override
    public void tell(double fraction, String message) {
      told.add(message);
    }

    @Override
    public boolean paused() {
      return asked == steps;
    }

    @Override
    public boolean cancelled() {
      if (paused()) {
        throw new Killed();
      }
      if (asked >= 0) {
        asked++;
      }
      return false;
    }
  }

  @Test
  void whatAPausedTrainingHasLearntIsOnDisk() throws Exception {
    Path data = TestSets.make(folder.resolve("boxes"), 60);
    Path run = folder.resolve("project/runs/tiny");
    TrainWork work =
        new TrainWork(
            new StoredLessons(data),
            TrainSettings.forPreset("tiny")
                .withBatch(10)
                .withEpochs(2)
                .withSaving(new Saving(0, 0, 0)),
            run,
            false,
            new Project(folder.resolve("project")),
            List.of());
    Pause pause = new Pause(3);
    Texts texts = Texts.in(Locale.ENGLISH);
    assertThrows(
        Killed.class,
        () -> work.train(texts, (photos, size, asked) -> List.of(), pause, pause::begin));
    Checkpoint kept = Checkpoint.load(run.resolve("checkpoints/last"));
    assertEquals(3, kept.optimizer().orElseThrow().step());
    assertTrue(
        pause.told.stream().anyMatch(words -> words.startsWith("Epoch 1 of 2")),
        pause.told.toString());
  }
}
