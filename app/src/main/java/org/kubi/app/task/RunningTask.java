package org.kubi.app.task;

import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A task that was started: ask it how far it is, or cancel it. */
public final class RunningTask {
  private final String name;
  private final LongSupplier nanoClock;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private volatile ProgressSnapshot snapshot = ProgressSnapshot.START;
  private volatile boolean ended;
  private @Nullable Thread worker; // guarded by this

  RunningTask(String name, LongSupplier nanoClock) {
    this.name = name;
    this.nanoClock = nanoClock;
  }

  /** What it does, in a few words. */
  public String name() {
    return name;
  }

  /** How far it is. */
  public ProgressSnapshot progress() {
    return snapshot;
  }

  /** Whether it has ended in any way. */
  public boolean ended() {
    return ended;
  }

  /** Asks it to stop: its next report ends it, and a wait is interrupted at once. */
  public synchronized void cancel() {
    cancelled.set(true);
    if (worker != null) {
      worker.interrupt();
    }
  }

  /** Whether it was asked to stop. */
  public boolean cancelled() {
    return cancelled.get();
  }

  synchronized void begin(Thread thread) {
    worker = thread;
  }

  /** After this a cancel no longer interrupts: the thread may already do other work. */
  synchronized void release() {
    worker = null;
  }

  void end() {
    ended = true;
  }

  Progress reporter() {
    return new Reporter();
  }

  /** Written by the task's own thread only. */
  private final class Reporter implements Progress {
    private @Nullable RateMeter meter;

    @Override
    public void report(double fraction, String message) {
      hearCancel();
      ProgressSnapshot last = snapshot;
      snapshot =
          new ProgressSnapshot(
              Math.min(1, fraction), message, last.perSecond(), last.secondsLeft());
    }

    @Override
    public void count(long done, long total, String message) {
      hearCancel();
      long now = nanoClock.getAsLong();
      if (meter == null) {
        meter = new RateMeter(now, done);
      }
      meter.add(now, done);
      var rate = meter.perSecond();
      var left =
          rate.isPresent()
              ? OptionalDouble.of((total - done) / rate.getAsDouble())
              : OptionalDouble.empty();
      snapshot = new ProgressSnapshot(Math.min(1, (double) done / total), message, rate, left);
    }

    private void hearCancel() {
      if (cancelled.get()) {
        throw new CancellationException("cancelled by the user");
      }
    }
  }
}
