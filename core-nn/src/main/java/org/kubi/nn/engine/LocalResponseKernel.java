package org.kubi.nn.engine;

import java.util.Arrays;

/**
 * The arithmetic of {@link LocalResponse} on one picture, channel after channel. With {@code s_c =
 * k + alpha * sum of x_j^2} over the window about c:
 *
 * <pre>
 * y_c     = x_c s_c^-beta
 * dL/dx_c = g_c s_c^-beta - 2 alpha beta x_c * sum over the window about c of g_j x_j s_j^(-beta-1)
 * </pre>
 *
 * <p>Keeps buffers: one thread at a time.
 */
final class LocalResponseKernel {
  private final int radius;
  private final float k;
  private final float alpha;
  private final float beta;
  private float[] squares = {};
  private float[] sums = {};
  private float[] running = {};

  LocalResponseKernel(int radius, float k, float alpha, float beta) {
    this.radius = radius;
    this.k = k;
    this.alpha = alpha;
    this.beta = beta;
  }

  /** Replaces x by y. */
  void forward(float[] x, int channels, int pixels) {
    sumSquares(x, channels, pixels);
    int count = channels * pixels;
    if (beta == 0.75f) {
      for (int i = 0; i < count; i++) {
        x[i] *= threeQuarterPower(1 / sums[i]);
      }
    } else {
      for (int i = 0; i < count; i++) {
        x[i] *= (float) Math.pow(sums[i], -beta);
      }
    }
  }

  /** Replaces g = dL/dy by dL/dx. */
  void backward(float[] x, float[] g, int channels, int pixels) {
    sumSquares(x, channels, pixels);
    int count = channels * pixels;
    for (int i = 0; i < count; i++) {
      float inverse = 1 / sums[i];
      float power = beta == 0.75f ? threeQuarterPower(inverse) : (float) Math.pow(inverse, beta);
      g[i] *= power;
      squares[i] = g[i] * x[i] * inverse;
    }
    window(channels, pixels, -2 * alpha * beta, 0);
    for (int i = 0; i < count; i++) {
      g[i] += x[i] * sums[i];
    }
  }

  private static float threeQuarterPower(float x) {
    return (float) Math.sqrt(x * (float) Math.sqrt(x));
  }

  private void sumSquares(float[] x, int channels, int pixels) {
    int count = channels * pixels;
    if (squares.length < count) {
      squares = new float[count];
      sums = new float[count];
    }
    if (running.length < pixels) {
      running = new float[pixels];
    }
    for (int i = 0; i < count; i++) {
      squares[i] = x[i] * x[i];
    }
    window(channels, pixels, alpha, k);
  }

  /** sums = offset + factor * (sum of squares over the window), by a sum that runs along. */
  private void window(int channels, int pixels, float factor, float offset) {
    Arrays.fill(running, 0, pixels, 0f);
    for (int c = 0; c < Math.min(radius, channels); c++) {
      add(c * pixels, pixels);
    }
    for (int c = 0; c < channels; c++) {
      if (c + radius < channels) {
        add((c + radius) * pixels, pixels);
      }
      if (c - radius - 1 >= 0) {
        subtract((c - radius - 1) * pixels, pixels);
      }
      int at = c * pixels;
      for (int p = 0; p < pixels; p++) {
        sums[at + p] = offset + factor * running[p];
      }
    }
  }

  private void add(int at, int pixels) {
    for (int p = 0; p < pixels; p++) {
      running[p] += squares[at + p];
    }
  }

  private void subtract(int at, int pixels) {
    for (int p = 0; p < pixels; p++) {
      running[p] -= squares[at + p];
    }
  }
}
