package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PulseFiguresTest {
  private static final long MILLI = 1_000_000L;

  @Test
  void gapsAreSpreadAndTheLongestAreNamed() {
    PulseFigures figures = new PulseFigures();
    long now = 5000 * MILLI;
    for (int i = 0; i < 400; i++) {
      figures.begin(now, i / 2, i < 200 ? "stage" : "train");
      figures.laidOut(now + 3 * MILLI);
      now += (i == 250 ? 130 : 10) * MILLI;
    }
    Map<String, Object> all = figures.all();
    assertEquals(399, all.get("pulses"));
    assertEquals(4.1, all.get("seconds"));
    assertEquals(Map.of("median", 10.0, "percent99", 10.0, "longest", 130.0), all.get("gapMillis"));
    assertEquals(Map.of("median", 3.0, "percent99", 3.0, "longest", 3.0), all.get("layoutMillis"));
    assertEquals(1L, all.get("over100Millis"));
    assertEquals(
        Map.of("millis", 130.0, "atSecond", 2.5, "workspace", "train"),
        ((List<?>) all.get("longest")).get(0));
    // Every second pulse showed a picture: 50 a second, 44 where it stood for 130 ms.
    Map<?, ?> viewport = (Map<?, ?>) all.get("viewport");
    assertEquals(199, viewport.get("frames"));
    assertEquals(3, viewport.get("secondsMoved"));
    assertEquals(50.0, viewport.get("framesPerSecond"));
    assertEquals(44.0, viewport.get("least5Percent"));
  }
}
