package org.kubi.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ctrl-C (SIGINT) and SIGTERM as a wish to stop: long work asks {@link #getAsBoolean} often, tidies
 * up and ends; the process then ends with the signal's own exit code (130 for Ctrl-C).
 */
final class Cancel implements BooleanSupplier, AutoCloseable {
  /** How long a stop may take before the process ends anyway. */
  private static final long PATIENCE_SECONDS = 20;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean wanted;
  private final Thread hook =
      new Thread(
          () -> {
            wanted = true;
            try {
              if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The work did not stop in time and is cut off.");
              }
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          },
          "cancel");

  Cancel() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public boolean getAsBoolean() {
    return wanted;
  }

  @Override
  public void close() {
    finished.countDown();
    if (!wanted) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The process is ending: the hook has done its work.
      }
    }
  }
}
