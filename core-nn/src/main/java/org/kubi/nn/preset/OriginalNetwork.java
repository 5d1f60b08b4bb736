package org.kubi.nn.preset;

import static org.kubi.nn.preset.Layers.pooling;
import static org.kubi.nn.preset.Layers.units;

import java.util.List;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.kubi.label.Labels;
import org.kubi.nn.engine.LocalResponse;
import org.kubi.nn.engine.RectifiedConvolution;
import org.kubi.nn.engine.ResponseParameters;

/**
 * The network of the original experiment, layer by layer, after TensorFlow's CIFAR-10 tutorial:
 * 5x5x64 convolution, 3/2 max pooling, local response, two 5x5x64 convolutions, local response, 3/2
 * max pooling, 384 units, dropout 0.5, the numbers; ReLU, L1 loss. As its author did, it takes x /
 * 255 and unchanged pictures.
 *
 * <p>6.5 million weights and 1.3 GFLOP a picture in training.
 */
final class OriginalNetwork {
  private static final int FILTERS = 64;
  private static final int UNITS = 384;

  private OriginalNetwork() {}

  static NetworkPreset preset() {
    return preset(
        "original",
        "The first experiment's network: three 5x5x64 convolutions, local response"
            + " normalisation, 384 units, dropout, L1 loss. Slow.",
        FILTERS);
  }

  /** With another number of filters in each convolution. */
  static NetworkPreset preset(String id, String description, int filters) {
    return new Preset(
        id,
        description,
        InputScale.UNIT,
        List.of(Labels.BONES10.id()),
        false,
        64,
        3e-4,
        LossChoice.parse("l1"),
        list ->
            list.layer(RectifiedConvolution.of(5, 1, filters))
                .layer(pooling())
                .layer(localResponse())
                .layer(RectifiedConvolution.of(5, 1, filters))
                .layer(RectifiedConvolution.of(5, 1, filters))
                .layer(localResponse())
                .layer(pooling())
                .layer(units(UNITS))
                .layer(new DropoutLayer.Builder(0.5).build()));
  }

  private static LocalResponse localResponse() {
    return new LocalResponse(ResponseParameters.tensorFlow(4, 1.0, 0.001 / 9.0, 0.75));
  }
}
