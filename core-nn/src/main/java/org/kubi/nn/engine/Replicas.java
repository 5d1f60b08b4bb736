package org.kubi.nn.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.kubi.nn.record.Timeline;
import org.kubi.nn.record.Track;
import org.kubi.nn.record.Track.Span;

/**
 * One network on several cores: replicas on one parameter vector, each on its own thread with its
 * share of the cores, each computing its share of a batch. Gradients are summed in the order of the
 * replicas, so that the same inputs on the same number of replicas give the same bits.
 *
 * <p>Pictures are gray, size x size floats, row after row. Not thread-safe: one caller at a time.
 */
public final class Replicas implements AutoCloseable {
  private final List<Replica> replicas = new ArrayList<>();
  private final int parameterCount;
  private final RunningStatistics statistics;
  private Track track = Timeline.OFF.track("");

  /**
   * @param configuration of the network; asked once for each replica
   * @param count how many replicas; 0 for one on each core
   * @param pictureSize side of the pictures, pixels
   * @param outputs how many numbers the network answers
   * @param batch the most pictures at once, over all replicas
   */
  public Replicas(
      Supplier<MultiLayerConfiguration> configuration,
      int count,
      int pictureSize,
      int outputs,
      int batch) {
    if (count < 0 || batch < 1) {
      throw new IllegalArgumentException(
          "replicas are 0 or more and a batch is 1 or more, found %d and %d"
              .formatted(count, batch));
    }
    Engine.start();
    int cores = Runtime.getRuntime().availableProcessors();
    int n = Math.min(batch, count == 0 ? cores : count);
    int share = (batch + n - 1) / n;
    int threads = Math.max(1, cores / n);
    MultiLayerNetwork first = new MultiLayerNetwork(configuration.get());
    first.init();
    this.parameterCount = Math.toIntExact(first.numParams());
    this.statistics = new RunningStatistics(first);
    replicas.add(new Replica(first, pictureSize, outputs, share, threads));
    for (int i = 1; i < n; i++) {
      MultiLayerNetwork next = new MultiLayerNetwork(configuration.get());
      next.init(first.params(), false);
      replicas.add(new Replica(next, pictureSize, outputs, share, threads));
    }
  }

  /** How many replicas. */
  public int count() {
    return replicas.size();
  }

  /** How many weights the network has. */
  public int parameterCount() {
    return parameterCount;
  }

  /** A copy of the weights. */
  public float[] parameters() {
    float[] weights = new float[parameterCount];
    replicas.get(0).parameters(weights);
    return weights;
  }

  /**
   * Records the next steps and answers on a timeline, with a track for each replica and spans for
   * each layer, until {@link #endTrace}. Not while a step runs.
   *
   * @param caller the track of who calls, where it waits for the replicas
   */
  public void trace(Timeline timeline, Track caller) {
    track = caller;
    for (int r = 0; r < replicas.size(); r++) {
      replicas.get(r).trace(timeline.track("replica " + (r + 1)));
    }
  }

  /** Records nothing any more. */
  public void endTrace() {
    trace(Timeline.OFF, Timeline.OFF.track(""));
  }

  /**
   * Puts the statistics that layers gathered in the last {@link #gradient} into some weights: means
   * and variances of a {@link NormalizedRectifier}, which change by no gradient. Who saves weights
   * after a step calls it first. Nothing happens where none are waiting.
   */
  public void gather(float[] weights) {
    statistics.give(weights);
  }

  /** Sets the weights of all replicas, after {@link #gather}. */
  public void setParameters(float[] weights) {
    if (weights.length != parameterCount) {
      throw new IllegalArgumentException(
          "the network has %d weights, found %d".formatted(parameterCount, weights.length));
    }
    try (Span span = track.begin("set parameters")) {
      gather(weights);
      replicas.get(0).setParameters(weights);
    }
  }

  /**
   * The mean loss of a batch and its gradient.
   *
   * @param pictures count x size x size floats
   * @param labels count x outputs floats
   * @param seed of dropout in this step
   * @param gradient is given d mean loss / d weights
   * @return the mean loss
   */
  public double gradient(float[] pictures, float[] labels, int count, long seed, float[] gradient) {
    int n = replicas.size();
    List<Future<Double>> sums = new ArrayList<>(n);
    for (int r = 0; r < n; r++) {
      int from = (int) ((long) count * r / n);
      int to = (int) ((long) count * (r + 1) / n);
      if (to > from) {
        long own = seed * 31 + r;
        Replica replica = replicas.get(r);
        sums.add(replica.submit(() -> replica.backward(pictures, labels, from, to, own)));
      }
    }
    double loss = 0;
    try (Span span = track.begin("replicas learn")) {
      for (Future<Double> sum : sums) {
        loss += await(sum);
      }
    }
    try (Span span = track.begin("gather gradients")) {
      sum(count, gradient);
      if (!statistics.isEmpty()) {
        statistics.take(gradient, parameters());
      }
    }
    return loss / count;
  }

  /** The replicas' gradients, summed in their order, divided by the pictures. */
  private void sum(int count, float[] gradient) {
    int n = replicas.size();
    float scale = 1f / count;
    boolean first = true;
    for (int r = 0; r < n; r++) {
      if ((long) count * (r + 1) / n > (long) count * r / n) {
        float[] part = replicas.get(r).gradient();
        if (first) {
          for (int i = 0; i < gradient.length; i++) {
            gradient[i] = part[i] * scale;
          }
        } else {
          for (int i = 0; i < gradient.length; i++) {
            gradient[i] += part[i] * scale;
          }
        }
        first = false;
      }
    }
  }

  /**
   * The answers to some pictures, at most a batch.
   *
   * @param answers is given count x outputs floats
   */
  public void answer(float[] pictures, int count, float[] answers) {
    int n = replicas.size();
    List<Future<Boolean>> parts = new ArrayList<>(n);
    for (int r = 0; r < n; r++) {
      int from = (int) ((long) count * r / n);
      int to = (int) ((long) count * (r + 1) / n);
      if (to > from) {
        Replica replica = replicas.get(r);
        parts.add(replica.submit(() -> replica.forward(pictures, from, to, answers)));
      }
    }
    try (Span span = track.begin("replicas answer")) {
      parts.forEach(Replicas::await);
    }
  }

  private static <T> T await(Future<T> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          // The native work cannot be stopped half-way; remember, and finish this batch.
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException("a replica failed: " + e.getCause(), e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends the threads and frees their memory. */
  @Override
  public void close() {
    replicas.forEach(Replica::close);
  }
}
