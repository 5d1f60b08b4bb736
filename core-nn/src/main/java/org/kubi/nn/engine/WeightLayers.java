package org.kubi.nn.engine;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;

/** Which layer a weight belongs to, for people who look for what went wrong. */
public final class WeightLayers {
  private WeightLayers() {}

  /**
   * The layer of the first number that is infinite or none, as {@code layer 2 of 5
   * (RectifiedConvolution)}; empty text where all are finite.
   *
   * @param values one for each weight, in the engine's order: weights, or their gradient
   */
  public static String firstNotFinite(MultiLayerConfiguration configuration, float[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        return layer(configuration, i);
      }
    }
    return "";
  }

  private static String layer(MultiLayerConfiguration configuration, int weight) {
    int count = configuration.getConfs().size();
    long end = 0;
    for (int i = 0; i < count; i++) {
      NeuralNetConfiguration conf = configuration.getConf(i);
      end += conf.getLayer().initializer().numParams(conf);
      if (weight < end) {
        return "layer %d of %d (%s)"
            .formatted(i + 1, count, conf.getLayer().getClass().getSimpleName());
      }
    }
    throw new IllegalArgumentException(
        "the network has %d weights, found number %d".formatted(end, weight));
  }
}
