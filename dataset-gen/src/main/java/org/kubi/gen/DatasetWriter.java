package org.kubi.gen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetStore;
import org.kubi.data.Sample;
import org.kubi.render.Renderer;

/**
 * Puts a generator's samples on disk, shard by shard, each thread with its own renderer. The bytes
 * do not depend on the number of threads, nor on where a run was stopped and resumed.
 */
public final class DatasetWriter {
  /** How many samples a shard has. */
  public static final int SHARD_SIZE = 1000;

  /** How many samples a data set has at most: its shards are numbered with five digits. */
  public static final long MOST_SAMPLES = 99_999L * SHARD_SIZE;

  /** How many samples a thread takes at a time: a cancel waits for one such piece. */
  private static final int CHUNK = 50;

  private final SampleGenerator generator;
  private final Supplier<Renderer> renderers;
  private final int threads;

  /**
   * A writer.
   *
   * @param renderers makes a renderer; called once on each thread
   * @param threads at least 1
   */
  public DatasetWriter(SampleGenerator generator, Supplier<Renderer> renderers, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is at least 1, found " + threads);
    }
    this.generator = generator;
    this.renderers = renderers;
    this.threads = threads;
  }

  /**
   * Writes what the store lacks, then its table.
   *
   * @param cancelled asked often; when true, the shards so far are kept
   * @throws CancellationException when cancelled
   * @throws DatasetException when the disk does not take it; what was written is safe
   */
  public void write(DatasetStore store, Progress progress, BooleanSupplier cancelled)
      throws DatasetException {
    long total = store.manifest().count();
    AtomicLong done = new AtomicLong(store.manifest().held());
    List<RenderThread> workers = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++) {
        workers.add(new RenderThread(renderers));
      }
      progress.at(done.get(), total);
      while (!store.manifest().isComplete()) {
        long first = store.manifest().held();
        long last = Math.min(total, first + store.manifest().shardSize());
        List<Future<List<Sample>>> pieces = new ArrayList<>();
        for (long from = first; from < last; from += CHUNK) {
          long begin = from;
          long end = Math.min(last, from + CHUNK);
          RenderThread worker = workers.get(pieces.size() % threads);
          pieces.add(
              worker.submit(
                  renderer -> {
                    if (cancelled.getAsBoolean()) {
                      throw new CancellationException("cancelled");
                    }
                    List<Sample> samples = piece(begin, end, renderer);
                    progress.at(done.addAndGet(samples.size()), total);
                    return samples;
                  }));
        }
        store.append(
            Futures.join(pieces, RuntimeException.class).stream().flatMap(List::stream).toList());
      }
      store.finish();
    } finally {
      workers.forEach(RenderThread::close);
    }
  }

  private List<Sample> piece(long begin, long end, Renderer renderer) {
    List<Draft> drafts = LongStream.range(begin, end).mapToObj(generator::draft).toList();
    return generator.render(drafts, renderer);
  }
}
