package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Each program's meaning of the parameters, written down from its own documents, gives what our
 * layer gives with the converted ones.
 */
class ResponseParametersTest {
  private static final int CHANNELS = 13;
  private static final double[] X = new SplittableRandom(4).doubles(CHANNELS, -3, 3).toArray();

  /** x_c / (bias + factor * sum over first(c)..last(c))^beta. */
  private static float[] formula(
      IntUnaryOperator first, IntUnaryOperator last, double bias, double factor, double beta) {
    float[] y = new float[CHANNELS];
    for (int c = 0; c < CHANNELS; c++) {
      double sum = 0;
      for (int j = first.applyAsInt(c); j <= last.applyAsInt(c); j++) {
        sum += j < 0 || j >= CHANNELS ? 0 : X[j] * X[j];
      }
      y[c] = (float) (X[c] / Math.pow(bias + factor * sum, beta));
    }
    return y;
  }

  private static void check(float[] expected, ResponseParameters parameters) {
    float[] y = new float[CHANNELS];
    for (int c = 0; c < CHANNELS; c++) {
      y[c] = (float) X[c];
    }
    new LocalResponse(parameters).kernel().forward(y, CHANNELS, 1);
    assertArrayEquals(expected, y, 1e-5f);
  }

  @Test
  void krizhevskySumsOverNAdjacentChannels() {
    check(
        formula(c -> c - 5 / 2, c -> c + 5 / 2, 2, 1e-1, 0.75),
        ResponseParameters.krizhevsky(2, 5, 1e-1, 0.75));
  }

  @Test
  void tensorFlowSumsOverARadiusAndDividesNothing() {
    // sqr_sum[a, b, c, d] = sum(input[a, b, c, d - depth_radius : d + depth_radius + 1] ** 2)
    check(
        formula(c -> c - 4, c -> c + 4, 1, 0.05, 0.5),
        ResponseParameters.tensorFlow(4, 1, 0.05, 0.5));
  }

  @Test
  void pyTorchDividesAlphaBySize() {
    // c' from max(0, c - n/2) to min(N - 1, c + n/2), alpha / n before the sum
    check(
        formula(c -> c - 7 / 2, c -> c + 7 / 2, 1.5, 0.4 / 7, 0.75),
        ResponseParameters.pyTorch(7, 0.4, 0.75, 1.5));
  }

  @Test
  void onnxDividesAlphaBySize() {
    // from c - floor((size - 1) / 2) to c + ceil((size - 1) / 2), alpha / size * square_sum
    check(
        formula(
            c -> c - (int) Math.floor((3 - 1) / 2.0),
            c -> c + (int) Math.ceil((3 - 1) / 2.0),
            1,
            0.6 / 3,
            0.75),
        ResponseParameters.onnx(0.6, 0.75, 1, 3));
  }

  @Test
  void metalDividesAlphaByKernelSize() {
    // from c - N/2 to c + (N - 1)/2, delta + alpha / N * sum
    check(
        formula(c -> c - 9 / 2, c -> c + (9 - 1) / 2, 1, 0.9 / 9, 0.75),
        ResponseParameters.metal(9, 0.9, 0.75, 1));
  }

  @Test
  void theOriginalsRadiusOfFourIsAWindowOfNineAndItsAlphaAThousandth() {
    ResponseParameters original = ResponseParameters.tensorFlow(4, 1, 0.001 / 9, 0.75);
    assertEquals(9, original.window());
    assertEquals(0.001f, original.dividedAlpha(), 1e-9f);
    assertEquals(original, ResponseParameters.metal(9, 0.001, 0.75, 1));
  }

  @Test
  void anEvenWindowHasNoMiddle() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> ResponseParameters.pyTorch(4, 1e-4, 0.75, 1));
    assertEquals("a window has an odd size, found 4", e.getMessage());
  }
}
