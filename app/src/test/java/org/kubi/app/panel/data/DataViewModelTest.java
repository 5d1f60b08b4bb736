package org.kubi.app.panel.data;

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
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.project.DataSetEntry;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.JobState;
import org.kubi.app.task.TaskRunner;
import org.kubi.data.Dataset;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.label.Labels;

/** A data set is generated, looked at, and one of its scenes comes back to the stage. */
class DataViewModelTest {
  @TempDir private Path folder;
  private final TestHome home = new TestHome();
  private final TaskRunner tasks = new TaskRunner(home);
  private final JobQueue jobs = new JobQueue(tasks);
  private final Studio studio = new Studio();
  private final List<String> troubles = new ArrayList<>();
  private ProjectViewModel project;
  private DataViewModel data;

  @BeforeEach
  void open() throws Exception {
    Texts texts = Texts.in(Locale.ENGLISH);
    project =
        new ProjectViewModel(
            new Project(folder.resolve("project")), List.of(), tasks, texts, troubles::add);
    data =
        new DataViewModel(
            studio,
            new PoseEditor(studio),
            tasks,
            jobs,
            project,
            home,
            texts,
            id -> new TestPeople(),
            List.of("boxes"),
            troubles::add);
    data.generate().chooseFile(TestSets.recipeFile(folder.resolve("mine.json")));
    home.runUntil(() -> data.generate().recipe().get().word().endsWith("mine.json"));
    data.generate().count().set(30);
  }

  @AfterEach
  void close() {
    data.close();
    tasks.close();
  }

  private Job generated() throws Exception {
    Job job = data.generate().start();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.DONE, job.state(), job.message());
    return job;
  }

  @Test
  void whatIsGeneratedIsListedAndOpened() throws Exception {
    data.generate().name().set("my first set");
    Path target = folder.resolve("project/data/my-first-set");
    assertEquals(target.toString(), data.generate().folder().get());
    Job job = generated();
    home.runUntil(() -> data.sheet().coverage().get().isPresent());
    assertEquals(30, data.sheet().count().get());
    assertEquals(Optional.of(target), data.folder());
    home.runUntil(() -> !project.contents().get().dataSets().isEmpty());
    DataSetEntry entry = project.contents().get().dataSets().get(0);
    assertEquals("my-first-set", entry.name());
    assertTrue(entry.complete());
    assertEquals(
        List.of(
            "generate",
            "--recipe",
            folder.resolve("mine.json").toString(),
            "--count",
            "30",
            "--seed",
            "1",
            "--out",
            target.toString()),
        job.command());
    assertTrue(Project.isIn(folder.resolve("project")));
  }

  @Test
  void aTakenNameGetsANumber() throws Exception {
    generated();
    assertTrue(
        data.generate().folder().get().endsWith("builtin-2"), data.generate().folder().get());
  }

  @Test
  void whatWasStoppedGoesOnToTheSameBytes() throws Exception {
    Path whole = TestSets.make(folder.resolve("whole"), 1100);
    Path part = TestSets.make(folder.resolve("part"), 1100);
    String manifest = Files.readString(part.resolve(Dataset.MANIFEST));
    // As a run leaves it that was stopped after its first shard.
    int second = manifest.indexOf("}, {", manifest.indexOf("\"shards\""));
    Files.writeString(part.resolve(Dataset.MANIFEST), manifest.substring(0, second) + "} ]\n}\n");
    Files.delete(part.resolve("images-00001.npy"));
    Files.delete(part.resolve("labels-00001.npy"));
    project.link(List.of(part));
    home.runUntil(() -> !project.contents().get().dataSets().isEmpty());
    DataSetEntry entry = project.contents().get().dataSets().get(0);
    assertEquals(1000, entry.held());
    assertFalse(entry.complete());
    data.openOrResume(entry);
    home.runUntil(() -> !jobs.jobs().isEmpty() && jobs.jobs().get(0).state().ended());
    assertEquals(JobState.DONE, jobs.jobs().get(0).state(), jobs.jobs().get(0).message());
    assertTrue(jobs.jobs().get(0).command().contains("--resume"));
    assertEquals(
        -1L, Files.mismatch(whole.resolve("images-00001.npy"), part.resolve("images-00001.npy")));
  }

  @Test
  void theSceneOfASampleComesBackToTheStage() throws Exception {
    generated();
    home.runUntil(() -> data.sheet().coverage().get().isPresent());
    data.sheet().resize(400, 300);
    data.sheet().choose(70, 10);
    assertEquals(1, data.sheet().chosen().get());
    home.runUntil(() -> data.sample().facts().get().isPresent());
    data.sample().showScene();
    home.runUntil(() -> data.sample().large().get().isPresent());
    Dataset set = data.sheet().dataset().get().orElseThrow();
    assertEquals(
        data.sample().facts().get().orElseThrow().character(),
        studio.person().get().orElseThrow().model().id());
    float[] q = set.numbers(1, Labels.HEAD_QUATERNION);
    float[] b = set.numbers(1, Labels.BODY);
    Rotation head = Rotation.nearest(q[0], q[1], q[2], q[3]);
    Rotation body = Rotation.nearest(b[0], b[1], b[2], b[3]);
    assertEquals(
        0, Math.toDegrees(head.angleTo(body.times(studio.pose().get().headToBody()))), 0.01);
    // The camera stands where it stood, but for its roll.
    Rotation camera = studio.orbit().get().root().rotation();
    var before = body.inverse().apply(Vec3.Z);
    var now = camera.inverse().apply(Vec3.Z);
    assertEquals(1, before.dot(now), 1e-4);
    assertEquals(List.of(), troubles);
  }

  @Test
  void aCellOfTheMapShowsItsSamplesOnlyAndAgainShowsAll() throws Exception {
    generated();
    home.runUntil(() -> data.sheet().coverage().get().isPresent());
    Coverage map = data.sheet().coverage().get().orElseThrow();
    int column = 0;
    int row = 0;
    while (map.at(column, row) == 0) {
      row = (row + 1) % map.rows();
      column += row == 0 ? 1 : 0;
    }
    data.sheet().toggle(map.angles(column, row));
    assertEquals(map.at(column, row), data.sheet().count().get());
    data.sheet().toggle(map.angles(column, row));
    assertEquals(30, data.sheet().count().get());
    data.sheet().move(1);
    data.sheet().move(1_000_000);
    assertEquals(29, data.sheet().chosen().get());
  }

  @Test
  void aFolderThatIsNoDataSetIsToldAndLosesNothing() throws Exception {
    generated();
    home.runUntil(() -> data.folder().isPresent());
    Optional<Path> before = data.folder();
    data.open(folder.resolve("nothing"));
    home.runUntil(() -> !troubles.isEmpty());
    assertTrue(troubles.get(0).contains("is not a data set"), troubles.get(0));
    assertEquals(before, data.folder());
  }
}
