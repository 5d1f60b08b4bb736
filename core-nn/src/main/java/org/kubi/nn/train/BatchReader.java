package org.kubi.nn.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kubi.data.DatasetException;
import org.kubi.nn.preset.InputScale;
import org.kubi.nn.preset.Outputs;

/**
 * Reads batches on its own thread, one ahead of the training, in two buffers; several threads
 * change and prepare the pictures of one. A batch is a function of (seed, epoch, step), whatever
 * the threads: nothing else is remembered.
 */
final class BatchReader implements AutoCloseable {
  /** How long reading may take to notice that it is no longer wanted. */
  private static final long PATIENCE_SECONDS = 10;

  private final Pictures source;
  private final int size;
  private final Outputs outputs;
  private final InputScale scale;
  private final Augmentation augmentation;
  private final boolean augmented;
  private final long seed;
  private final int epochs;
  private final int batch;
  private final Batch[] buffers = new Batch[2];
  private final byte[] pixels;
  private final int workers;
  private final ExecutorService thread;
  private final ExecutorService pool;
  private @Nullable Future<Batch> next;
  private int turn;

  /**
   * A reader.
   *
   * @param source is closed with it
   * @param size of a picture's side, pixels
   */
  BatchReader(
      Pictures source, int size, Outputs outputs, InputScale scale, TrainSettings settings) {
    this(source, size, outputs, scale, settings, Runtime.getRuntime().availableProcessors());
  }

  /** As the other one, with so many threads for a batch's pictures, at least 1. */
  BatchReader(
      Pictures source,
      int size,
      Outputs outputs,
      InputScale scale,
      TrainSettings settings,
      int workers) {
    this.source = source;
    this.size = size;
    this.outputs = outputs;
    this.scale = scale;
    this.augmentation = settings.augmentation();
    this.augmented = !settings.augmentation().equals(Augmentation.NONE);
    this.seed = settings.seed();
    this.epochs = settings.epochs();
    this.batch = Math.min(settings.batch(), source.count());
    for (int i = 0; i < buffers.length; i++) {
      buffers[i] =
          new Batch(
              new long[batch],
              new float[batch * size * size],
              new float[batch * outputs.answers()]);
    }
    this.pixels = new byte[batch * size * size];
    this.workers = workers;
    this.thread = Executors.newSingleThreadExecutor(work -> daemon(work, "kubi-batches"));
    // The thread above does a part itself.
    this.pool = Executors.newCachedThreadPool(work -> daemon(work, "kubi-pictures"));
  }

  private static Thread daemon(Runnable work, String name) {
    Thread t = new Thread(work, name);
    t.setDaemon(true);
    return t;
  }

  /** Pictures a step. */
  int batch() {
    return batch;
  }

  /**
   * Steps an epoch, 1 or more. The last pictures of an epoch's order that do not fill a batch are
   * left out of it, so that each step weighs the same; another epoch has another order.
   */
  int steps() {
    return source.count() / batch;
  }

  /**
   * The batch of a step, valid until the next call. Steps are asked for in order.
   *
   * @throws DatasetException if a picture of it is not to be had
   */
  Batch read(int epoch, int step) throws DatasetException {
    Future<Batch> ready = next != null ? next : prefetch(epoch, step);
    Batch result = await(ready);
    if (step + 1 < steps()) {
      next = prefetch(epoch, step + 1);
    } else {
      next = epoch + 1 < epochs ? prefetch(epoch + 1, 0) : null;
    }
    return result;
  }

  private Future<Batch> prefetch(int epoch, int step) {
    Batch buffer = buffers[turn];
    turn = 1 - turn;
    return thread.submit(() -> fill(buffer, epoch, step));
  }

  private static Batch await(Future<Batch> future) throws DatasetException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while a batch was read");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DatasetException trouble) {
        throw trouble;
      }
      throw new IllegalStateException("a batch could not be read: " + e.getCause(), e.getCause());
    }
  }

  private Batch fill(Batch buffer, int epoch, int step)
      throws DatasetException, InterruptedException {
    int width = outputs.answers();
    byte[] one = new byte[size * size];
    for (int i = 0; i < batch; i++) {
      buffer.samples()[i] = source.read(epoch, step * batch + i, one, buffer.labels(), i * width);
      System.arraycopy(one, 0, pixels, i * one.length, one.length);
    }
    if (!augmented || workers == 1) {
      prepare(buffer, epoch, 0, batch);
      return buffer;
    }
    List<Future<?>> parts = new ArrayList<>();
    for (int part = 1; part < workers; part++) {
      int from = part * batch / workers;
      int to = (part + 1) * batch / workers;
      parts.add(pool.submit(() -> prepare(buffer, epoch, from, to)));
    }
    prepare(buffer, epoch, 0, batch / workers);
    for (Future<?> part : parts) {
      try {
        part.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("a picture could not be changed: " + e.getCause(), e);
      }
    }
    return buffer;
  }

  /** Changes and prepares some pictures of a batch, from {@code pixels}. */
  private void prepare(Batch buffer, int epoch, int first, int after) {
    Augmenter augmenter = new Augmenter(augmentation);
    byte[] own = new byte[size * size];
    for (int i = first; i < after; i++) {
      int at = i * own.length;
      System.arraycopy(pixels, at, own, 0, own.length);
      if (augmented) {
        SplittableRandom random = Seeds.stream(seed, epoch, buffer.samples()[i]);
        Augmenter.Change change = augmenter.apply(own, size, random, buffer.pictures(), at);
        scale.prepare(buffer.pictures(), at, own.length);
        if (!change.isNothing()) {
          follow(change, buffer.labels(), i * outputs.answers());
        }
      } else {
        scale.prepare(own, own.length, buffer.pictures(), at);
      }
    }
  }

  private void follow(Augmenter.Change change, float[] labels, int at) {
    double[] row = new double[outputs.answers()];
    for (int k = 0; k < row.length; k++) {
      row[k] = labels[at + k];
    }
    double[] changed = change.of(row, outputs, size);
    for (int k = 0; k < row.length; k++) {
      labels[at + k] = (float) changed[k];
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    pool.shutdownNow();
    try {
      // Who waits for a picture is interrupted; then nobody uses the source any more.
      thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      source.close();
    }
  }
}
