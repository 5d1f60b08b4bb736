package org.kubi.nn.preset;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.kubi.nn.engine.OutputLoss;
import org.kubi.nn.engine.RectifiedConvolution;
import org.kubi.nn.engine.ResidualConvolution;
import org.kubi.nn.engine.RowLoss;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Convolutions and residual blocks with leaky rectifiers, one after another, then units, then the
 * numbers; initialised as He et al. (ICCV 2015), so that it trains without batch normalisation,
 * which this engine is slow at.
 */
final class PlainNetwork {
  private static final double SLOPE = 0.1;

  /** The factor of a residual block's branch, which keeps the variance of the sum in bounds. */
  private static final double BRANCH = 0.5;

  /** A layer or two. */
  sealed interface Step {
    ConvolutionLayer layer();
  }

  /** A kernel x kernel convolution every {@code stride} pixels. */
  record Conv(int kernel, int stride, int filters) implements Step {
    @Override
    public ConvolutionLayer layer() {
      return RectifiedConvolution.leaky(kernel, stride, filters, SLOPE);
    }
  }

  /** A residual block of two 3x3 convolutions of the channels that come. */
  record Block(int filters) implements Step {
    @Override
    public ConvolutionLayer layer() {
      return ResidualConvolution.of(3, filters, SLOPE, BRANCH);
    }
  }

  private PlainNetwork() {}

  static MultiLayerConfiguration of(
      int pictureSize, int outputs, RowLoss loss, long seed, int units, Step... steps) {
    NeuralNetConfiguration.ListBuilder layers =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .dataType(DataType.FLOAT)
            .weightInit(WeightInit.RELU)
            .list();
    for (Step step : steps) {
      layers.layer(step.layer());
    }
    return layers
        .layer(new DenseLayer.Builder().nOut(units).activation(Activation.RELU).build())
        .layer(
            new OutputLayer.Builder(new OutputLoss(loss))
                .nOut(outputs)
                .weightInit(WeightInit.XAVIER)
                .activation(Activation.IDENTITY)
                .build())
        .setInputType(InputType.convolutional(pictureSize, pictureSize, 1))
        .build();
  }
}
