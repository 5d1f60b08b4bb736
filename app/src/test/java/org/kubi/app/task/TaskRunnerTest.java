package org.kubi.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TaskRunnerTest {
  private final TaskRunner runner = new TaskRunner(Runnable::run);

  @AfterEach
  void close() {
    runner.close();
  }

  private <T> Outcome<T> outcome(Work<T> work) throws Exception {
    CompletableFuture<Outcome<T>> end = new CompletableFuture<>();
    runner.<T>start("work", work, end::complete);
    return end.get(1, TimeUnit.MINUTES);
  }

  @Test
  void tellsWhatTheWorkMade() throws Exception {
    assertEquals(new Outcome.Done<>(42), outcome(progress -> 42));
    assertTrue(runner.idle());
  }

  @Test
  void expectedTroubleBecomesItsSentence() throws Exception {
    Outcome<Object> outcome =
        outcome(
            progress -> {
              throw new TaskException("The file x is missing; choose another.");
            });
    assertEquals(new Outcome.Failed<>("The file x is missing; choose another."), outcome);
  }

  @Test
  void cancelEndsABusyLoopAtItsNextReport() throws Exception {
    CompletableFuture<RunningTask> itself = new CompletableFuture<>();
    AtomicInteger turns = new AtomicInteger();
    CompletableFuture<Outcome<Object>> end = new CompletableFuture<>();
    itself.complete(
        runner.start(
            "endless",
            progress -> {
              for (long i = 0; ; i = (i + 1) % 1000) {
                progress.count(i, 1000, "turning");
                if (turns.incrementAndGet() == 5) {
                  itself.join().cancel();
                }
              }
            },
            end::complete));
    assertInstanceOf(Outcome.Cancelled.class, end.get(1, TimeUnit.MINUTES));
    assertEquals(5, turns.get());
  }

  @Test
  void cancelWakesASleeper() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CompletableFuture<Outcome<Object>> end = new CompletableFuture<>();
    RunningTask task =
        runner.start(
            "sleeper",
            progress -> {
              running.countDown();
              Thread.sleep(Long.MAX_VALUE);
              return 1;
            },
            end::complete);
    assertTrue(running.await(1, TimeUnit.MINUTES));
    task.cancel();
    assertInstanceOf(Outcome.Cancelled.class, end.get(1, TimeUnit.MINUTES));
    assertTrue(task.ended());
  }

  @Test
  void rateAndTimeLeftComeFromCounts() {
    long[] clock = {0};
    RunningTask task = new RunningTask("count", true, () -> clock[0]);
    Progress progress = task.reporter();
    progress.count(0, 100, "pictures");
    for (int i = 1; i <= 40; i++) {
      clock[0] += 500_000_000L; // one each half second
      progress.count(i, 100, "pictures");
    }
    ProgressSnapshot now = task.progress();
    assertEquals(0.4, now.fraction(), 1e-9);
    assertEquals("pictures", now.message());
    assertEquals(2, now.perSecond().orElseThrow(), 1e-9);
    assertEquals(30, now.secondsLeft().orElseThrow(), 1e-6);
  }
}
