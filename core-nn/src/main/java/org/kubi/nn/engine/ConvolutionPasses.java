package org.kubi.nn.engine;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the layers of convolutions and leaky rectifiers have in common: a convolution forward and
 * backward, rectifiers in place. Keeps buffers: one thread at a time.
 */
final class ConvolutionPasses {
  private final NativeBlocks blocks = new NativeBlocks();
  private final int kernel;
  private final int stride;
  private final float slope;
  private final FirstConvolution first;

  /**
   * @param slope of the rectifier below zero
   */
  ConvolutionPasses(int kernel, int stride, float slope) {
    this.kernel = kernel;
    this.stride = stride;
    this.slope = slope;
    this.first = new FirstConvolution(kernel, stride, slope);
  }

  /** Weights and biases, or their gradients. */
  record Parameters(INDArray weights, INDArray bias) {}

  /** out = weights * in + bias. */
  void convolve(INDArray in, Parameters parameters, INDArray out) {
    Nd4j.exec(
        Convolution.forward(in, parameters.weights(), parameters.bias(), out, kernel, stride));
  }

  /** The gradients of {@link #convolve} for in and parameters, given that for out. */
  void backward(
      INDArray in,
      Parameters parameters,
      INDArray outGradient,
      INDArray inGradient,
      Parameters gradients) {
    Nd4j.exec(
        Convolution.backward(
            in,
            parameters.weights(),
            parameters.bias(),
            outGradient,
            inGradient,
            gradients.weights(),
            gradients.bias(),
            kernel,
            stride));
  }

  /** out = f(weights * in + bias), of a convolution of one channel. */
  void forwardFirst(INDArray in, Parameters parameters, INDArray out) {
    first.forward(in, parameters.weights(), parameters.bias(), out);
  }

  /**
   * The gradients of {@link #forwardFirst} for the parameters alone; outGradient is written over.
   */
  void backwardFirst(INDArray in, INDArray out, INDArray outGradient, Parameters gradients) {
    first.backward(in, out, outGradient, gradients.weights(), gradients.bias());
  }

  /** values = f(values). */
  void rectify(INDArray values) {
    if (slope == 1) {
      return;
    }
    blocks.change(values, (v, count) -> Rectifier.forward(v, count, slope));
  }

  /** values = f(x + branch values). */
  void joinAndRectify(INDArray values, INDArray x, float branch) {
    blocks.change(
        values,
        x,
        (v, other, count) -> {
          for (int i = 0; i < count; i++) {
            v[i] = other[i] + branch * v[i];
          }
          Rectifier.forward(v, count, slope);
        });
  }

  /** gradients *= factor f'(x), where outputs = f(x). */
  void unrectify(INDArray gradients, INDArray outputs, float factor) {
    if (slope == 1 && factor == 1) {
      return;
    }
    blocks.change(
        gradients,
        outputs,
        (g, output, count) -> {
          Rectifier.backward(output, g, count, slope);
          if (factor != 1) {
            scale(g, count, factor);
          }
        });
  }

  /** values *= factor. */
  void scale(INDArray values, float factor) {
    blocks.change(values, (v, count) -> scale(v, count, factor));
  }

  /** values += others. */
  void add(INDArray values, INDArray others) {
    blocks.change(
        values,
        others,
        (v, other, count) -> {
          for (int i = 0; i < count; i++) {
            v[i] += other[i];
          }
        });
  }

  private static void scale(float[] values, int count, float factor) {
    for (int i = 0; i < count; i++) {
      values[i] *= factor;
    }
  }
}
