package org.kubi.app.panel.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskRunner;

class TaskViewModelTest {
  @Test
  void aLongTaskIsToldOfAndCanBeStopped() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    try (TaskRunner runner = new TaskRunner(Runnable::run)) {
      TaskViewModel model = new TaskViewModel(runner, Texts.in(Locale.ENGLISH));
      runner.<Object>start(
          "sleeping",
          progress -> {
            progress.report(0.25, "Sleeping on it");
            begun.countDown();
            Thread.sleep(Long.MAX_VALUE);
            return 1;
          },
          outcome -> ended.countDown());
      assertTrue(begun.await(1, TimeUnit.MINUTES));
      model.refresh(100);
      assertFalse(model.shown().get(), "a short task would only flicker");
      model.refresh(101);
      assertTrue(model.shown().get());
      assertEquals("Sleeping on it", model.words().get());
      assertEquals(0.25, model.fraction().get());
      model.cancel();
      assertTrue(ended.await(1, TimeUnit.MINUTES));
      model.refresh(102);
      assertFalse(model.shown().get());
    }
  }
}
