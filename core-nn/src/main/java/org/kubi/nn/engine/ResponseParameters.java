package org.kubi.nn.engine;

import java.io.Serializable;

/**
 * The numbers of a {@link LocalResponse}, {@code y_c = x_c / (k + alpha * sum of x_j^2 over |j - c|
 * <= radius)^beta}, and what others call them. All agree on the formula but for two things: whether
 * alpha is divided by the window's size, and whether the window is told by its radius or its size.
 *
 * @param radius channels to each side, 0 or more
 * @param k added to the sum, above 0
 * @param alpha of the sum itself (not divided by the window's size), 0 or more
 * @param beta exponent
 */
public record ResponseParameters(int radius, double k, double alpha, double beta)
    implements Serializable {
  public ResponseParameters {
    if (radius < 0 || !(k > 0) || !(alpha >= 0) || !Double.isFinite(beta)) {
      throw new IllegalArgumentException(
          "radius >= 0, k > 0, alpha >= 0 and a finite beta, found %d, %s, %s, %s"
              .formatted(radius, k, alpha, beta));
    }
  }

  /**
   * As in Krizhevsky, Sutskever and Hinton (NIPS 2012, section 3.3): n adjacent channels, from c -
   * n / 2 to c + n / 2; alpha is not divided.
   *
   * @param n odd: theirs is 5
   */
  public static ResponseParameters krizhevsky(double k, int n, double alpha, double beta) {
    return new ResponseParameters(radius(n), k, alpha, beta);
  }

  /** As in tf.nn.local_response_normalization: the radius itself; alpha is not divided. */
  public static ResponseParameters tensorFlow(
      int depthRadius, double bias, double alpha, double beta) {
    return new ResponseParameters(depthRadius, bias, alpha, beta);
  }

  /**
   * As in torch.nn.LocalResponseNorm: alpha is divided by size.
   *
   * @param size odd: an even one reaches further to one side
   */
  public static ResponseParameters pyTorch(int size, double alpha, double beta, double k) {
    return new ResponseParameters(radius(size), k, alpha / size, beta);
  }

  /**
   * As in ONNX's operator LRN: alpha is divided by size.
   *
   * @param size odd: an even one reaches further to one side
   */
  public static ResponseParameters onnx(double alpha, double beta, double bias, int size) {
    return new ResponseParameters(radius(size), bias, alpha / size, beta);
  }

  /**
   * As in MPSCNNCrossChannelNormalization of Metal Performance Shaders: alpha is divided by
   * kernelSize.
   *
   * @param kernelSize odd: an even one reaches further to one side
   */
  public static ResponseParameters metal(int kernelSize, double alpha, double beta, double delta) {
    return new ResponseParameters(radius(kernelSize), delta, alpha / kernelSize, beta);
  }

  /** How many channels: the paper's n, PyTorch's and ONNX's size, Metal's kernelSize. */
  public int window() {
    return 2 * radius + 1;
  }

  /** The alpha of PyTorch, ONNX, Metal and Caffe, which divide it by the window. */
  public float dividedAlpha() {
    return (float) (alpha * window());
  }

  private static int radius(int window) {
    if (window < 1 || window % 2 == 0) {
      throw new IllegalArgumentException("a window has an odd size, found " + window);
    }
    return window / 2;
  }
}
