package org.kubi.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Work that was given to other threads, and what comes of it. */
final class Futures {
  private Futures() {}

  /**
   * Waits for all; once one has failed, those that have not begun are dropped.
   *
   * @param expected the checked exception that the work may throw; {@code RuntimeException} for
   *     none
   * @return the results in order
   * @throws X the first trouble, as are the work's own unchecked exceptions and errors
   * @throws CancellationException when this thread was interrupted
   */
  static <T, X extends Exception> List<T> join(List<Future<T>> futures, Class<X> expected)
      throws X {
    List<T> results = new ArrayList<>(futures.size());
    try {
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (expected.isInstance(cause)) {
        throw expected.cast(cause);
      }
      if (cause instanceof RuntimeException trouble) {
        throw trouble;
      }
      if (cause instanceof Error trouble) {
        throw trouble;
      }
      throw new IllegalStateException("work threw a checked exception of another kind", e);
    } finally {
      futures.forEach(future -> future.cancel(false));
    }
  }
}
