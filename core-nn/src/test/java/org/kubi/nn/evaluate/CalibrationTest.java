package org.kubi.nn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;

class CalibrationTest {
  private static Pair pair(double errorDegrees) {
    return Pair.of(Rotation.IDENTITY, Rotation.aboutY(Math.toRadians(errorDegrees)));
  }

  @Test
  void theSurestHalfAndTheRanksByHand() {
    Calibration calibration = new Calibration();
    double[] errors = {10, 2, 30, 4, 5};
    double[] expected = {8, 3, 20, 3.5, 9};
    for (int i = 0; i < 5; i++) {
      calibration.add(pair(errors[i]), OptionalDouble.of(expected[i]));
    }
    ObjectNode json = calibration.toJson().orElseThrow();
    assertEquals(5, json.get("count").asInt());
    assertEquals(8.7, json.get("meanDegrees").asDouble(), 1e-9);
    assertEquals(10.2, json.get("errorDegrees").asDouble(), 1e-6);
    assertEquals(3, json.at("/surestHalf/count").asInt());
    assertEquals(16.0 / 3, json.at("/surestHalf/meanDegrees").asDouble(), 1e-6);
    // Ranks 3 0 4 1 2 and 2 0 4 1 3: 1 - 6 * 2 / (5 * 24).
    assertEquals(0.9, json.get("rankCorrelation").asDouble(), 1e-9);
  }

  @Test
  void equalNumbersShareTheirRank() {
    double[] a = {1, 2, 2, 3};
    double[] b = {10, 20, 20, 30};
    assertEquals(1, Statistics.rankCorrelation(a, b), 1e-12);
    assertTrue(Double.isNaN(Statistics.rankCorrelation(a, new double[4])));
  }

  @Test
  void aNetworkThatSaysNothingHasNone() {
    Calibration calibration = new Calibration();
    calibration.add(pair(3), OptionalDouble.empty());
    calibration.add(
        new Pair(1, 2, OptionalDouble.empty(), Optional.empty(), Rotation.IDENTITY),
        OptionalDouble.of(4));
    assertFalse(calibration.toJson().isPresent());
  }
}
