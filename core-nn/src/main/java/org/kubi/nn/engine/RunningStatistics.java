package org.kubi.nn.engine;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The parameters of a network that are gathered and not learnt: the running means and variances of
 * its {@link NormalizedRectifier}s. Where other parameters have a gradient, these have what the
 * last batch showed; {@link #take} turns that into what they become, and {@link #give} sets it.
 */
final class RunningStatistics {
  /** How far a step moves them towards the batch's. */
  private static final float PACE = 0.1f;

  private record Range(int from, int count) {}

  private final List<Range> ranges = new ArrayList<>();
  private final int total;
  private float @Nullable [] next;

  RunningStatistics(MultiLayerNetwork network) {
    int sum = 0;
    for (Layer layer : network.getLayers()) {
      if (layer instanceof NormalizedRectifierLayer) {
        for (String name :
            List.of(
                BatchNormalizationParamInitializer.GLOBAL_MEAN,
                BatchNormalizationParamInitializer.GLOBAL_VAR)) {
          INDArray view = layer.getParam(name);
          int count = Math.toIntExact(view.length());
          long from = view.offset() - network.params().offset();
          ranges.add(new Range(Math.toIntExact(from), count));
          sum += count;
        }
      }
    }
    total = sum;
  }

  /** Takes the batch's out of a gradient, which has 0 there afterwards, given the weights. */
  void take(float[] gradient, float[] weights) {
    float[] taken = new float[total];
    int at = 0;
    for (Range range : ranges) {
      for (int i = range.from(); i < range.from() + range.count(); i++) {
        taken[at++] = weights[i] + PACE * (gradient[i] - weights[i]);
        gradient[i] = 0;
      }
    }
    next = taken;
  }

  /** Sets what was taken since the last time, if anything was. */
  void give(float[] weights) {
    if (next == null) {
      return;
    }
    int at = 0;
    for (Range range : ranges) {
      System.arraycopy(next, at, weights, range.from(), range.count());
      at += range.count();
    }
    next = null;
  }

  boolean isEmpty() {
    return total == 0;
  }
}
