package org.kubi.nn.preset;

import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.kubi.nn.engine.RectifiedConvolution;
import org.kubi.nn.engine.ResidualConvolution;
import org.nd4j.linalg.activations.Activation;

/** Layers that several presets are made of. */
final class Layers {
  private static final double SLOPE = 0.1;

  /** The factor of a residual block's branch, which keeps the variance of the sum in bounds. */
  private static final double BRANCH = 0.5;

  private Layers() {}

  /** A kernel x kernel convolution every {@code stride} pixels with a leaky rectifier. */
  static RectifiedConvolution convolution(int kernel, int stride, int filters) {
    return RectifiedConvolution.leaky(kernel, stride, filters, SLOPE);
  }

  /** A residual block of two 3x3 convolutions of the channels that come, leaky rectifiers. */
  static ResidualConvolution block(int filters) {
    return ResidualConvolution.of(3, filters, SLOPE, BRANCH);
  }

  /** The greatest of 3x3 every 2 pixels. */
  static SubsamplingLayer pooling() {
    return new SubsamplingLayer.Builder(SubsamplingLayer.PoolingType.MAX)
        .kernelSize(3, 3)
        .stride(2, 2)
        .convolutionMode(ConvolutionMode.Same)
        .build();
  }

  /** So many units with rectifiers. */
  static DenseLayer units(int count) {
    return new DenseLayer.Builder().nOut(count).activation(Activation.RELU).build();
  }
}
