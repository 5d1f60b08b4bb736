package org.kubi.nn.engine;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution with bias and (leaky) rectifier in one layer: square kernel, "same" padding, NCHW.
 * The same function and parameters as the stock ConvolutionLayer with a ReLU, which computes the
 * convolution once more in the backward pass and spends longer on the rectifier's gradient than on
 * the convolution's.
 */
public final class RectifiedConvolution extends ConvolutionLayer {
  private static final long serialVersionUID = 1L;

  private final float slope;

  private RectifiedConvolution(ConvolutionLayer.Builder builder, float slope) {
    super(builder);
    this.slope = slope;
  }

  /** kernel x kernel, every {@code stride} pixels, {@code filters} channels out, ReLU. */
  public static RectifiedConvolution of(int kernel, int stride, int filters) {
    return leaky(kernel, stride, filters, 0);
  }

  /** With {@code slope} (0 to 1) for what is below zero. */
  public static RectifiedConvolution leaky(int kernel, int stride, int filters, double slope) {
    if (!(slope >= 0 && slope < 1)) {
      throw new IllegalArgumentException("a leaky slope is in [0, 1), found " + slope);
    }
    return sloped(kernel, stride, filters, slope);
  }

  /** Without a rectifier: its slope is 1. */
  public static RectifiedConvolution linear(int kernel, int stride, int filters) {
    return sloped(kernel, stride, filters, 1);
  }

  private static RectifiedConvolution sloped(int kernel, int stride, int filters, double slope) {
    return new RectifiedConvolution(
        new ConvolutionLayer.Builder(kernel, kernel)
            .stride(stride, stride)
            .nOut(filters)
            .convolutionMode(ConvolutionMode.Same)
            .activation(Activation.IDENTITY),
        (float) slope);
  }

  /** The slope below zero: 0 for a plain ReLU, 1 for none. */
  public float slope() {
    return slope;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType type) {
    return Instances.begin(
        new RectifiedConvolutionLayer(conf, type),
        conf,
        listeners,
        index,
        parameters,
        initialize,
        initializer());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RectifiedConvolution convolution
        && super.equals(other)
        && slope == convolution.slope;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + Float.hashCode(slope);
  }
}
