package org.kubi.nn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.kubi.geometry.Rotation;
import org.kubi.pose.HeadAngles;

class ErrorMapTest {
  private static Pair pair(double yaw, double pitch, double off) {
    Rotation truth = HeadAngles.aflw(yaw, pitch, 0).rotation();
    return Pair.of(truth, truth.times(Rotation.aboutZ(Math.toRadians(off))));
  }

  @Test
  void headsFallIntoCellsOfFifteenDegrees() {
    Pair unknown = new Pair(0, 0, OptionalDouble.empty(), Optional.empty(), Rotation.IDENTITY);
    ErrorMap map =
        ErrorMap.of(
            List.of(pair(20, -1, 4), pair(29, -14, 8), pair(-1, 1, 3), pair(31, -1, 5), unknown));
    assertEquals(3, map.cells().size());
    assertCell(-15, 0, 1, 3, map.cells().get(0));
    assertCell(15, -15, 2, 6, map.cells().get(1));
    assertCell(30, -15, 1, 5, map.cells().get(2));
    assertEquals(15, map.toJson().path("step").asInt());
    assertEquals(2, map.toJson().path("cells").get(1).path("count").asInt());
  }

  private static void assertCell(
      int yaw, int pitch, int count, double degrees, ErrorMap.Cell cell) {
    assertEquals(yaw, cell.yawFrom());
    assertEquals(pitch, cell.pitchFrom());
    assertEquals(count, cell.count());
    assertEquals(degrees, cell.meanDegrees(), 1e-6);
  }

  @Test
  void aMapByAnotherConventionHasItsCells() {
    // With the chin up, opentrack's yaw is larger than AFLW2000's.
    Rotation truth = HeadAngles.aflw(44, 50, 0).rotation();
    Rotation said = truth.times(Rotation.aboutZ(Math.toRadians(7)));
    ErrorMap map = ErrorMap.of(List.of(truth), List.of(said), HeadAngles.Convention.OPENTRACK);
    HeadAngles angles = HeadAngles.of(truth, HeadAngles.Convention.OPENTRACK);
    assertEquals(1, map.cells().size());
    assertCell(
        ErrorMap.from(angles.yaw()), ErrorMap.from(angles.pitch()), 1, 7, map.cells().get(0));
    assertEquals(45, map.cells().get(0).yawFrom(), "not the cell of AFLW2000's 44 degrees");
    assertThrows(
        IllegalArgumentException.class,
        () -> ErrorMap.of(List.of(truth), List.of(), HeadAngles.Convention.OPENTRACK));
  }

  @Test
  void aCellHasHeads() {
    assertThrows(IllegalArgumentException.class, () -> new ErrorMap.Cell(0, 0, 0, 1));
  }
}
