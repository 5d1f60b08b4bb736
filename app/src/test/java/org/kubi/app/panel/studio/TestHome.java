package org.kubi.app.panel.studio;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The test's own thread in the place of the toolkit's. */
public final class TestHome implements Executor {
  private final BlockingQueue<Runnable> jobs = new LinkedBlockingQueue<>();

  @Override
  public void execute(Runnable job) {
    jobs.add(job);
  }

  /** Does what was asked of this thread until something is true; fails after some seconds. */
  public void runUntil(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited 20 seconds in vain");
      }
      Runnable job = jobs.poll(20, TimeUnit.MILLISECONDS);
      if (job != null) {
        job.run();
      }
    }
  }
}
