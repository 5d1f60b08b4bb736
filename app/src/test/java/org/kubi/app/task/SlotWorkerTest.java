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
      assertTrue(end.await(1, TimeUnit.MINUTES));
    }
    assertEquals(List.of("view 99", "eye"), done);
  }

  @Test
  void whatWaitsForQuietGivesWayToWhatIsNewer() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    try (SlotWorker worker = new SlotWorker("test", () -> {}, fault::set)) {
      worker.putWhenQuiet("view", () -> done.add("smooth"), TimeUnit.DAYS.toNanos(1));
      assertFalse(worker.idle(), "something will be done yet");
      assertFalse(worker.waiting("view"), "but nothing newer waits");
      worker.put("view", () -> done.add("draft"));
      worker.put("end", end::countDown);
      assertTrue(end.await(1, TimeUnit.MINUTES));
      waitUntilIdle(worker);
    }
    assertEquals(List.of("draft"), done);
  }

  @Test
  void whatWaitsForQuietIsDoneInTheEnd() throws InterruptedException {
    try (SlotWorker worker = new SlotWorker("test", () -> {}, fault::set)) {
      worker.putWhenQuiet("view", () -> done.add("first"), TimeUnit.DAYS.toNanos(1));
      worker.putWhenQuiet("view", () -> done.add("second"), 1);
      worker.putWhenQuiet("eye", () -> done.add("eye"), TimeUnit.MILLISECONDS.toNanos(2));
      waitUntilIdle(worker);
    }
    assertEquals(List.of("second", "eye"), done);
  }

  private static void waitUntilIdle(SlotWorker worker) throws InterruptedException {
    while (!worker.idle()) {
      Thread.sleep(1);
    }
  }

  @Test
  void livesOnAfterAFault() throws InterruptedException {
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch freed = new CountDownLatch(1);
    try (SlotWorker worker = new SlotWorker("test", freed::countDown, fault::set)) {
      worker.put(
          "bad",
          () -> {
            throw new IllegalStateException("no");
          });
      worker.put("good", end::countDown);
      assertTrue(end.await(1, TimeUnit.MINUTES));
      assertEquals("no", fault.get().getMessage());
      assertEquals(1, freed.getCount());
    }
    assertTrue(freed.await(1, TimeUnit.MINUTES), "a busy machine may free it after the close");
  }
}
