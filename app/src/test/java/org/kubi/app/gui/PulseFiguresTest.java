package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PulseFiguresTest {
  private static final long MILLI = 1_000_000L;

  private final PulseFigures figures = new PulseFigures();

  @Test
  void gapsAreSpreadAndTheLongestAreNamedWithWhatKeptThem() {
    long now = 5000 * MILLI;
    long cpu = 7 * MILLI;
    for (int i = 0; i < 400; i++) {
      figures.begin(now, cpu, i / 2, i < 200 ? "stage" : "train", late(i));
      figures.laidOut(now + 3 * MILLI);
      cpu += (i == 250 ? 40 : 2) * MILLI;
      now += (i == 250 ? 130 : 10) * MILLI;
    }
    Map<String, Object> all = figures.all();
    assertEquals(399, all.get("pulses"));
    assertEquals(4.1, all.get("seconds"));
    assertEquals(Map.of("median", 10.0, "percent99", 10.0, "longest", 130.0), all.get("gapMillis"));
    assertEquals(Map.of("median", 2.0, "percent99", 2.0, "longest", 40.0), all.get("workMillis"));
    assertEquals(Map.of("median", 3.0, "percent99", 3.0, "longest", 3.0), all.get("layoutMillis"));
    assertEquals(1L, all.get("over100Millis"));
    Map<?, ?> longest = (Map<?, ?>) ((List<?>) all.get("longest")).get(0);
    assertEquals(130.0, longest.get("millis"));
    assertEquals(40.0, longest.get("workMillis"));
    assertEquals(2.5, longest.get("atSecond"));
    assertEquals("train", longest.get("workspace"));
    assertEquals(List.of("2 x Table.layout"), longest.get("doing"));
    // Every second pulse showed a picture: 50 a second, 44 where it stood for 130 ms.
    Map<?, ?> viewport = (Map<?, ?>) all.get("viewport");
    assertEquals(199, viewport.get("frames"));
    assertEquals(3, viewport.get("secondsMoved"));
    assertEquals(50.0, viewport.get("framesPerSecond"));
    assertEquals(44.0, viewport.get("least5Percent"));
  }

  private static List<StackTraceElement[]> late(int pulse) {
    StackTraceElement[] stack = {new StackTraceElement("a.Table", "layout", "Table.java", 7)};
    return pulse == 251 ? List.of(stack, stack) : List.of();
  }

  @Test
  void whatIsLateBeforeTheFirstPictureBelongsToTheStart() {
    long[] times = {0, 400, 410, 420, 430};
    for (int i = 0; i < times.length; i++) {
      figures.begin(times[i] * MILLI, 0, i / 2, "stage", List.of());
      if (i == 2) {
        figures.started(1.75);
      }
    }
    Map<String, Object> all = figures.all();
    assertEquals(1.8, all.get("startSeconds"));
    Map<?, ?> starting = (Map<?, ?>) all.get("starting");
    assertEquals(2, starting.get("pulses"));
    assertEquals(1L, starting.get("over100Millis"));
    assertEquals(2, all.get("pulses"));
    assertEquals(0L, all.get("over100Millis"));
  }

  @Test
  void aWindowThatNeverShowedAnythingHasAllItsPulses() {
    figures.begin(0, 0, 0, "stage", List.of());
    figures.begin(200 * MILLI, 0, 0, "stage", List.of());
    assertFalse(figures.all().containsKey("starting"));
    assertEquals(1L, figures.all().get("over100Millis"));
  }
}
