package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kubi.geometry.Rotation;

class LossTest {
  static void checkGradient(RowLoss loss, double[] truth, double[] answer) {
    double[] gradient = new double[answer.length];
    loss.of(truth, answer, gradient);
    double[] unused = new double[answer.length];
    for (int i = 0; i < answer.length; i++) {
      double[] more = answer.clone();
      double[] less = answer.clone();
      more[i] += 1e-6;
      less[i] -= 1e-6;
      double slope = (loss.of(truth, more, unused) - loss.of(truth, less, unused)) / 2e-6;
      assertEquals(slope, gradient[i], 1e-6 * Math.max(1, Math.abs(slope)));
    }
  }

  /** Ten numbers that lie neither on a kink nor where a loss is a constant. */
  @ParameterizedTest
  @ValueSource(strings = {"l1", "l2", "huber"})
  void numberLossesHaveTheGradientByFiniteDifferences(String id) {
    SplittableRandom random = new SplittableRandom(8);
    for (int i = 0; i < 50; i++) {
      double[] truth = random.doubles(10, -1, 1).toArray();
      checkGradient(Losses.byId(id), truth, random.doubles(10, -1, 1).toArray());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chordal", "geodesic"})
  void rotationLossesHaveTheGradientByFiniteDifferences(String id) {
    SplittableRandom random = new SplittableRandom(9);
    for (int i = 0; i < 50; i++) {
      double[] truth = random.doubles(6, -1, 1).toArray();
      double[] answer = random.doubles(6, -2, 2).toArray();
      checkGradient(Losses.byId(id), truth, answer);
    }
  }

  @Test
  void quaternionGradientIsThatByFiniteDifferencesForBothSigns() {
    SplittableRandom random = new SplittableRandom(10);
    for (int i = 0; i < 50; i++) {
      double[] truth = unit(random.doubles(4, -1, 1).toArray());
      double[] answer = random.doubles(4, -2, 2).toArray();
      checkGradient(new QuaternionLoss(), truth, answer);
      checkGradient(new QuaternionLoss(), truth, scaled(answer, -1));
      checkGradient(new QuaternionLoss(), truth, scaled(unit(answer), 5e-4));
    }
  }

  @Test
  void quaternionLossIgnoresSignAndLength() {
    double[] truth = quaternion(Rotation.aboutX(0.3));
    double[] answer = quaternion(Rotation.aboutX(0.3).times(Rotation.aboutY(0.8)));
    double[] unused = new double[4];
    double expected = 1 - Math.cos(0.4);
    for (double factor : new double[] {1, -1, 7, -0.1}) {
      assertEquals(expected, new QuaternionLoss().of(truth, scaled(answer, factor), unused), 1e-12);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.5, 1.5, 2.5})
  void geodesicLossIsTheAngle(double angle) {
    double[] truth = Rotation.aboutX(0.3).sixD();
    double[] answer = Rotation.aboutX(0.3).times(Rotation.aboutY(angle)).sixD();
    assertEquals(angle, new GeodesicLoss().of(truth, answer, new double[6]), 1e-4);
  }

  @Test
  void geodesicGradientStaysBoundedUpToHalfATurn() {
    double[] truth = Rotation.IDENTITY.sixD();
    for (double angle = 2.8; angle <= Math.PI; angle += 0.001) {
      double[] gradient = new double[6];
      double[] answer = Rotation.aboutY(angle).sixD();
      double loss = new GeodesicLoss().of(truth, answer, gradient);
      assertTrue(loss > 2.7 && loss < Math.PI, "loss " + loss);
      for (double slope : gradient) {
        assertTrue(Math.abs(slope) < 8, "slope " + slope);
      }
      checkGradient(new GeodesicLoss(), truth, answer);
    }
  }

  @Test
  void squaredAndHuberLossesAreTheirFormulas() {
    double[] truth = {0, 1, 2, 3};
    double[] answer = {1, 1, 0, 3.5};
    double[] gradient = new double[4];
    assertEquals(5.25 / 4, new SquaredLoss().of(truth, answer, gradient));
    assertArrayEquals(new double[] {0.5, 0, -1, 0.25}, gradient);
    assertEquals((0.5 + 0 + 1.5 + 0.125) / 4, new HuberLoss(1).of(truth, answer, gradient));
    assertArrayEquals(new double[] {0.25, 0, -0.25, 0.125}, gradient);
  }

  @Test
  void eachNumberHasItsWeight() {
    double[] gradient = new double[3];
    double[] truth = {0, 0, 0};
    double[] answer = {1, -2, 3};
    WeightedLoss loss = WeightedLoss.ofNumbers(new AbsoluteLoss(), 1, 10, 0);
    assertEquals(21, loss.of(truth, answer, gradient));
    assertArrayEquals(new double[] {1, -10, 0}, gradient);
  }

  @Test
  void unknownLossesAreAnsweredWithTheKnownOnes() {
    assertEquals(
        "no loss is called 'l3'; there are l1, l2, huber, chordal, geodesic, quaternion",
        assertThrows(IllegalArgumentException.class, () -> Losses.byId("l3")).getMessage());
    assertEquals(
        Losses.ids().size(),
        Losses.ids().stream().map(id -> Losses.byId(id).getClass()).distinct().count());
  }

  private static double[] quaternion(Rotation r) {
    return new double[] {r.w(), r.x(), r.y(), r.z()};
  }

  private static double[] unit(double[] q) {
    return scaled(q, 1 / Math.sqrt(Arrays.stream(q).map(x -> x * x).sum()));
  }

  private static double[] scaled(double[] q, double factor) {
    return Arrays.stream(q).map(x -> factor * x).toArray();
  }

  @Test
  void rotationLossIsTheChordOfTheAngle() {
    double[] truth = Rotation.aboutX(0.3).sixD();
    double[] answer = Rotation.aboutX(0.3).times(Rotation.aboutY(0.8)).sixD();
    double chord = 2 * Math.sqrt(2) * Math.sin(0.4);
    assertEquals(chord, new RotationLoss().of(truth, answer, new double[6]), 1e-5);
  }

  @Test
  void absoluteLossIsTheMeanDistance() {
    double[] gradient = new double[4];
    double loss =
        new AbsoluteLoss().of(new double[] {0, 1, 2, 3}, new double[] {1, 1, 0, 3.5}, gradient);
    assertEquals(0.875, loss);
    assertArrayEquals(new double[] {0.25, 0, -0.25, 0.25}, gradient);
  }

  /** Every loss with its own weight, and uncertainties behind the numbers of all. */
  @Test
  void aMixtureOfAllLossesHasTheGradientByFiniteDifferences() {
    WeightedLoss loss =
        new WeightedLoss(
            List.of(
                new WeightedLoss.Part(Losses.byId("l1"), 3, 2),
                new WeightedLoss.Part(uncertain("chordal"), 6, true, 1.5),
                new WeightedLoss.Part(Losses.byId("l2"), 2, 0.3),
                new WeightedLoss.Part(Losses.byId("geodesic"), 6, 0.7),
                new WeightedLoss.Part(uncertain("l2"), 4, true, 3),
                new WeightedLoss.Part(new QuaternionLoss(), 4, 5),
                new WeightedLoss.Part(
                    WeightedLoss.ofNumbers(new HuberLoss(0.2), 1, 0, 4), 3, 0.9)));
    SplittableRandom random = new SplittableRandom(12);
    for (int i = 0; i < 30; i++) {
      double[] truth = random.doubles(30, -1, 1).toArray();
      checkGradient(loss, truth, random.doubles(30, -1, 1).toArray());
    }
  }

  private static RowLoss uncertain(String base) {
    return new UncertainLoss(Losses.byId(base), Losses.likelihood(base).orElseThrow());
  }

  @Test
  void weightedLossAddsItsParts() {
    WeightedLoss loss =
        new WeightedLoss(
            List.of(
                new WeightedLoss.Part(new AbsoluteLoss(), 2, 3),
                new WeightedLoss.Part(new RotationLoss(), 6, 0.5)));
    SplittableRandom random = new SplittableRandom(6);
    checkGradient(loss, random.doubles(8, -1, 1).toArray(), random.doubles(8, -1, 1).toArray());
  }
}
