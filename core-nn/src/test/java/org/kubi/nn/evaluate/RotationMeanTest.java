package org.kubi.nn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;

class RotationMeanTest {
  @Test
  void theMeanOfTwoIsHalfWay() {
    Rotation mean = RotationMean.chordal(List.of(Rotation.aboutY(0.2), Rotation.aboutY(1.0)));
    assertEquals(0, mean.angleTo(Rotation.aboutY(0.6)), 1e-7);
  }

  @Test
  void theMedianIsNotMovedByOneOutlier() {
    List<Rotation> rotations = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      rotations.add(Rotation.aboutX(0.3));
    }
    rotations.add(Rotation.aboutZ(2.5));
    assertEquals(0, RotationMean.median(rotations).angleTo(Rotation.aboutX(0.3)), 1e-3);
  }

  @Test
  void noRotationNearbyIsBetterThanTheMedian() {
    SplittableRandom random = new SplittableRandom(4);
    List<Rotation> rotations = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rotations.add(
          Rotation.aboutY(random.nextDouble(-1.5, 1.5))
              .times(Rotation.aboutX(random.nextDouble(-0.4, 0.8))));
    }
    Rotation median = RotationMean.median(rotations);
    double least = RotationMean.meanAngle(median, rotations);
    for (double step : new double[] {-0.01, 0.01}) {
      for (Rotation turn :
          List.of(Rotation.aboutX(step), Rotation.aboutY(step), Rotation.aboutZ(step))) {
        assertTrue(RotationMean.meanAngle(median.times(turn), rotations) > least - 1e-9);
      }
    }
  }
}
