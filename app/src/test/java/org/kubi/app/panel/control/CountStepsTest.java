package org.kubi.app.panel.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CountStepsTest {
  @Test
  void theArrowsGoByOneTwoFive() {
    CountSteps steps = new CountSteps(1_000_000, 1000);
    steps.decrement(2);
    assertEquals(200, steps.getValue());
    steps.increment(1);
    assertEquals(500, steps.getValue());
    steps.setValue(730);
    steps.increment(1);
    assertEquals(1000, steps.getValue());
    steps.setValue(730);
    steps.decrement(1);
    assertEquals(500, steps.getValue());
  }

  @Test
  void theyStopAtTheEnds() {
    CountSteps steps = new CountSteps(1_000_000, 2);
    steps.decrement(5);
    assertEquals(1, steps.getValue());
    steps.increment(100);
    assertEquals(1_000_000, steps.getValue());
    assertEquals(Integer.MAX_VALUE, CountSteps.above(Integer.MAX_VALUE));
  }
}
