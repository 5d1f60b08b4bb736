package org.kubi.app.panel.viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DraftPaceTest {
  private static final double SECONDS = 0.02;

  private final DraftPace pace = new DraftPace(SECONDS);

  private void took(int times, double seconds) {
    for (int i = 0; i < times; i++) {
      pace.took(seconds);
    }
  }

  @Test
  void theFirstDraftHasAsManyPixelsAsItsTimeAllows() {
    assertEquals(1, new DraftPace(SECONDS).scale(SECONDS));
    double scale = pace.scale(4 * SECONDS);
    assertTrue(4 * scale * scale <= 1, "a quarter of the pixels, found a scale of " + scale);
    assertTrue(scale >= 0.4, "and not many fewer, found a scale of " + scale);
    assertEquals(0.25, new DraftPace(SECONDS).scale(1000), "nobody knows a head in fewer");
  }

  @Test
  void lateDraftsHaveFewerPixelsAtOnce() {
    assertEquals(1, pace.scale(SECONDS));
    took(2, 4 * SECONDS);
    assertEquals(1, pace.scale(SECONDS), "two may be late by chance");
    took(1, 4 * SECONDS);
    double scale = pace.scale(SECONDS);
    assertTrue(4 * scale * scale <= 1.05, "found a scale of " + scale);
  }

  @Test
  void earlyDraftsHaveMorePixelsStepByStep() {
    double first = pace.scale(4 * SECONDS);
    took(14, 0.3 * SECONDS);
    assertEquals(first, pace.scale(0));
    took(1, 0.3 * SECONDS);
    double second = pace.scale(0);
    assertTrue(second > first && second < 1.3 * first, first + " to " + second);
    took(100, 0.3 * SECONDS);
    assertEquals(1, pace.scale(0));
  }

  @Test
  void draftsInTimeStayAsTheyAre() {
    double scale = pace.scale(4 * SECONDS);
    took(200, 0.8 * SECONDS);
    assertEquals(scale, pace.scale(0));
  }
}
