package org.kubi.app.task;

import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A task that was started: ask it how far it is, pause it, or cancel it. */
public final class RunningTask {
  private final String name;
  private final boolean interruptible;
  private final LongSupplier nanoClock;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private volatile ProgressSnapshot snapshot = ProgressSnapshot.START;
  private volatile boolean ended;
  private volatile boolean paused;
  private @Nullable Thread worker; // guarded by this

  /**
   * A task that has not begun.
   *
   * @param interruptible whether a cancel interrupts what it waits for; else it ends itself, and
   *     may save first
   */
  RunningTask(String name, boolean interruptible, LongSupplier nanoClock) {
    this.name = name;
    this.interruptible = interruptible;
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

  /** Asks it to stop: its next report ends it; a wait is interrupted at once, if it may be. */
  public synchronized void cancel() {
    cancelled.set(true);
    if (worker != null && interruptible) {
      worker.interrupt();
    }
    notifyAll();
  }

  boolean interruptible() {
    return interruptible;
  }

  /** Lets it wait at its next report, until {@link #resume}. */
  public synchronized void pause() {
    paused = true;
  }

  /** Lets it go on. */
  public synchronized void resume() {
    paused = false;
    notifyAll();
  }

  /** Whether it waits, or will at its next report. */
  public boolean paused() {
    return paused;
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

  /** Waits while paused; then says whether the task was cancelled. */
  private boolean askCancelled() {
    if (paused) {
      synchronized (this) {
        while (paused && !cancelled.get()) {
          try {
            wait();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
          }
        }
      }
    }
    return cancelled.get();
  }

  /** Written by the task's own threads. */
  private final class Reporter implements Progress {
    private @Nullable RateMeter meter; // guarded by this
    private boolean waited; // guarded by this

    @Override
    public void report(double fraction, String message) {
      hearCancel();
      tell(fraction, message);
    }

    @Override
    public synchronized void tell(double fraction, String message) {
      ProgressSnapshot last = snapshot;
      snapshot =
          new ProgressSnapshot(
              Math.min(1, fraction), message, last.perSecond(), last.secondsLeft());
    }

    @Override
    public void count(long done, long total, String message) {
      hearCancel();
      counted(done, total, message);
    }

    private synchronized void counted(long done, long total, String message) {
      long now = nanoClock.getAsLong();
      if (meter == null || waited) {
        // A pause is no part of the speed.
        meter = new RateMeter(now, done);
        waited = false;
      }
      meter.add(now, done);
      var rate = meter.perSecond();
      var left =
          rate.isPresent()
              ? OptionalDouble.of((total - done) / rate.getAsDouble())
              : OptionalDouble.empty();
      snapshot = new ProgressSnapshot(Math.min(1, (double) done / total), message, rate, left);
    }

    @Override
    public boolean cancelled() {
      noteWait();
      return askCancelled();
    }

    @Override
    public boolean paused() {
      return paused && !cancelled.get();
    }

    private void hearCancel() {
      if (cancelled()) {
        throw new CancellationException("cancelled by the user");
      }
    }

    private void noteWait() {
      if (paused) {
        synchronized (this) {
          waited = true;
        }
      }
    }
  }
}
