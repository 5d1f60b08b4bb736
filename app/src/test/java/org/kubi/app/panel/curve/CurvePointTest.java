package org.kubi.app.panel.curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.kubi.nn.record.MetricsTable;

class CurvePointTest {
  private static Map<String, Double> row(double epoch, double step, double pictures, double speed) {
    return Map.of(
        "epoch",
        epoch,
        "step",
        step,
        "pictures",
        pictures,
        "pictures_per_second",
        speed,
        "train_loss",
        1 / step);
  }

  @Test
  void rowsWithinAnEpochLieAtTheirShareOfIt() {
    List<CurvePoint> points =
        CurvePoint.of(
            new MetricsTable(
                List.of(),
                List.of(row(1, 5, 50, 10), row(1, 10, 100, 10), row(2, 15, 150, 25)),
                0));
    assertEquals(List.of(0.5, 1.0, 1.5), points.stream().map(CurvePoint::epochs).toList());
    // 50 pictures at 10 a second, twice, then 50 at 25.
    assertEquals(List.of(5.0, 10.0, 12.0), points.stream().map(CurvePoint::seconds).toList());
    assertEquals(0.2, Along.MINUTES.of(points.get(2)), 1e-12);
    assertEquals(0.15, Along.PICTURES.of(points.get(2)), 1e-12);
    assertEquals(OptionalDouble.of(0.1), points.get(1).value(Quantity.TRAINING_LOSS));
    assertFalse(points.get(1).measured());
  }

  @Test
  void whatIsNoNumberIsNotThere() {
    CurvePoint point =
        new CurvePoint(1, 1, 1, Map.of(Quantity.ERROR, Double.NaN, Quantity.VALIDATION_LOSS, 2.0));
    assertEquals(OptionalDouble.empty(), point.value(Quantity.ERROR));
    assertTrue(point.measured());
  }

  @Test
  void anAxisReachesRoundNumbersAndPowersOfTen() {
    assertEquals(new ChartScale(0, 40, false), ChartScale.linear(31));
    assertEquals(new ChartScale(0, 1, false), ChartScale.linear(0));
    ChartScale log = ChartScale.logarithmic(0.03, 0.7);
    assertEquals(0.02, log.low(), 1e-12);
    assertEquals(1, log.high(), 1e-12);
    assertEquals(0, log.height(0.02), 1e-12);
    assertEquals(0.5, log.height(Math.sqrt(0.02)), 1e-12);
    assertEquals(6, log.lines().size(), log.lines().toString());
    ChartScale one = ChartScale.logarithmic(2, 2);
    assertTrue(one.low() <= 2 && one.high() > 2, one.toString());
  }
}
