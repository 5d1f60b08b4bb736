package org.kubi.nn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;
import org.kubi.pose.HeadAngles;

class MeasuresTest {
  private static Rotation head(double yaw, double pitch, double roll) {
    return HeadAngles.aflw(yaw, pitch, roll).rotation();
  }

  private static double number(Report report, String path) {
    return report.number(path).orElseThrow();
  }

  @Test
  void errorsOfTwoHeadsByHand() {
    Report report =
        Report.of(List.of(head(0, 0, 0), head(40, 0, 0)), List.of(head(10, 0, 0), head(36, 0, 0)));
    assertEquals(2, number(report, "count"));
    assertEquals(7, number(report, "geodesic.meanDegrees"), 1e-6);
    assertEquals(7, number(report, "geodesic.medianDegrees"), 1e-6);
    assertEquals(7, number(report, "mae.yaw"), 1e-6);
    assertEquals(0, number(report, "mae.pitch"), 1e-6);
    assertEquals(7.0 / 3, number(report, "mae.mean"), 1e-6);
    assertEquals(20, number(report, "constant.geodesic.meanDegrees"), 1e-3);
    assertEquals(20, number(report, "constant.mae.yaw"), 1e-6);
    assertEquals(20.0 / 3, number(report, "constant.mae.mean"), 1e-6);
    assertEquals(10, number(report, "bands.0.geodesic.meanDegrees"), 1e-6);
    assertEquals(4, number(report, "bands.1.geodesic.meanDegrees"), 1e-6);
    assertEquals(0, number(report, "oppositePercent"), 1e-6);
  }

  @Test
  void aligningTakesAConstantTurnOfTheHeadAway() {
    List<Rotation> truths = new ArrayList<>();
    List<Rotation> predictions = new ArrayList<>();
    Rotation turn = Rotation.aboutX(0.1).times(Rotation.aboutY(0.05));
    for (int i = -3; i <= 3; i++) {
      truths.add(head(20 * i, 5 * i, -3 * i));
      predictions.add(head(20 * i, 5 * i, -3 * i).times(turn.inverse()));
    }
    Report report = Report.of(truths, predictions);
    assertTrue(number(report, "geodesic.meanDegrees") > 6);
    assertEquals(0, number(report, "aligned.geodesic.meanDegrees"), 1e-5);
    assertEquals(turn.w(), number(report, "aligned.rotationWxyz.0"), 1e-9);
    assertEquals(turn.x(), number(report, "aligned.rotationWxyz.1"), 1e-9);
  }

  @Test
  void oppositeHeadsAreCounted() {
    Report report =
        Report.of(
            List.of(head(50, 0, 0), head(0, 0, 0), head(80, 0, 0)),
            List.of(head(-50, 0, 0), head(1, 0, 0), head(-80, 0, 0)));
    assertEquals(50, number(report, "oppositePercent"), 1e-6);
  }

  @Test
  void aHeadThatFacesAwayCountsThoughItsYawIsSmall() {
    // In AFLW2000's angles the back of a head has yaw 0 and pitch 180.
    Report report =
        Report.of(
            List.of(head(5, 0, 0), head(-5, 0, 0)), List.of(head(0, 180, 180), head(0, 0, 0)));
    assertEquals(1, number(report, "opposite.count"));
    assertEquals(2, number(report, "opposite.of"));
    assertEquals(50, number(report, "oppositePercent"), 1e-6);
  }

  @Test
  void theCoreIsNearTheFront() {
    Report report =
        Report.of(
            List.of(head(44, 0, 0), head(-44, 29, 0), head(46, 0, 0), head(0, -31, 0)),
            List.of(head(42, 0, 0), head(-48, 29, 0), head(-46, 0, 0), head(0, 31, 0)));
    assertEquals(2, number(report, "core.count"));
    assertEquals(3, number(report, "core.mae.yaw"), 1e-6);
    assertEquals(1, number(report, "core.correlation.yaw"), 1e-6);
    assertTrue(number(report, "correlation.yaw") < 0.9);
  }

  @Test
  void alignedErrorsAreThereByBand() {
    Report report =
        Report.of(List.of(head(0, 0, 0), head(40, 0, 0)), List.of(head(10, 0, 0), head(50, 0, 0)));
    assertEquals(0, number(report, "aligned.bands.1.geodesic.meanDegrees"), 1e-5);
    assertEquals(10, number(report, "bands.1.geodesic.meanDegrees"), 1e-6);
  }

  @Test
  void withoutRollTheOtherAnglesAreStillMeasured() {
    Pair one = new Pair(10, 5, OptionalDouble.empty(), Optional.empty(), head(14, 5, 33));
    Pair two = new Pair(-10, -5, OptionalDouble.empty(), Optional.empty(), head(-12, -1, 2));
    Report report = new Report(new Measures(List.of(one, two)).toJson());
    assertEquals(3, number(report, "mae.yaw"), 1e-6);
    assertEquals(2, number(report, "mae.pitch"), 1e-6);
    assertEquals(2.5, number(report, "mae.mean"), 1e-6);
    assertFalse(report.number("mae.roll").isPresent());
    assertFalse(report.number("geodesic.meanDegrees").isPresent());
    assertEquals(1, number(report, "correlation.yaw"), 1e-6);
  }

  @Test
  void nothingIsMeasuredOnNothing() {
    assertEquals("{\"count\":0}", Report.of(List.of(), List.of()).json().toString());
  }
}
