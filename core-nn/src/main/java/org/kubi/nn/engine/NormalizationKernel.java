package org.kubi.nn.engine;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The arithmetic of {@link NormalizedRectifier} on dense NCHW arrays, channel by channel. With z =
 * (x - mean) / sqrt(variance + epsilon) over the m pixels of a channel in all pictures, and g the
 * gradient before the rectifier:
 *
 * <pre>dL/dgamma = sum g z,  dL/dbeta = sum g
 * dL/dx = gamma / sqrt(variance + epsilon) (g - dL/dbeta / m - z dL/dgamma / m)</pre>
 *
 * <p>Keeps buffers: one thread at a time.
 */
final class NormalizationKernel {
  private final float epsilon;
  private final float slope;
  private float[] plane = {};
  private float[] other = {};
  private float[] sums = {};
  private float[] moreSums = {};

  NormalizationKernel(float epsilon, float slope) {
    this.epsilon = epsilon;
    this.slope = slope;
  }

  /** Gives mean and variance (divided by m) of each channel. */
  void measure(INDArray in, float[] mean, float[] variance) {
    int pixels = reserve(in);
    NativeFloats x = new NativeFloats(in);
    double count = (double) in.size(0) * pixels;
    for (int c = 0; c < mean.length; c++) {
      Arrays.fill(sums, 0);
      for (int n = 0; n < in.size(0); n++) {
        x.get(at(in, n, c), plane, pixels);
        for (int p = 0; p < pixels; p++) {
          sums[p] += plane[p];
        }
      }
      float middle = (float) (total(sums, pixels) / count);
      Arrays.fill(sums, 0);
      for (int n = 0; n < in.size(0); n++) {
        x.get(at(in, n, c), plane, pixels);
        for (int p = 0; p < pixels; p++) {
          float away = plane[p] - middle;
          sums[p] += away * away;
        }
      }
      mean[c] = middle;
      variance[c] = (float) (total(sums, pixels) / count);
    }
  }

  /** out = f(gamma z + beta). */
  void forward(
      INDArray in, float[] mean, float[] variance, float[] gamma, float[] beta, INDArray out) {
    int pixels = reserve(in);
    NativeFloats x = new NativeFloats(in);
    NativeFloats y = new NativeFloats(out);
    for (int n = 0; n < in.size(0); n++) {
      for (int c = 0; c < gamma.length; c++) {
        float factor = gamma[c] * inverse(variance[c]);
        float shift = beta[c] - mean[c] * factor;
        x.get(at(in, n, c), plane, pixels);
        for (int p = 0; p < pixels; p++) {
          plane[p] = plane[p] * factor + shift;
        }
        Rectifier.forward(plane, pixels, slope);
        y.put(at(in, n, c), plane, 0, pixels);
      }
    }
  }

  /**
   * The gradients, given that before the rectifier.
   *
   * @param below is given dL/dx
   * @param gammaGradient is given dL/dgamma
   * @param betaGradient is given dL/dbeta
   */
  void backward(
      INDArray in,
      INDArray gradient,
      float[] mean,
      float[] variance,
      float[] gamma,
      INDArray below,
      float[] gammaGradient,
      float[] betaGradient) {
    int pixels = reserve(in);
    NativeFloats x = new NativeFloats(in);
    NativeFloats g = new NativeFloats(gradient);
    NativeFloats d = new NativeFloats(below);
    double count = (double) in.size(0) * pixels;
    for (int c = 0; c < gamma.length; c++) {
      float inverse = inverse(variance[c]);
      sumGradients(in, x, g, c, mean[c]);
      double beta = total(sums, pixels);
      double along = total(moreSums, pixels) * inverse;
      float even = (float) (beta / count);
      float tilt = (float) (along / count) * inverse;
      for (int n = 0; n < in.size(0); n++) {
        x.get(at(in, n, c), plane, pixels);
        g.get(at(in, n, c), other, pixels);
        for (int p = 0; p < pixels; p++) {
          plane[p] = gamma[c] * inverse * (other[p] - even - (plane[p] - mean[c]) * tilt);
        }
        d.put(at(in, n, c), plane, 0, pixels);
      }
      gammaGradient[c] = (float) along;
      betaGradient[c] = (float) beta;
    }
  }

  /** sums = g and moreSums = g (x - mean), over the pictures. */
  private void sumGradients(INDArray in, NativeFloats x, NativeFloats g, int c, float mean) {
    int pixels = plane.length;
    Arrays.fill(sums, 0);
    Arrays.fill(moreSums, 0);
    for (int n = 0; n < in.size(0); n++) {
      x.get(at(in, n, c), plane, pixels);
      g.get(at(in, n, c), other, pixels);
      for (int p = 0; p < pixels; p++) {
        sums[p] += other[p];
        moreSums[p] += other[p] * (plane[p] - mean);
      }
    }
  }

  private int reserve(INDArray in) {
    int pixels = Math.toIntExact(in.size(2) * in.size(3));
    if (plane.length != pixels) {
      plane = new float[pixels];
      other = new float[pixels];
      sums = new float[pixels];
      moreSums = new float[pixels];
    }
    return pixels;
  }

  private static long at(INDArray in, int picture, int channel) {
    return (picture * in.size(1) + channel) * in.size(2) * in.size(3);
  }

  private static double total(float[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum;
  }

  private float inverse(float variance) {
    return (float) (1 / Math.sqrt(variance + epsilon));
  }
}
