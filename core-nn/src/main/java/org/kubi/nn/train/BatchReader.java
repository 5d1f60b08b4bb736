package org.kubi.nn.train;

import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.nn.preset.InputScale;
import org.kubi.nn.preset.Outputs;

/**
 * Reads, changes and prepares batches on its own thread, one ahead of the training, in two buffers.
 * A batch is a function of (seed, epoch, step): nothing else is remembered.
 */
final class BatchReader implements AutoCloseable {
  private static final long SHUFFLE = 0x0de7;

  private final Dataset dataset;
  private final int[] indices;
  private final float[] truth;
  private final Outputs outputs;
  private final InputScale scale;
  private final Augmenter augmenter;
  private final boolean augmented;
  private final long seed;
  private final int batch;
  private final Batch[] buffers = new Batch[2];
  private final ExecutorService thread;
  private @Nullable Future<Batch> next;
  private int turn;
  private int orderedEpoch = -1;
  private int[] order = {};

  BatchReader(
      Dataset dataset, int[] indices, Outputs outputs, InputScale scale, TrainSettings settings)
      throws DatasetException {
    this.dataset = dataset;
    this.indices = indices;
    this.outputs = outputs;
    this.truth = outputs.truth(dataset);
    this.scale = scale;
    this.augmenter = new Augmenter(settings.augmentation());
    this.augmented = !settings.augmentation().equals(Augmentation.NONE);
    this.seed = settings.seed();
    this.batch = Math.min(settings.batch(), indices.length);
    for (int i = 0; i < buffers.length; i++) {
      buffers[i] =
          new Batch(
              new int[batch],
              new float[batch * dataset.pictureBytes()],
              new float[batch * outputs.answers()]);
    }
    this.thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread t = new Thread(work, "kubi-batches");
              t.setDaemon(true);
              return t;
            });
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
    return indices.length / batch;
  }

  /** The batch of a step, valid until the next call. Steps are asked for in order. */
  Batch read(int epoch, int step) {
    Future<Batch> ready = next != null ? next : prefetch(epoch, step);
    Batch result = await(ready);
    next = step + 1 < steps() ? prefetch(epoch, step + 1) : prefetch(epoch + 1, 0);
    return result;
  }

  private Future<Batch> prefetch(int epoch, int step) {
    Batch buffer = buffers[turn];
    turn = 1 - turn;
    return thread.submit(() -> fill(buffer, epoch, step));
  }

  private static Batch await(Future<Batch> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a batch was read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a batch could not be read: " + e.getCause(), e.getCause());
    }
  }

  private Batch fill(Batch buffer, int epoch, int step) {
    if (orderedEpoch != epoch) {
      order = Seeds.shuffled(indices, Seeds.stream(seed, SHUFFLE, epoch));
      orderedEpoch = epoch;
    }
    int size = dataset.manifest().size();
    byte[] pixels = new byte[dataset.pictureBytes()];
    int width = outputs.answers();
    for (int i = 0; i < batch; i++) {
      int index = order[step * batch + i];
      int at = i * pixels.length;
      dataset.picture(index, pixels, 0);
      buffer.samples()[i] = index;
      System.arraycopy(truth, index * width, buffer.labels(), i * width, width);
      if (augmented) {
        SplittableRandom random = Seeds.stream(seed, epoch, index);
        Augmenter.Change change = augmenter.apply(pixels, size, random, buffer.pictures(), at);
        scale.prepare(buffer.pictures(), at, pixels.length);
        if (!change.isNothing()) {
          follow(change, size, buffer.labels(), i * width);
        }
      } else {
        scale.prepare(pixels, pixels.length, buffer.pictures(), at);
      }
    }
    return buffer;
  }

  private void follow(Augmenter.Change change, int size, float[] labels, int at) {
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
  }
}
