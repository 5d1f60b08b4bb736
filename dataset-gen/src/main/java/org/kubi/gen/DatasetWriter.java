package org.kubi.gen;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetStore;
import org.kubi.data.PlaneKind;
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

  /** One that is written and one that is rendered. */
  private static final int SHARDS_AT_A_TIME = 2;

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
   * @throws DatasetException when the disk does not take it, or somebody of the cast cannot be made
   *     any more; what was written is safe
   */
  public void write(DatasetStore store, Progress progress, BooleanSupplier cancelled)
      throws DatasetException {
    try {
      writeAll(store, progress, cancelled);
    } catch (CastException e) {
      throw new DatasetException(
          "after %d of %d samples, which are safe: %s. Then go on with --resume"
              .formatted(store.manifest().held(), store.manifest().count(), e.getMessage()),
          e);
    }
  }

  private void writeAll(DatasetStore store, Progress progress, BooleanSupplier cancelled)
      throws DatasetException {
    long total = store.manifest().count();
    int shardSize = store.manifest().shardSize();
    AtomicLong done = new AtomicLong(store.manifest().held());
    progress.at(done.get(), total);
    List<PlaneKind> planes = store.manifest().planes();
    Supplier<RenderDesk> desks = () -> new RenderDesk(renderers.get(), new PlaneShots(planes));
    try (RenderThreads<RenderDesk> workers = new RenderThreads<>(desks, threads)) {
      Deque<List<Future<List<Sample>>>> shards = new ArrayDeque<>();
      long next = store.manifest().held();
      while (!store.manifest().isComplete()) {
        // The next shard is rendered while this one is written: no thread waits for the disk.
        while (shards.size() < SHARDS_AT_A_TIME && next < total) {
          long last = Math.min(total, next + shardSize);
          List<Future<List<Sample>>> pieces = new ArrayList<>();
          for (long from = next; from < last; from += CHUNK) {
            long begin = from;
            long end = Math.min(last, from + CHUNK);
            pieces.add(
                workers.submit(
                    desk -> {
                      if (cancelled.getAsBoolean()) {
                        throw new CancellationException("cancelled");
                      }
                      List<Sample> samples = piece(begin, end, desk);
                      progress.at(done.addAndGet(samples.size()), total);
                      return samples;
                    }));
          }
          shards.add(pieces);
          next = last;
        }
        List<List<Sample>> shard = Futures.join(shards.remove(), RuntimeException.class);
        store.append(shard.stream().flatMap(List::stream).toList());
      }
      store.finish();
    }
  }

  private List<Sample> piece(long begin, long end, RenderDesk desk) {
    List<Draft> drafts = LongStream.range(begin, end).mapToObj(generator::draft).toList();
    return generator.render(drafts, desk.renderer(), desk.planes());
  }
}
