package org.kubi.app.gui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks at what a thread is doing while its next pulse is late. */
final class StackWatch implements AutoCloseable {
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(15);

  /** What hangs for minutes need not be looked at for so long. */
  private static final int MOST = 500;

  private final Thread watched;
  private final long lateNanos;
  private final Object lock = new Object();
  private final List<StackTraceElement[]> seen = new ArrayList<>();
  private long began;
  private boolean begun;
  private boolean closed;

  /**
   * Starts looking, at the first pulse.
   *
   * @param watched has the pulses
   * @param lateNanos after which it is looked at, from a pulse's beginning
   */
  StackWatch(Thread watched, long lateNanos) {
    this.watched = watched;
    this.lateNanos = lateNanos;
    Thread thread = new Thread(this::look, "kubi-stack-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** A pulse begins; what was seen since the last one, which came in time if that is nothing. */
  List<StackTraceElement[]> begin() {
    synchronized (lock) {
      List<StackTraceElement[]> late = List.copyOf(seen);
      seen.clear();
      began = System.nanoTime();
      begun = true;
      return late;
    }
  }

  /** How often it was looked at since the last pulse. */
  int looks() {
    synchronized (lock) {
      return seen.size();
    }
  }

  private void look() {
    synchronized (lock) {
      while (!closed) {
        try {
          TimeUnit.NANOSECONDS.timedWait(lock, EVERY_NANOS);
        } catch (InterruptedException e) {
          return;
        }
        if (begun && System.nanoTime() - began >= lateNanos && seen.size() < MOST) {
          seen.add(watched.getStackTrace());
        }
      }
    }
  }

  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      lock.notifyAll();
    }
  }
}
