package org.kubi.app.panel.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.data.TestSets;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.JobState;
import org.kubi.app.task.TaskRunner;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.record.RunState;

/** A network is trained from a data set of the project, stopped, and resumed. */
class TrainViewModelTest {
  @TempDir private Path folder;
  private final TestHome home = new TestHome();
  private final TaskRunner tasks = new TaskRunner(home);
  private final JobQueue jobs = new JobQueue(tasks);
  private final List<String> troubles = new ArrayList<>();
  private final List<Path> networks = new ArrayList<>();
  private ProjectViewModel project;
  private TrainViewModel model;

  @BeforeEach
  void open() {
    Texts texts = Texts.in(Locale.ENGLISH);
    project =
        new ProjectViewModel(
            new Project(folder.resolve("project")), List.of(), tasks, texts, troubles::add);
    model = new TrainViewModel(tasks, jobs, project, home, texts, networks::add, troubles::add);
    jobs.onEnd(job -> project.refresh());
  }

  @AfterEach
  void close() {
    tasks.close();
  }

  private void withData() throws Exception {
    TestSets.make(folder.resolve("project/data/boxes"), 60);
    project.refresh();
    home.runUntil(() -> model.dataSet().get().isPresent());
    model.preset().set(NetworkPresets.TINY);
    model.batch().set(10);
  }

  @Test
  void withoutADataSetItSaysWhatIsMissing() {
    assertEquals(Optional.empty(), model.start());
    assertTrue(troubles.get(0).startsWith("Generate a data set first"), troubles.get(0));
  }

  @Test
  void aNetworkIsTrainedItsCurveFollowedAndItsRunListed() throws Exception {
    withData();
    model.epochs().set(2);
    Job job = model.start().orElseThrow();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.DONE, job.state(), job.message());
    assertEquals(2, model.live().stream().filter(p -> p.degrees().isPresent()).count());
    assertEquals(1, networks.size());
    home.runUntil(() -> !model.runs().isEmpty());
    RunRow run = model.runs().get(0);
    assertEquals("tiny-boxes", run.name());
    assertEquals(RunState.FINISHED, run.state());
    assertEquals(2, run.epochs());
    assertEquals(
        model.live().stream()
            .filter(p -> p.degrees().isPresent())
            .mapToDouble(p -> p.degrees().getAsDouble())
            .min()
            .orElseThrow(),
        run.best().orElseThrow(),
        1e-4);
    assertEquals(
        List.of("train", "--data", folder.resolve("project/data/boxes").toString()),
        job.command().subList(0, 3));
    assertTrue(job.command().containsAll(List.of("--preset", "tiny", "--batch", "10")));
  }

  @Test
  void aTrainingThatIsStoppedIsSavedAndGoesOn() throws Exception {
    withData();
    model.epochs().set(400);
    Job job = model.start().orElseThrow();
    home.runUntil(() -> model.live().stream().anyMatch(p -> p.degrees().isPresent()));
    job.cancel();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.CANCELLED, job.state());
    assertEquals(List.of(), networks);
    home.runUntil(() -> !model.runs().isEmpty());
    RunRow stopped = model.runs().get(0);
    assertEquals(RunState.STOPPED, stopped.state());
    assertTrue(stopped.epochs() >= 1, "what was done is kept");
    model.resume(stopped);
    Job again = jobs.jobs().get(1);
    assertTrue(again.command().contains("--resume"));
    home.runUntil(() -> model.training().get().isPresent());
    home.runUntil(() -> model.live().stream().anyMatch(p -> p.degrees().isPresent()));
    assertTrue(model.live().get(0).epochs() >= stopped.epochs(), "from where it was");
    assertFalse(model.runs().contains(stopped), "it is under way");
    again.cancel();
    home.runUntil(() -> again.state().ended());
  }
}
