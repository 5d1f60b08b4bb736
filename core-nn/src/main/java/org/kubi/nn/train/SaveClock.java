package org.kubi.nn.train;

import java.util.concurrent.TimeUnit;

/** When the next checkpoint is due. It decides what a crash costs, never what is learnt. */
final class SaveClock {
  private final Saving settings;
  private long savedStep;
  private long savedNanos = System.nanoTime();

  SaveClock(Saving settings, long step) {
    this.settings = settings;
    this.savedStep = step;
  }

  /** Whether a checkpoint is due after a step. */
  boolean isDue(long step) {
    if (isSaved(step)) {
      return false;
    }
    boolean steps = settings.everySteps() > 0 && step % settings.everySteps() == 0;
    double minutes = (System.nanoTime() - savedNanos) / (double) TimeUnit.MINUTES.toNanos(1);
    return steps || settings.everyMinutes() > 0 && minutes >= settings.everyMinutes();
  }

  /** Whether the newest checkpoint is that of a step. */
  boolean isSaved(long step) {
    return step == savedStep;
  }

  void saved(long step) {
    savedStep = step;
    savedNanos = System.nanoTime();
  }
}
