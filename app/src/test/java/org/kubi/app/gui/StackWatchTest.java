package org.kubi.app.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StackWatchTest {
  /** Where the thread is at every look, be it early or late. */
  private static final String HERE = "whatALatePulseIsBusyWithIsSeen";

  @Test
  void whatALatePulseIsBusyWithIsSeen() throws InterruptedException {
    try (StackWatch watch = new StackWatch(Thread.currentThread(), 0)) {
      assertEquals(0, watch.begin().size(), "nothing is looked at before the first pulse");
      waitForALook(watch);
      List<StackTraceElement[]> late = watch.begin();
      assertTrue(
          late.stream()
              .allMatch(
                  stack ->
                      Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals(HERE))),
          "each stack shows what this thread was doing");
      assertTrue(!late.isEmpty());
    }
  }

  private static void waitForALook(StackWatch watch) throws InterruptedException {
    while (watch.looks() == 0) {
      Thread.sleep(1);
    }
  }

  @Test
  void aPulseInTimeIsLeftAlone() throws InterruptedException {
    try (StackWatch never = new StackWatch(Thread.currentThread(), TimeUnit.DAYS.toNanos(1));
        StackWatch always = new StackWatch(Thread.currentThread(), 0)) {
      never.begin();
      always.begin();
      waitForALook(always); // both have had the time to look
      assertEquals(0, never.looks());
    }
  }
}
