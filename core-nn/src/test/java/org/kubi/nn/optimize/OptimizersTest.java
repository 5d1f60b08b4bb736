package org.kubi.nn.optimize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Each method beside its formula in double, over three steps with another rate and decay each. */
class OptimizersTest {
  private static final float[][] GRADIENTS = {{0.5f, -2f}, {-0.1f, 3f}, {0.25f, 0f}};
  private static final double[] RATES = {0.1, 0.05, 0.02};
  private static final double[] DECAYS = {0.3, 0.2, 0.1};

  private static float[] moved(Optimizer optimizer) {
    float[] weights = {1, -3};
    for (int t = 0; t < 3; t++) {
      optimizer.step(weights, GRADIENTS[t].clone(), RATES[t], DECAYS[t]);
    }
    assertEquals(3, optimizer.steps());
    return weights;
  }

  private static float[] adamByHand(boolean decoupled) {
    double[] w = {1, -3};
    for (int i = 0; i < 2; i++) {
      double m = 0;
      double v = 0;
      for (int t = 1; t <= 3; t++) {
        double rate = RATES[t - 1];
        double decay = DECAYS[t - 1];
        double g = GRADIENTS[t - 1][i] + (decoupled ? 0 : decay * w[i]);
        m = 0.9 * m + 0.1 * g;
        v = 0.999 * v + 0.001 * g * g;
        double step = m / (1 - Math.pow(0.9, t)) / (Math.sqrt(v / (1 - Math.pow(0.999, t))) + 1e-8);
        w[i] = w[i] - (decoupled ? rate * decay * w[i] : 0) - rate * step;
      }
    }
    return new float[] {(float) w[0], (float) w[1]};
  }

  @Test
  void adamTakesDecayIntoTheGradient() {
    assertArrayEquals(
        adamByHand(false), moved(new Adam(false, 0, new float[2], new float[2])), 2e-6f);
  }

  @Test
  void adamwTakesDecayFromTheWeightsBesideTheGradient() {
    float[] weights = moved(new Adam(2));
    assertArrayEquals(adamByHand(true), weights, 2e-6f);
    assertTrue(Math.abs(weights[0] - adamByHand(false)[0]) > 1e-3);
  }

  @Test
  void momentumKeepsItsVelocity() {
    double[] w = {1, -3};
    for (int i = 0; i < 2; i++) {
      double velocity = 0;
      for (int t = 0; t < 3; t++) {
        velocity = 0.9 * velocity + GRADIENTS[t][i] + DECAYS[t] * w[i];
        w[i] -= RATES[t] * velocity;
      }
    }
    float[] moved = moved(new Momentum(0.9, 0, new float[2], new float[2]));
    assertArrayEquals(new float[] {(float) w[0], (float) w[1]}, moved, 2e-6f);
  }

  @Test
  void anOptimizerGoesOnFromItsMomentsWithTheSameBits() {
    for (boolean adam : new boolean[] {true, false}) {
      float[] m = new float[2];
      float[] v = new float[2];
      float[] weights = {1, -3};
      for (int t = 0; t < 3; t++) {
        // A new one each step, as after a resume.
        Optimizer next = adam ? new Adam(true, t, m, v) : new Momentum(0.9, t, m, v);
        next.step(weights, GRADIENTS[t].clone(), RATES[t], DECAYS[t]);
        m = next.m().clone();
        v = next.v().clone();
      }
      Optimizer whole = adam ? new Adam(2) : new Momentum(0.9, 0, new float[2], new float[2]);
      assertArrayEquals(moved(whole), weights);
    }
  }

  @Test
  void aMomentumOfOneAndMomentsOfTwoLengthsAreRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new Momentum(1, 0, new float[1], new float[1]));
    assertThrows(
        IllegalArgumentException.class, () -> new Adam(true, 0, new float[1], new float[2]));
  }

  @Test
  void clippingKeepsTheDirectionAndLimitsTheLength() {
    float[] gradient = {3, 0, -4, 12, 84};
    assertEquals(85, GradientNorm.of(gradient), 1e-12);
    GradientNorm.clip(gradient, 85, 17);
    assertArrayEquals(new float[] {0.6f, 0, -0.8f, 2.4f, 16.8f}, gradient, 1e-5f);
    float[] shorter = {3, 4};
    GradientNorm.clip(shorter, 5, 5);
    assertArrayEquals(new float[] {3, 4}, shorter);
  }

  @Test
  void theLengthIsFiniteExactlyWhereAllNumbersAre() {
    float[] huge = {Float.MAX_VALUE, -Float.MAX_VALUE, Float.MAX_VALUE};
    assertTrue(Double.isFinite(GradientNorm.of(huge)));
    for (int i = 0; i < 7; i++) {
      float[] gradient = new float[7];
      gradient[i] = Float.NaN;
      assertTrue(Double.isNaN(GradientNorm.of(gradient)), "at " + i);
      gradient[i] = Float.NEGATIVE_INFINITY;
      assertTrue(Double.isInfinite(GradientNorm.of(gradient)), "at " + i);
    }
  }
}
