package org.kubi.nn.train;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Tells a listener a few times a second how a training goes, since it began or went on. */
final class ProgressTeller {
  private static final double PERIOD_SECONDS = 0.25;

  private final Consumer<TrainingEvent> listener;
  private final long firstStep;
  private final long began = System.nanoTime();
  private long waited;
  private double told = Double.NEGATIVE_INFINITY;

  ProgressTeller(Consumer<TrainingEvent> listener, long firstStep) {
    this.listener = listener;
    this.firstStep = firstStep;
  }

  /** A question that may be answered late, in a pause: that is no part of the speed. */
  BooleanSupplier apart(BooleanSupplier question) {
    return () -> {
      long before = System.nanoTime();
      boolean answer = question.getAsBoolean();
      waited += System.nanoTime() - before;
      return answer;
    };
  }

  /**
   * After a step.
   *
   * @param epoch from 1
   * @param steps taken so far, and in the whole training
   * @param rate of the step, for learning
   */
  void tell(int epoch, int epochs, long steps, long total, int batch, double loss, double rate) {
    double seconds = (System.nanoTime() - began - waited) / 1e9;
    if (seconds - told < PERIOD_SECONDS) {
      return;
    }
    told = seconds;
    long own = steps - firstStep;
    double left = seconds / Math.max(1, own) * (total - steps);
    listener.accept(
        new TrainingEvent.Progress(
            epoch, epochs, (double) steps / total, loss, rate, own * batch / seconds, left));
  }
}
