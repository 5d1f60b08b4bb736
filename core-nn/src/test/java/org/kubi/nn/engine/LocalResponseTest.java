package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalResponseTest {
  private static final int CHANNELS = 7;
  private static final int PIXELS = 3;

  /** The formula as it stands in the paper, in double. */
  private static double[] response(double[] x, ResponseParameters s) {
    double[] y = new double[x.length];
    for (int c = 0; c < CHANNELS; c++) {
      for (int p = 0; p < PIXELS; p++) {
        double sum = 0;
        for (int j = Math.max(0, c - s.radius());
            j <= Math.min(CHANNELS - 1, c + s.radius());
            j++) {
          sum += x[j * PIXELS + p] * x[j * PIXELS + p];
        }
        y[c * PIXELS + p] = x[c * PIXELS + p] / Math.pow(s.k() + s.alpha() * sum, s.beta());
      }
    }
    return y;
  }

  private static double[] random(SplittableRandom random, double scale) {
    return random.doubles((long) CHANNELS * PIXELS, -scale, scale).toArray();
  }

  private static float[] floats(double[] values) {
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) values[i];
    }
    return out;
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1, 1.1111e-4, 0.75, 30",
    "1, 2, 0.5, 0.75, 2",
    "2, 1, 0.1, 0.5, 2",
    "0, 1, 1, 1, 1"
  })
  void outputIsThePapersFormula(int radius, double k, double alpha, double beta, double scale) {
    ResponseParameters s = new ResponseParameters(radius, k, alpha, beta);
    double[] x = random(new SplittableRandom(1), scale);
    float[] y = floats(x);
    new LocalResponse(s).kernel().forward(y, CHANNELS, PIXELS);
    double[] expected = response(x, s);
    for (int i = 0; i < y.length; i++) {
      assertEquals(expected[i], y[i], 1e-5 * scale);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4, 1, 1.1111e-4, 0.75, 30",
    "1, 2, 0.5, 0.75, 2",
    "2, 1, 0.1, 0.5, 2",
    "0, 1, 1, 1, 1"
  })
  void gradientIsThatOfTheFormulaByFiniteDifferences(
      int radius, double k, double alpha, double beta, double scale) {
    ResponseParameters s = new ResponseParameters(radius, k, alpha, beta);
    SplittableRandom random = new SplittableRandom(2);
    double[] x = random(random, scale);
    double[] above = random(random, 1);
    float[] gradient = floats(above);
    new LocalResponse(s).kernel().backward(floats(x), gradient, CHANNELS, PIXELS);
    double h = 1e-6 * scale;
    for (int i = 0; i < x.length; i++) {
      double[] more = x.clone();
      double[] less = x.clone();
      more[i] += h;
      less[i] -= h;
      double[] high = response(more, s);
      double[] low = response(less, s);
      double slope = 0;
      for (int j = 0; j < x.length; j++) {
        slope += above[j] * (high[j] - low[j]) / (2 * h);
      }
      assertEquals(slope, gradient[i], 1e-5);
    }
  }
}
