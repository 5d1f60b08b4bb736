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
import org.kubi.nn.engine.AbsoluteLoss;
import org.kubi.nn.engine.LocalResponse;
import org.kubi.nn.engine.OutputLoss;
import org.kubi.nn.engine.RectifiedConvolution;
import org.kubi.nn.engine.ResponseParameters;
import org.kubi.nn.engine.RowLoss;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The network of the original experiment, layer by layer, after TensorFlow's CIFAR-10 tutorial:
 * 5x5x64 convolution, 3/2 max pooling, local response, two 5x5x64 convolutions, local response, 3/2
 * max pooling, 384 units, dropout 0.5, the numbers; ReLU, L1 loss. As its author did, it takes x /
 * 255 and unchanged pictures.
 *
 * <p>6.5 million weights and 1.3 GFLOP a picture in training.
 */
final class OriginalNetwork implements NetworkPreset {
  private static final int FILTERS = 64;
  private static final int UNITS = 384;

  @Override
  public String id() {
    return "original";
  }

  @Override
  public String description() {
    return "The first experiment's network: three 5x5x64 convolutions, local response"
        + " normalisation, 384 units, dropout, L1 loss. Slow.";
  }

  @Override
  public InputScale inputScale() {
    return InputScale.UNIT;
  }

  @Override
  public List<String> defaultLabels() {
    return List.of(Labels.BONES10.id());
  }

  @Override
  public boolean isAugmented() {
    return false;
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
    return new AbsoluteLoss();
  }

  @Override
  public MultiLayerConfiguration configuration(int pictureSize, Outputs outputs, long seed) {
    return configuration(pictureSize, outputs, seed, FILTERS, loss(outputs));
  }

  /** With another number of filters in each convolution. */
  static MultiLayerConfiguration configuration(
      int pictureSize, Outputs outputs, long seed, int filters, RowLoss loss) {
    return new NeuralNetConfiguration.Builder()
        .seed(seed)
        .dataType(DataType.FLOAT)
        .weightInit(WeightInit.RELU)
        .list()
        .layer(RectifiedConvolution.of(5, 1, filters))
        .layer(pooling())
        .layer(localResponse())
        .layer(RectifiedConvolution.of(5, 1, filters))
        .layer(RectifiedConvolution.of(5, 1, filters))
        .layer(localResponse())
        .layer(pooling())
        .layer(new DenseLayer.Builder().nOut(UNITS).activation(Activation.RELU).build())
        .layer(new DropoutLayer.Builder(0.5).build())
        .layer(
            new OutputLayer.Builder(new OutputLoss(loss))
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

  private static LocalResponse localResponse() {
    return new LocalResponse(ResponseParameters.tensorFlow(4, 1.0, 0.001 / 9.0, 0.75));
  }
}
