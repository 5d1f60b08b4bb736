package org.kubi.nn.export;

import org.kubi.nn.engine.LocalResponse;

/**
 * The numbers of a {@link LocalResponse}, and what others call them.
 *
 * @param radius channels to each side (TensorFlow: depth_radius)
 * @param k added to the sum (TensorFlow and ONNX: bias; Metal: delta)
 * @param alpha of the sum itself
 * @param beta exponent
 */
record ResponseSettings(int radius, double k, double alpha, double beta) {
  /** How many channels: ONNX's size, Metal's kernelSize. */
  int window() {
    return 2 * radius + 1;
  }

  /** The alpha of ONNX, Metal, PyTorch and Caffe, which divide it by the window. */
  float dividedAlpha() {
    return (float) (alpha * window());
  }

  static ResponseSettings of(LocalResponse layer) {
    return new ResponseSettings(layer.radius(), layer.k(), layer.alpha(), layer.beta());
  }
}
