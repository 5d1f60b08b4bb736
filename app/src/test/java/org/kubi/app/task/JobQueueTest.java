package org.kubi.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.studio.TestHome;

class JobQueueTest {
  private final TestHome home = new TestHome();
  private final TaskRunner tasks = new TaskRunner(home);
  private final JobQueue queue = new JobQueue(tasks);
  private final List<String> made = new ArrayList<>();

  @AfterEach
  void close() {
    tasks.close();
  }

  private Job submit(String name, Work<String> work) {
    return queue.submit(new JobRequest<>(name, List.of("generate", name), work, made::add));
  }

  @Test
  void jobsRunOneAfterTheOtherInTheirOrder() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    Job first =
        submit(
            "first",
            progress -> {
              gate.await();
              return "one";
            });
    Job second = submit("second", progress -> "two");
    assertEquals(JobState.RUNNING, first.state());
    assertEquals(JobState.WAITING, second.state());
    gate.countDown();
    home.runUntil(() -> second.state().ended());
    assertEquals(List.of("one", "two"), made);
    queue.clearEnded();
    assertEquals(List.of(), queue.jobs());
  }

  @Test
  void aJobThatFailsSaysWhyAndTheNextBegins() throws Exception {
    Job bad =
        submit(
            "bad",
            progress -> {
              throw new TaskException("The disk is full; make room.");
            });
    Job good = submit("good", progress -> "made");
    home.runUntil(() -> good.state().ended());
    assertEquals(JobState.FAILED, bad.state());
    assertEquals("The disk is full; make room.", bad.message());
    assertEquals(List.of("made"), made);
  }

  @Test
  void aPausedJobDoesNothingUntilItIsLetOn() throws Exception {
    AtomicLong turns = new AtomicLong();
    Job job =
        submit(
            "endless",
            progress -> {
              while (!progress.cancelled()) {
                turns.incrementAndGet();
              }
              return "ended";
            });
    home.runUntil(() -> turns.get() > 0);
    job.pause();
    assertEquals(JobState.PAUSED, job.state());
    Thread.sleep(50);
    long atRest = turns.get();
    Thread.sleep(100);
    assertEquals(atRest, turns.get());
    job.resume();
    home.runUntil(() -> turns.get() > atRest);
    job.cancel();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.CANCELLED, job.state());
    assertEquals(List.of(), made);
  }

  @Test
  void aPausedJobIsCancelledWithinASecond() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    Job job =
        submit(
            "counting",
            progress -> {
              for (long i = 0; ; i = (i + 1) % 1000) {
                progress.count(i, 1000, "counting");
                began.countDown();
              }
            });
    assertTrue(began.await(5, TimeUnit.SECONDS));
    job.pause();
    long asked = System.nanoTime();
    job.cancel();
    home.runUntil(() -> job.state().ended());
    assertTrue(System.nanoTime() - asked < 1_000_000_000L, "cancel took more than a second");
  }

  @Test
  void aJobThatIsCancelledBeforeItsTurnNeverBegins() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    submit(
        "first",
        progress -> {
          gate.await();
          return "one";
        });
    Job second = submit("second", progress -> "two");
    Job third = submit("third", progress -> "three");
    second.cancel();
    gate.countDown();
    home.runUntil(() -> third.state().ended());
    assertEquals(List.of("one", "three"), made);
    assertFalse(queue.running().isPresent());
  }

  @Test
  void theLineForTheShellQuotesWhatNeedsIt() {
    assertEquals(
        "./kubi generate --out 'my data/it'\\''s' --count 200",
        ShellLine.of(List.of("generate", "--out", "my data/it's", "--count", "200")));
  }
}
