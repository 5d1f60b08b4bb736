package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.geometry.Rotation;

class UncertainLossTest {
  private static UncertainLoss loss(String base) {
    return new UncertainLoss(Losses.byId(base), Losses.likelihood(base).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"l1", "l2", "chordal", "geodesic"})
  void gradientIsThatByFiniteDifferencesForErrorsSmallAndLarge(String base) {
    SplittableRandom random = new SplittableRandom(3);
    for (double error : new double[] {0.003, 0.1, 1.5}) {
      for (double number : new double[] {-40, -6, -3, -1, 0, 2, 30}) {
        double[] truth = Arrays.copyOf(Rotation.aboutX(0.3).sixD(), 7);
        double[] answer = truth.clone();
        for (int i = 0; i < 6; i++) {
          answer[i] += error * random.nextDouble(0.3, 1) * (random.nextBoolean() ? 1 : -1);
        }
        answer[6] = number;
        // A factor of 1 / spread, at most e^10, multiplies the rounding of the difference too.
        checkGradient(loss(base), truth, answer);
      }
    }
  }

  private static void checkGradient(RowLoss loss, double[] truth, double[] answer) {
    double[] gradient = new double[answer.length];
    double[] unused = new double[answer.length];
    loss.of(truth, answer, gradient);
    double largest = Arrays.stream(gradient).map(Math::abs).max().orElseThrow();
    for (int i = 0; i < answer.length; i++) {
      double[] more = answer.clone();
      double[] less = answer.clone();
      more[i] += 1e-6;
      less[i] -= 1e-6;
      double slope = (loss.of(truth, more, unused) - loss.of(truth, less, unused)) / 2e-6;
      assertEquals(slope, gradient[i], 2e-6 * Math.max(1, largest), "number " + i);
    }
  }

  /** Laplace's density exp(-|d| / b) / 2b and Gauss's, number by number. */
  @Test
  void itIsTheMeanNegativeLogDensityButForAConstant() {
    double[] truth = {0.1, -0.4, 0.9, 0};
    double[] answer = {0.3, -0.1, 0.85, -1.3};
    double spread = Math.exp(Likelihood.logSpread(-1.3));
    double laplace = 0;
    double gauss = 0;
    for (int i = 0; i < 3; i++) {
      double d = answer[i] - truth[i];
      laplace -= Math.log(Math.exp(-Math.abs(d) / spread) / (2 * spread)) / 3;
      gauss -=
          Math.log(Math.exp(-d * d / (2 * spread * spread)) / (spread * Math.sqrt(2 * Math.PI)))
              / 3;
    }
    double[] unused = new double[4];
    assertEquals(laplace - Math.log(2), loss("l1").of(truth, answer, unused), 1e-12);
    assertEquals(gauss - Math.log(2 * Math.PI) / 2, loss("l2").of(truth, answer, unused), 1e-12);
  }

  /** exp(-|r| / b) / (8 pi b^3) of the rotation vector r, over its three dimensions; 3 b = e^s. */
  @Test
  void aRotationsIsTheDensityOfItsRotationVector() {
    double angle = 0.4;
    double[] truth = Arrays.copyOf(Rotation.IDENTITY.sixD(), 7);
    double[] answer = Arrays.copyOf(Rotation.aboutY(angle).sixD(), 7);
    double[] losses = new double[2];
    double[] densities = new double[2];
    double[] numbers = {-2.5, -0.4};
    for (int i = 0; i < 2; i++) {
      answer[6] = numbers[i];
      double b = Math.exp(Likelihood.logSpread(numbers[i])) / 3;
      densities[i] = -Math.log(Math.exp(-angle / b) / (8 * Math.PI * b * b * b)) / 3;
      losses[i] = loss("geodesic").of(truth, answer, new double[7]);
    }
    assertEquals(densities[1] - densities[0], losses[1] - losses[0], 1e-4);
  }

  @Test
  void theBestSpreadIsTheMeanError() {
    SplittableRandom random = new SplittableRandom(5);
    double[] errors = random.doubles(400, 0, 0.4).toArray();
    double mean = Arrays.stream(errors).average().orElseThrow();
    double[] slope = new double[2];
    double sum = 0;
    double number = -2 + 3 * atanh((Math.log(mean) + 2) / 3);
    for (double error : errors) {
      loss("l1").of(new double[2], new double[] {error, number}, slope);
      sum += slope[1];
    }
    assertEquals(0, sum / errors.length, 1e-9);
  }

  private static double atanh(double x) {
    return 0.5 * Math.log((1 + x) / (1 - x));
  }

  @Test
  void whateverTheNetworkSaysNothingExplodes() {
    for (double number : new double[] {-1e30, -100, 100, 1e30}) {
      double s = Likelihood.logSpread(number);
      assertTrue(s >= -5 && s <= 1, "s " + s);
      double[] gradient = new double[2];
      double value = loss("l1").of(new double[2], new double[] {2, number}, gradient);
      assertTrue(Double.isFinite(value) && value < 300, "loss " + value);
      assertTrue(Math.abs(gradient[0]) < 150 && Math.abs(gradient[1]) < 300);
    }
    assertEquals(-2, Likelihood.logSpread(-2));
    assertEquals(-2.1, Likelihood.logSpread(-2.1), 1e-4);
  }

  @Test
  void theTruthOfAnUncertaintyDoesNotMatter() {
    double[] one = new double[3];
    double[] other = new double[3];
    double[] answer = {0.2, -0.3, 0.5};
    assertEquals(
        loss("l2").of(new double[] {0, 1, 0}, answer, one),
        loss("l2").of(new double[] {0, 1, 77}, answer, other));
    assertArrayEquals(one, other);
  }
}
