package org.kubi.gen;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Threads that each own a thing, such as a renderer: each opens its own when its first work comes,
 * and closes it when it ends, as a GL context demands. Work is taken in order by whichever thread
 * is free.
 *
 * @param <T> what each thread owns
 */
final class RenderThreads<T extends AutoCloseable> implements AutoCloseable {
  private final ThreadLocal<@Nullable T> own = new ThreadLocal<>();
  private final Supplier<T> things;
  private final ThreadPoolExecutor executor;

  /**
   * Threads.
   *
   * @param things makes one; called on the thread that owns it
   * @param count at least 1
   */
  RenderThreads(Supplier<T> things, int count) {
    this.things = things;
    this.executor =
        new ThreadPoolExecutor(
            count,
            count,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            loop -> new Thread(() -> run(loop), "render"));
  }

  private void run(Runnable loop) {
    try (AutoCloseable atTheEnd = this::closeOwn) {
      loop.run();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a renderer could not be closed: " + e.getMessage(), e);
    }
  }

  private void closeOwn() throws Exception {
    T thing = own.get();
    if (thing != null) {
      thing.close();
    }
  }

  /** Hands work to the next free thread. */
  <R> Future<R> submit(Function<T, R> work) {
    Callable<R> task =
        () -> {
          T thing = own.get();
          if (thing == null) {
            thing = things.get();
            own.set(thing);
          }
          return work.apply(thing);
        };
    return executor.submit(task);
  }

  /** Lets the running work end, drops what waits; each thread closes what it owns. */
  @Override
  public void close() {
    executor.getQueue().clear();
    executor.shutdown();
  }
}
