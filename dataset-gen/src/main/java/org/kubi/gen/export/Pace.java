package org.kubi.gen.export;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kubi.gen.Progress;

/** How far an export is, in samples, and whether it is to go on. */
public final class Pace {
  private final long samples;
  private final Progress progress;
  private final BooleanSupplier cancelled;

  Pace(long samples, Progress progress, BooleanSupplier cancelled) {
    this.samples = samples;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /**
   * So much of the work is done; as many samples are reported, rounded down.
   *
   * @throws CancellationException if the user wants to stop
   */
  void at(long done, long total) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("cancelled");
    }
    progress.at((long) ((double) done / total * samples), samples);
  }
}
