package org.kubi.gen;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kubi.render.Renderer;

/** A thread that owns a renderer: it opens, uses and closes it, as a GL context demands. */
final class RenderThread implements AutoCloseable {
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final Supplier<Renderer> renderers;
  private @Nullable Renderer renderer;

  RenderThread(Supplier<Renderer> renderers) {
    this.renderers = renderers;
  }

  <T> Future<T> submit(Function<Renderer, T> work) {
    Callable<T> task =
        () -> {
          Renderer open = renderer;
          if (open == null) {
            open = renderers.get();
            renderer = open;
          }
          return work.apply(open);
        };
    return executor.submit(task);
  }

  /** Lets the running work end, drops what waits, closes the renderer on its own thread. */
  @Override
  public void close() {
    executor.execute(
        () -> {
          if (renderer != null) {
            renderer.close();
          }
        });
    executor.shutdown();
  }
}
