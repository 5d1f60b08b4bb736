package org.kubi.render.gl;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.kubi.render.RenderException;

/**
 * The thread that owns a context and makes all its OpenGL calls, so that a renderer may be handed
 * from thread to thread. Callers wait; an interrupt is kept for them until the call is done, since
 * half a batch is of no use and a batch is short.
 */
final class GlThread implements AutoCloseable {
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "kubi-gl");
            thread.setDaemon(true);
            return thread;
          });

  /** Does work that may find OpenGL missing. */
  <T> T open(Callable<T> work) throws RenderException {
    try {
      return await(executor.submit(work));
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RenderException cause) {
        throw cause;
      }
      throw unchecked(e);
    }
  }

  /** Does work; what it throws is thrown here. */
  <T> T call(Supplier<T> work) {
    try {
      return await(executor.submit(work::get));
    } catch (ExecutionException e) {
      throw unchecked(e);
    }
  }

  private static <T> T await(Future<T> future) throws ExecutionException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(ExecutionException e) {
    Throwable cause = e.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    if (cause instanceof RuntimeException exception) {
      return exception;
    }
    return new IllegalStateException(cause);
  }

  /** Lets the thread end after the work at hand. */
  @Override
  public void close() {
    executor.shutdown();
  }
}
