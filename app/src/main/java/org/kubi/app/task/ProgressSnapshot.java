package org.kubi.app.task;

import java.util.OptionalDouble;

/**
 * How far a task is at one moment.
 *
 * @param fraction 0 to 1, or -1 when it cannot be told
 * @param message what is being done
 * @param perSecond how many a second, if the work counts
 * @param secondsLeft the time to the end at this rate, if the work counts
 */
public record ProgressSnapshot(
    double fraction, String message, OptionalDouble perSecond, OptionalDouble secondsLeft) {
  /** Before the first report. */
  public static final ProgressSnapshot START =
      new ProgressSnapshot(-1, "", OptionalDouble.empty(), OptionalDouble.empty());

  public ProgressSnapshot {
    if (!(fraction <= 1)) {
      throw new IllegalArgumentException("a fraction is at most 1, found " + fraction);
    }
    fraction = fraction < 0 ? -1 : fraction;
  }
}
