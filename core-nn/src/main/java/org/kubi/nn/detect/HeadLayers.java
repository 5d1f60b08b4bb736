package org.kubi.nn.detect;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.kubi.nn.engine.Engine;
import org.kubi.nn.engine.OutputLoss;
import org.kubi.nn.engine.RectifiedConvolution;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The detector's shape: convolutions alone, so that it runs on pictures of any size. Gray in; a
 * cell of its map stands for 8x8 pixels and sees 57x57.
 */
final class HeadLayers {
  private static final double SLOPE = 0.1;

  /** Kernel, stride and channels out of each convolution; all but the last have a rectifier. */
  private static final int[][] SHAPE = {
    {5, 2, 16}, {3, 2, 32}, {3, 1, 32}, {3, 2, 64}, {3, 1, 64}, {3, 1, 64}, {1, 1, HeadCode.NUMBERS}
  };

  private HeadLayers() {}

  /**
   * A convolution with its weights.
   *
   * @param weights [out, in, kernel row, kernel column], the last fastest
   * @param slope of the leaky rectifier that follows; 1 for none
   */
  record Layer(
      int kernel, int stride, int in, int out, float slope, float[] weights, float[] bias) {
    /** Zeros above and to the left of a picture whose side is a multiple of the stride. */
    int before() {
      return (kernel - stride) / 2;
    }

    /** Zeros below and to the right. */
    int after() {
      return kernel - stride - before();
    }
  }

  /** How many weights there are. */
  static int weights() {
    int sum = 0;
    int in = 1;
    for (int[] layer : SHAPE) {
      sum += layer[2] * (1 + in * layer[0] * layer[0]);
      in = layer[2];
    }
    return sum;
  }

  /** The layers from all weights in the engine's order: of each layer the biases, then weights. */
  static List<Layer> of(float[] all) {
    if (all.length != weights()) {
      throw new IllegalArgumentException(
          "a detector has %d weights, found %d".formatted(weights(), all.length));
    }
    List<Layer> layers = new ArrayList<>();
    int in = 1;
    int at = 0;
    for (int i = 0; i < SHAPE.length; i++) {
      int kernel = SHAPE[i][0];
      int out = SHAPE[i][2];
      float[] bias = new float[out];
      float[] weights = new float[out * in * kernel * kernel];
      System.arraycopy(all, at, bias, 0, out);
      System.arraycopy(all, at + out, weights, 0, weights.length);
      at += out + weights.length;
      float slope = i == SHAPE.length - 1 ? 1 : (float) SLOPE;
      layers.add(new Layer(kernel, SHAPE[i][1], in, out, slope, weights, bias));
      in = out;
    }
    return layers;
  }

  /** The network to learn with, on square pictures; it answers a map as {@link HeadTargets}. */
  static MultiLayerConfiguration configuration(int pictureSize, long seed) {
    Engine.start();
    ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .dataType(DataType.FLOAT)
            .weightInit(WeightInit.RELU)
            .list();
    for (int i = 0; i < SHAPE.length; i++) {
      int[] layer = SHAPE[i];
      list.layer(
          i == SHAPE.length - 1
              ? RectifiedConvolution.linear(layer[0], layer[1], layer[2])
              : RectifiedConvolution.leaky(layer[0], layer[1], layer[2], SLOPE));
    }
    int side = pictureSize / HeadCode.CELL;
    LossLayer last =
        new LossLayer.Builder(new OutputLoss(new HeadLoss(side * side)))
            .activation(Activation.IDENTITY)
            .build();
    // Has no builder's method; without it there is a warning.
    last.setNOut((long) HeadCode.NUMBERS * side * side);
    return list.layer(last)
        .setInputType(InputType.convolutional(pictureSize, pictureSize, 1))
        .build();
  }
}
