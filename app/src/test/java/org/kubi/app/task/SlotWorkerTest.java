package org.kubi.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SlotWorkerTest {
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final AtomicReference<RuntimeException> fault = new AtomicReference<>();

  @Test
  void onlyTheNewestOfAKindIsDone() throws InterruptedException {
    CountDownLatch gate = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (SlotWorker worker = new SlotWorker("test", () -> {}, fault::set)) {
      worker.put(
          "gate",
          () -> {
            try {
              gate.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
      for (int i = 0; i < 100; i++) {
        String name = "view " + i;
        worker.put("view", () -> done.add(name));
      }
      worker.put("eye", () -> done.add("eye"));
      worker.put("end", end::countDown);
      assertTrue(worker.waiting("view"));
      gate.countDown();
      assertTrue(end.await(5, TimeUnit.SECONDS));
    }
    assertEquals(List.of("view 99", "eye"), done);
  }

  @Test
  void livesOnAfterAFault() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    try (SlotWorker worker = new SlotWorker("test", () -> done.add("freed"), fault::set)) {
      worker.put(
          "bad",
          () -> {
            throw new IllegalStateException("no");
          });
      worker.put("good", end::countDown);
      assertTrue(end.await(5, TimeUnit.SECONDS));
      assertEquals("no", fault.get().getMessage());
      assertFalse(done.contains("freed"));
    }
    assertEquals(List.of("freed"), done);
  }
}
