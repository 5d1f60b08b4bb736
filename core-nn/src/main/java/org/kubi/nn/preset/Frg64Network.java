package org.kubi.nn.preset;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.kubi.label.Labels;
import org.kubi.nn.engine.NormalizedRectifier;
import org.kubi.nn.engine.OutputLoss;
import org.kubi.nn.engine.RectifiedConvolution;
import org.kubi.nn.engine.RowLoss;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.api.buffer.DataType;

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
final class Frg64Network implements NetworkPreset {
  private static final int UNITS = 2048;
  private static final double SLOPE = 0.2;

  @Override
  public String id() {
    return "frg64";
  }

  @Override
  public String description() {
    return "The network of an earlier face classifier, here for the ordinary labels: convolutions of"
        + " 96 to 384 channels, batch normalisation, 2,048 units, dropout.";
  }

  @Override
  public InputScale inputScale() {
    return InputScale.STANDARD;
  }

  @Override
  public List<String> defaultLabels() {
    return List.of(Labels.BONES10.id(), Labels.HEAD_ROTATION.id());
  }

  @Override
  public boolean isAugmented() {
    return true;
  }

  @Override
  public int defaultBatch() {
    return 64;
  }

  @Override
  public double defaultLearningRate() {
    return 3e-4;
  }

  @Override
  public RowLoss loss(Outputs outputs) {
    return PoseLoss.of(outputs);
  }

  @Override
  public MultiLayerConfiguration configuration(int pictureSize, Outputs outputs, long seed) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .dataType(DataType.FLOAT)
        .weightInit(WeightInit.RELU)
        .list()
        .layer(RectifiedConvolution.linear(5, 2, 96))
        .layer(NormalizedRectifier.leaky(SLOPE))
        .layer(pooling())
        .layer(RectifiedConvolution.linear(5, 1, 128))
        .layer(NormalizedRectifier.leaky(SLOPE))
        .layer(pooling())
        .layer(RectifiedConvolution.leaky(3, 1, 256, SLOPE))
        .layer(RectifiedConvolution.leaky(3, 1, 384, SLOPE))
        .layer(pooling())
        .layer(new DenseLayer.Builder().nOut(UNITS).activation(new ActivationLReLU(SLOPE)).build())
        .layer(new DropoutLayer.Builder(0.5).build())
        .layer(
            new OutputLayer.Builder(new OutputLoss(loss(outputs)))
                .nOut(outputs.size())
                .weightInit(WeightInit.XAVIER)
                .activation(Activation.IDENTITY)
                .build())
        .setInputType(InputType.convolutional(pictureSize, pictureSize, 1))
        .build();
  }

  private static SubsamplingLayer pooling() {
    return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
        .kernelSize(3, 3)
        .stride(2, 2)
        .convolutionMode(ConvolutionMode.Same)
        .build();
  }
}
