package org.kubi.app.cli;

import java.util.Locale;
import java.util.function.Consumer;
import org.kubi.nn.train.TrainingEvent;

/** Shows a training on standard error. */
final class TrainingProgress implements Consumer<TrainingEvent>, AutoCloseable {
  private static final long LOG_NANOS = 5_000_000_000L;

  private final ProgressLine line = new ProgressLine("Training", "pictures");
  private final boolean terminal = ProgressLine.isTerminal();
  private long lastShown;

  @Override
  public void accept(TrainingEvent event) {
    if (event instanceof TrainingEvent.Started started) {
      System.err.printf(
          Locale.ROOT,
          "Training on %,d pictures, measuring on %,d; %,d weights, %d replicas.%n",
          started.pictures(),
          started.validation(),
          started.weights(),
          started.replicas());
      System.err.println(started.engine().sentence());
    } else if (event instanceof TrainingEvent.Progress progress) {
      long now = System.nanoTime();
      if (terminal || now - lastShown > LOG_NANOS) {
        lastShown = now;
        line.say(
            String.format(
                Locale.ROOT,
                "Training epoch %d of %d, loss %.4f, %,.0f pictures/s, %s to go, %,.0f MB",
                progress.epoch(),
                progress.epochs(),
                progress.loss(),
                progress.picturesPerSecond(),
                ProgressLine.clock(progress.secondsLeft()),
                MemoryWatch.megabytes()));
      }
    } else if (event instanceof TrainingEvent.EpochEnded ended) {
      keep(
          String.format(
              Locale.ROOT,
              "Epoch %d: loss %.4f, geodesic error %.2f° (median %.2f°), %,.0f pictures/s%s",
              ended.epoch(),
              ended.loss(),
              ended.geodesicMeanDegrees().orElse(Double.NaN),
              ended.geodesicMedianDegrees().orElse(Double.NaN),
              ended.picturesPerSecond(),
              ended.best() ? ", best so far" : ""));
    } else if (event instanceof TrainingEvent.Measured measured) {
      keep(
          String.format(
              Locale.ROOT,
              "Step %,d in epoch %d: loss %.4f, geodesic error %.2f°%s",
              measured.step(),
              measured.epoch(),
              measured.loss(),
              measured.geodesicMeanDegrees().orElse(Double.NaN),
              measured.best() ? ", best so far" : ""));
    } else if (event instanceof TrainingEvent.Finished finished && finished.early()) {
      keep(
          "Stopped early, after epoch %d: it was no longer getting better."
              .formatted(finished.epochs()));
    }
  }

  /** Says something that stays on the terminal. */
  private void keep(String text) {
    line.say(text);
    if (terminal) {
      System.err.println();
    }
  }

  @Override
  public void close() {
    line.close();
  }
}
