package org.kubi.nn.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kubi.framing.Box;

class RecallTest {
  private static final Box KNOWN = new Box(0, 0, 10, 10);
  private static final Detection ON = new Detection(new Box(0, 0, 10, 10), 0.9);
  private static final Detection ASIDE = new Detection(new Box(50, 0, 10, 10), 0.8);

  /** Shares 50 of 150. */
  private static final Detection HALF_ON = new Detection(new Box(5, 0, 10, 10), 0.7);

  @Test
  void theSurestBoxIsTheAnswer() {
    Recall recall = new Recall();
    recall.add(KNOWN, List.of(ON, ASIDE), 1);
    recall.add(KNOWN, List.of(ASIDE, ON), 2);
    recall.add(KNOWN, List.of(HALF_ON), 3);
    recall.add(KNOWN, List.of(), 9);
    Recall.Figures figures = recall.figures();
    assertEquals(4, figures.photos());
    assertEquals(0.5, figures.found());
    assertEquals(0.25, figures.foundWell());
    assertEquals(0.75, figures.foundByAny());
    assertEquals(0.25, figures.nothing());
    assertEquals((1 + 0 + 1 / 3.0 + 0) / 4, figures.meanOverlap(), 1e-9);
    assertEquals(0.5, figures.furtherBoxes());
    assertEquals(2, figures.medianMillis());
  }

  @Test
  void noPhotosHaveNoFigures() {
    assertThrows(IllegalStateException.class, () -> new Recall().figures());
  }
}
