package org.kubi.nn.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;

class LossTest {
  private static void checkGradient(RowLoss loss, double[] truth, double[] answer) {
    double[] gradient = new double[answer.length];
    loss.of(truth, answer, gradient);
    double[] unused = new double[answer.length];
    for (int i = 0; i < answer.length; i++) {
      double[] more = answer.clone();
      double[] less = answer.clone();
      more[i] += 1e-6;
      less[i] -= 1e-6;
      double slope = (loss.of(truth, more, unused) - loss.of(truth, less, unused)) / 2e-6;
      assertEquals(slope, gradient[i], 1e-6);
    }
  }

  @Test
  void rotationGradientIsThatByFiniteDifferences() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 50; i++) {
      double[] truth = random.doubles(6, -1, 1).toArray();
      double[] answer = random.doubles(6, -2, 2).toArray();
      checkGradient(new RotationLoss(), truth, answer);
    }
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
