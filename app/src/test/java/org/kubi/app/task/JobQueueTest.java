package org.kubi.app.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
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
    AtomicReference<Thread> worker = new AtomicReference<>();
    Job job =
        submit(
            "endless",
            progress -> {
              worker.set(Thread.currentThread());
              while (!progress.cancelled()) {
                turns.incrementAndGet();
              }
              return "ended";
            });
    home.runUntil(() -> turns.get() > 0);
    job.pause();
    assertEquals(JobState.PAUSED, job.state());
    // Only in the pause does it wait for anything.
    home.runUntil(() -> worker.get().getState() == Thread.State.WAITING);
    long atRest = turns.get();
    job.resume();
    home.runUntil(() -> turns.get() > atRest);
    job.cancel();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.CANCELLED, job.state());
    assertEquals(List.of(), made);
  }

  @Test
  void aPausedJobIsCancelledOutOfItsPause() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    AtomicReference<Thread> worker = new AtomicReference<>();
    Job job =
        submit(
            "counting",
            progress -> {
              worker.set(Thread.currentThread());
              for (long i = 0; ; i = (i + 1) % 1000) {
                progress.count(i, 1000, "counting");
                began.countDown();
              }
            });
    assertTrue(began.await(1, TimeUnit.MINUTES));
    job.pause();
    home.runUntil(() -> worker.get().getState() == Thread.State.WAITING);
    job.cancel();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.CANCELLED, job.state());
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
