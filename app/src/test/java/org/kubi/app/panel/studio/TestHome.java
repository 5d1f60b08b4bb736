package org.kubi.app.panel.studio;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The test's own thread in the place of the toolkit's. */
public final class TestHome implements Executor {
  /** Long, for a machine may be busy; whoever waits in vain has found a fault. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable job) {
    jobs.add(job);
  }

  /** Does what was asked of this thread until something is true; fails after some minutes. */
  public void runUntil(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited two minutes in vain");
      }
      Runnable job = jobs.poll(20, TimeUnit.MILLISECONDS);
      if (job != null) {
        job.run();
      }
    }
  }

  /**
   * As {@link #runUntil} while those that ask this thread for something work, and to the end of
   * what they have asked for.
   *
   * @param idle whether none of them works; what they ask for they have asked by then
   */
  public void settle(BooleanSupplier idle) throws InterruptedException {
    runUntil(() -> idle.getAsBoolean() && jobs.isEmpty());
  }
}
