package org.kubi.gen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenderThreadsTest {
  private final Set<Thing> opened = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closed = new CountDownLatch(2);

  private final class Thing implements AutoCloseable {
    private final Thread owner = Thread.currentThread();

    Thing() {
      opened.add(this);
    }

    @Override
    public void close() {
      if (Thread.currentThread().equals(owner)) {
        closed.countDown();
      }
    }
  }

  @Test
  void eachThreadOpensUsesAndClosesItsOwn() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    try (RenderThreads<Thing> threads = new RenderThreads<>(Thing::new, 2)) {
      List<Future<Boolean>> answers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        answers.add(
            threads.submit(
                thing -> {
                  both.countDown();
                  awaitQuietly(both);
                  return thing.owner.equals(Thread.currentThread());
                }));
      }
      for (int i = 0; i < 20; i++) {
        answers.add(threads.submit(thing -> thing.owner.equals(Thread.currentThread())));
      }
      for (Future<Boolean> answer : answers) {
        assertTrue(answer.get());
      }
    }
    assertEquals(2, opened.size());
    assertTrue(closed.await(1, TimeUnit.MINUTES), "both were closed on their own threads");
  }

  @Test
  void whatWaitsIsDroppedAndWhatRunsIsEnded() throws Exception {
    AtomicInteger ran = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Future<Integer> running;
    try (RenderThreads<Thing> threads = new RenderThreads<>(Thing::new, 1)) {
      running =
          threads.submit(
              thing -> {
                begun.countDown();
                awaitQuietly(go);
                return ran.incrementAndGet();
              });
      threads.submit(thing -> ran.incrementAndGet());
      begun.await();
    }
    go.countDown();
    assertEquals(1, running.get());
    assertEquals(1, ran.get());
  }

  @Test
  void aThreadGoesOnAfterWorkThatFailed() throws Exception {
    try (RenderThreads<Thing> threads = new RenderThreads<>(Thing::new, 1)) {
      Future<Integer> fails =
          threads.submit(
              thing -> {
                throw new IllegalStateException("on purpose");
              });
      Future<Integer> works = threads.submit(thing -> 7);
      assertEquals(7, works.get());
      assertTrue(fails.isDone());
    }
    assertEquals(1, opened.size());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
