package org.kubi.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kubi.render.Renderer;
import org.kubi.render.soft.SoftRenderer;

/** Threads, each with its own plain Java renderer and its share of some things to do. */
final class Shares implements AutoCloseable {
  private final ExecutorService pool;
  private final List<Renderer> renderers = new ArrayList<>();
  private final int things;

  Shares(int threads, int things) {
    this.things = things;
    pool = Executors.newFixedThreadPool(threads);
    for (int i = 0; i < threads; i++) {
      renderers.add(new SoftRenderer());
    }
  }

  /** Does the things from one number to before another; what it made is counted. */
  interface Piece {
    List<?> render(int from, int to, Renderer renderer);
  }

  /** Does all things once; says how many were made. */
  int all(Piece piece) {
    List<Future<Integer>> shares = new ArrayList<>();
    int threads = renderers.size();
    for (int i = 0; i < threads; i++) {
      int from = i * things / threads;
      int to = (i + 1) * things / threads;
      Renderer renderer = renderers.get(i);
      shares.add(pool.submit(() -> piece.render(from, to, renderer).size()));
    }
    return shares.stream().mapToInt(Shares::result).sum();
  }

  private static int result(Future<Integer> share) {
    try {
      return share.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("rendering failed", e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdown();
    renderers.forEach(Renderer::close);
  }
}
