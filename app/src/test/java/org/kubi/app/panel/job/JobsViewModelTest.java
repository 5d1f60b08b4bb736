package org.kubi.app.panel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.JobRequest;
import org.kubi.app.task.JobState;
import org.kubi.app.task.ProgressSnapshot;
import org.kubi.app.task.TaskRunner;
import org.kubi.app.task.Work;

class JobsViewModelTest {
  private final TestHome home = new TestHome();
  private final Texts texts = Texts.in(Locale.ENGLISH);
  private final TaskRunner tasks = new TaskRunner(home);
  private final JobQueue queue = new JobQueue(tasks);
  private final JobsViewModel model = new JobsViewModel(queue, texts);

  @AfterEach
  void close() {
    tasks.close();
  }

  private Job submit(String name, Work<String> work) {
    return queue.submit(
        new JobRequest<>(name, List.of("generate", "--out", "my data"), work, made -> {}));
  }

  @Test
  void theNewestJobStandsFirstAndTellsWhereItStands() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    Job first =
        submit(
            "first",
            progress -> {
              progress.count(30, 120, "30 of 120 pictures");
              gate.await();
              return "made";
            });
    submit("second", progress -> "made");
    assertEquals(2, model.open().get());
    assertEquals("second", model.rows().get(0).job().name());
    assertEquals("Waits for its turn", model.rows().get(0).words());
    home.runUntil(
        () -> {
          model.refresh(System.nanoTime() * 1e-9);
          return model.rows().get(1).fraction() == 0.25;
        });
    assertEquals("30 of 120 pictures", model.rows().get(1).words());
    assertEquals("./kubi generate --out 'my data'", model.command(first));
    model.togglePause(first);
    assertEquals(JobState.PAUSED, model.rows().get(1).state());
    assertTrue(model.rows().get(1).pausable());
    model.togglePause(first);
    gate.countDown();
    home.runUntil(() -> model.open().get() == 0);
    assertEquals("Done", model.rows().get(0).words());
    model.clearEnded();
    assertEquals(List.of(), model.rows());
  }

  @Test
  void speedAndTimeLeftAreToldInWords() {
    assertEquals(
        "pictures, 250.0/s, 1:02:05 left",
        ProgressWords.of(
            "job",
            new ProgressSnapshot(
                0.5, "pictures", OptionalDouble.of(250), OptionalDouble.of(3725.2)),
            texts));
    assertEquals("job", ProgressWords.of("job", ProgressSnapshot.START, texts));
  }
}
