package org.kubi.nn.preset;

import static org.kubi.nn.preset.Layers.pooling;

import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.kubi.nn.engine.NormalizedRectifier;
import org.kubi.nn.engine.RectifiedConvolution;
import org.nd4j.linalg.activations.impl.ActivationLReLU;

/**
 * The network of an earlier experiment, which told faces from pictures without one: 5x5x96 and
 * 5x5x128 convolutions with batch normalisation, 3x3x256, 3x3x384, 2,048 units with dropout 0.5;
 * leaky ReLU with slope 0.2. Here it answers the numbers of labels as every preset does, as no data
 * set has pictures without a head.
 *
 * <p>Where it halves the picture is not known; here the first convolution does, and 3/2 max pooling
 * after the first, second and fourth: 64, 32, 16, 8, 4 pixels a side, which keeps the dense layer
 * at 13 million weights.
 */
final class Frg64Network {
  private static final int UNITS = 2048;
  private static final double SLOPE = 0.2;

  private Frg64Network() {}

  static NetworkPreset preset() {
    Preset preset =
        Preset.forPose(
            "frg64",
            "The network of an earlier face classifier, here for the ordinary labels: convolutions"
                + " of 96 to 384 channels, batch normalisation, 2,048 units, dropout.",
            list ->
                list.layer(RectifiedConvolution.linear(5, 2, 96))
                    .layer(NormalizedRectifier.leaky(SLOPE))
                    .layer(pooling())
                    .layer(RectifiedConvolution.linear(5, 1, 128))
                    .layer(NormalizedRectifier.leaky(SLOPE))
                    .layer(pooling())
                    .layer(RectifiedConvolution.leaky(3, 1, 256, SLOPE))
                    .layer(RectifiedConvolution.leaky(3, 1, 384, SLOPE))
                    .layer(pooling())
                    .layer(
                        new DenseLayer.Builder()
                            .nOut(UNITS)
                            .activation(new ActivationLReLU(SLOPE))
                            .build())
                    .layer(new DropoutLayer.Builder(0.5).build()));
    return preset.learning(64, 3e-4);
  }
}
