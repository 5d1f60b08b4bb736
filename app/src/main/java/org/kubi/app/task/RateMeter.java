package org.kubi.app.task;

import java.util.OptionalDouble;

/**
 * How many a second, from counts with their times: the mean over the last seconds, each interval
 * weighted by {@code exp(-age / MEMORY)}.
 */
final class RateMeter {
  private static final double MEMORY_SECONDS = 5;

  private long lastNanos;
  private long lastCount;
  private double weightedCount;
  private double weightedSeconds;

  /** Starts at a time with a count (that of a resumed task is not 0). */
  RateMeter(long nanos, long count) {
    lastNanos = nanos;
    lastCount = count;
  }

  /** So many were done at this time. */
  void add(long nanos, long count) {
    double seconds = (nanos - lastNanos) * 1e-9;
    if (seconds <= 0) {
      return;
    }
    double keep = Math.exp(-seconds / MEMORY_SECONDS);
    weightedCount = keep * weightedCount + (count - lastCount);
    weightedSeconds = keep * weightedSeconds + seconds;
    lastNanos = nanos;
    lastCount = count;
  }

  /** How many a second; empty before two counts. */
  OptionalDouble perSecond() {
    return weightedSeconds > 0 && weightedCount > 0
        ? OptionalDouble.of(weightedCount / weightedSeconds)
        : OptionalDouble.empty();
  }
}
