package org.kubi.nn.engine;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;

/**
 * The native convolution operations, NCHW pictures, weights [out, in, k, k], padded so that the
 * result has ceil(side / stride) pixels a side (TensorFlow's "same").
 */
final class Convolution {
  private static final int SAME = 1;
  private static final int NCHW = 0;
  private static final int OUT_IN_K_K = 1;

  private Convolution() {}

  /** out = weights * in + bias. */
  static DynamicCustomOp forward(
      INDArray in, INDArray weights, INDArray bias, INDArray out, int kernel, int stride) {
    return DynamicCustomOp.builder("conv2d")
        .addInputs(in, weights, bias)
        .addOutputs(out)
        .addIntegerArguments(arguments(kernel, stride))
        .build();
  }

  /** The gradients of {@link #forward} for in, weights and bias, given that for out. */
  static DynamicCustomOp backward(
      INDArray in,
      INDArray weights,
      INDArray bias,
      INDArray outGradient,
      INDArray inGradient,
      INDArray weightGradient,
      INDArray biasGradient,
      int kernel,
      int stride) {
    return DynamicCustomOp.builder("conv2d_bp")
        .addInputs(in, weights, bias, outGradient)
        .addOutputs(inGradient, weightGradient, biasGradient)
        .addIntegerArguments(arguments(kernel, stride))
        .build();
  }

  private static int[] arguments(int kernel, int stride) {
    return new int[] {kernel, kernel, stride, stride, 0, 0, 1, 1, SAME, NCHW, OUT_IN_K_K};
  }
}
