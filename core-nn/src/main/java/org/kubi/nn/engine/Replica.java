package org.kubi.nn.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.jspecify.annotations.Nullable;
import org.kubi.nn.record.Timeline;
import org.kubi.nn.record.Track;
import org.kubi.nn.record.Track.Span;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * One of {@link Replicas}: a network, its thread (workspaces and random numbers of ND4J belong to a
 * thread), and the arrays it reads from.
 */
final class Replica {
  private final MultiLayerNetwork network;
  private final ExecutorService thread;
  private final int pixels;
  private final int outputs;
  private final INDArray pictures;
  private final INDArray labels;
  private final NativeFloats pictureFloats;
  private final NativeFloats labelFloats;
  private final NativeFloats parameters;
  private final NativeFloats gradients;
  private float[] gradient = {};
  private Track track = Timeline.OFF.track("");
  private @Nullable LayerSpans layerSpans;

  Replica(MultiLayerNetwork network, int size, int outputs, int capacity, int threads) {
    this.network = network;
    this.pixels = size * size;
    this.outputs = outputs;
    SingleRowDense.install(network);
    network.initGradientsView();
    pictures = Nd4j.create(DataType.FLOAT, capacity, 1, size, size);
    labels = Nd4j.create(DataType.FLOAT, capacity, outputs);
    pictureFloats = new NativeFloats(pictures);
    labelFloats = new NativeFloats(labels);
    parameters = new NativeFloats(network.params());
    gradients = new NativeFloats(network.getFlattenedGradients());
    thread =
        Executors.newSingleThreadExecutor(
            work -> {
              Thread t =
                  new Thread(
                      () -> {
                        Engine.useThreads(threads);
                        work.run();
                      },
                      "kubi-replica");
              t.setDaemon(true);
              return t;
            });
  }

  <T> Future<T> submit(Callable<T> work) {
    return thread.submit(work);
  }

  /** The sum of the losses of pictures from..to; the gradient waits in {@link #gradient}. */
  double backward(float[] batch, float[] truth, int from, int to, long seed) {
    int count = to - from;
    try (Span all = track.begin("learn")) {
      try (Span upload = track.begin("upload")) {
        pictureFloats.put(0, batch, from * pixels, count * pixels);
        labelFloats.put(0, truth, from * outputs, count * outputs);
      }
      Nd4j.getRandom().setSeed(seed);
      network.setInput(first(pictures, count));
      network.setLabels(first(labels, count));
      try (Span layers = track.begin("layers")) {
        network.computeGradientAndScore();
      }
      if (gradient.length == 0) {
        gradient = new float[Math.toIntExact(network.numParams())];
      }
      try (Span fetch = track.begin("fetch gradient")) {
        gradients.get(0, gradient, gradient.length);
      }
    }
    return network.score() * count;
  }

  boolean forward(float[] batch, int from, int to, float[] answers) {
    int count = to - from;
    try (Span all = track.begin("answer")) {
      try (Span upload = track.begin("upload")) {
        pictureFloats.put(0, batch, from * pixels, count * pixels);
      }
      INDArray out;
      try (Span layers = track.begin("layers")) {
        out = NativeFloats.dense(network.output(first(pictures, count), false));
      }
      try (Span fetch = track.begin("fetch answers")) {
        float[] own = new float[count * outputs];
        new NativeFloats(out).get(0, own, own.length);
        System.arraycopy(own, 0, answers, from * outputs, own.length);
        out.close();
      }
    }
    return true;
  }

  /** Records what it does on a track, with a span for each layer; not while it runs. */
  void trace(Track on) {
    if (layerSpans != null) {
      layerSpans.remove();
    }
    track = on;
    layerSpans = on.isOn() ? LayerSpans.put(network, on) : null;
  }

  private static INDArray first(INDArray array, int count) {
    return count == array.size(0) ? array : array.get(NDArrayIndex.interval(0, count));
  }

  float[] gradient() {
    return gradient;
  }

  void parameters(float[] target) {
    parameters.get(0, target, target.length);
  }

  void setParameters(float[] source) {
    parameters.put(0, source, 0, source.length);
  }

  void close() {
    thread.execute(() -> Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread());
    thread.shutdown();
  }
}
