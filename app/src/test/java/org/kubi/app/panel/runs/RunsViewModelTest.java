package org.kubi.app.panel.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
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
import org.kubi.app.panel.train.TrainViewModel;
import org.kubi.app.service.RunTags;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.TaskRunner;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.record.RunState;

/** The runs of a project are listed, compared, tagged and deleted. */
class RunsViewModelTest {
  @TempDir private Path folder;
  private final TestHome home = new TestHome();
  private final TaskRunner tasks = new TaskRunner(home);
  private final JobQueue jobs = new JobQueue(tasks);
  private final List<String> troubles = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final List<Path> networks = new ArrayList<>();
  private int shownTraining;
  private ProjectViewModel project;
  private TrainViewModel train;
  private RunsViewModel model;

  @BeforeEach
  void open() throws Exception {
    Texts texts = Texts.in(Locale.ENGLISH);
    project =
        new ProjectViewModel(
            new Project(folder.resolve("project")), List.of(), tasks, texts, troubles::add);
    train =
        new TrainViewModel(
            new TrainViewModel.Around(
                tasks,
                jobs,
                project,
                home,
                texts,
                (photos, size, cancelled) -> List.of(),
                TestSets.endless(),
                path -> {},
                troubles::add));
    model =
        new RunsViewModel(
            new RunsViewModel.Around(
                tasks,
                project,
                train,
                home,
                texts,
                () -> shownTraining++,
                networks::add,
                troubles::add,
                remarks::add));
    jobs.onEnd(job -> project.refresh());
    TestSets.make(folder.resolve("project/data/boxes"), 60);
    project.refresh();
    home.runUntil(() -> train.dataSet().get().isPresent());
    train.preset().set(NetworkPresets.TINY);
    train.batch().set(10);
  }

  @AfterEach
  void close() {
    model.close();
    train.close();
    tasks.close();
  }

  private void trained(String name, int epochs, double rate) throws Exception {
    train.name().set(name);
    train.epochs().set(epochs);
    train.rate().set(rate);
    Job job = train.start().orElseThrow();
    home.runUntil(() -> job.state().ended());
    home.runUntil(
        () ->
            model.all().stream()
                .anyMatch(
                    row -> row.name().equals(name) && row.record().state() == RunState.FINISHED));
    // The project has been looked at since, and its runs were read.
    home.settle(() -> tasks.idle() && model.idle());
  }

  private RunRow row(String name) {
    return model.all().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void chosenRunsAreComparedAndTheFirstStaysFirst() throws Exception {
    trained("a", 2, 1e-3);
    assertEquals(List.of("a"), model.chosen().get().stream().map(RunRow::name).toList());
    assertEquals(Optional.empty(), model.comparison().get());
    trained("b", 3, 2e-3);
    model.choose(List.of(row("b"), row("a")));
    assertEquals(List.of("a", "b"), model.chosen().get().stream().map(RunRow::name).toList());
    var differences = model.comparison().get().orElseThrow().differences();
    assertEquals(
        List.of(Optional.of("0.001"), Optional.of("0.002")), differences.get("learningRate"));
    assertEquals(List.of(Optional.of("2"), Optional.of("3")), differences.get("epochs"));
    assertFalse(differences.containsKey("batch"));
    assertEquals(3, row("b").curve().size());
    assertEquals(3, row("b").curve().get(2).epochs(), 1e-9);
    assertTrue(row("b").curve().get(2).seconds() > row("b").curve().get(1).seconds());
  }

  @Test
  void wordsOfTheFilterStandInNameTagsOrDataSet() throws Exception {
    trained("first", 1, 1e-3);
    trained("second", 1, 1e-3);
    model.tag(row("second"), "good, for talk ,good");
    home.runUntil(() -> !row("second").tags().equals(RunTags.NONE));
    assertEquals("good, for talk", row("second").tags().text());
    assertEquals(
        row("second").tags(), RunTags.of(folder.resolve("project/runs/second")), "it is on disk");
    model.filter().set("TALK tiny");
    assertEquals(List.of("second"), model.shown().stream().map(RunRow::name).toList());
    model.filter().set("nothing");
    assertEquals(List.of(), model.shown());
    model.filter().set("");
    assertEquals(2, model.shown().size());
    model.tag(row("second"), "");
    home.runUntil(() -> row("second").tags().equals(RunTags.NONE));
    assertFalse(Files.exists(folder.resolve("project/runs/second/tags.json")));
  }

  @Test
  void aRunIsDeletedButNotOneThatIsUnderWay() throws Exception {
    trained("done", 1, 1e-3);
    train.name().set("going");
    train.epochs().set(10_000);
    Job job = train.start().orElseThrow();
    home.runUntil(
        () ->
            model.all().stream()
                .anyMatch(
                    row ->
                        row.name().equals("going")
                            && row.record().state() == RunState.RUNNING
                            && row.curve().size() > 1));
    assertTrue(model.isBusy(row("going")));
    model.delete(List.of(row("done"), row("going")));
    home.runUntil(() -> model.all().size() == 1);
    assertEquals("going", model.all().get(0).name());
    assertTrue(troubles.get(0).startsWith("going is being trained"), troubles.get(0));
    assertEquals(List.of("Deleted: 1"), remarks);
    assertFalse(Files.exists(folder.resolve("project/runs/done")));
    job.cancel();
    home.runUntil(() -> job.state().ended() && row("going").record().state() == RunState.STOPPED);
    model.delete(List.of(row("going")));
    home.runUntil(() -> model.all().isEmpty());
    assertEquals(List.of(), model.chosen().get());
  }

  @Test
  void aRunGivesItsSettingsAndItsNetwork() throws Exception {
    trained("a", 2, 5e-3);
    train.preset().set(NetworkPresets.SMALL);
    model.again(row("a"));
    home.runUntil(() -> train.preset().get() == NetworkPresets.TINY);
    assertEquals(5e-3, train.rate().get());
    assertEquals(1, shownTraining);
    model.use(row("a"));
    assertEquals(List.of(folder.resolve("project/runs/a")), networks);
  }
}
