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
import org.kubi.app.panel.recipe.RecipeEntry;
import org.kubi.app.panel.studio.LightSetting;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.studio.TestPeople;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.JobState;
import org.kubi.app.task.TaskRunner;
import org.kubi.data.Dataset;
import org.kubi.gen.Aim;
import org.kubi.gen.export.DatasetExporters;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.label.Labels;
import org.kubi.pose.Pose;

/** A data set is generated, looked at, and one of its scenes comes back to the stage. */
class DataViewModelTest {
  @TempDir private Path folder;
  private final TestHome home = new TestHome();
  private final TaskRunner tasks = new TaskRunner(home);
  private final JobQueue jobs = new JobQueue(tasks);
  private final Studio studio = new Studio();
  private final List<String> troubles = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
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
            troubles::add,
            remarks::add);
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
  void theDataSetThatIsLookedAtIsExportedIntoTheProject() throws Exception {
    assertTrue(data.export().start(DatasetExporters.byId("npz")).isEmpty());
    TestSets.make(folder.resolve("project/data/boxes"), 20);
    data.open(folder.resolve("project/data/boxes"));
    home.runUntil(() -> data.sheet().dataset().get().isPresent());
    Job first = data.export().start(DatasetExporters.byId("npz")).orElseThrow();
    Job second = data.export().start(DatasetExporters.byId("coco")).orElseThrow();
    Job again = data.export().start(DatasetExporters.byId("npz")).orElseThrow();
    home.runUntil(() -> again.state().ended());
    assertEquals(JobState.DONE, first.state(), first.message());
    assertEquals(JobState.DONE, second.state(), second.message());
    assertEquals(JobState.DONE, again.state(), again.message());
    Path exports = folder.resolve("project/exports");
    assertTrue(Files.size(exports.resolve("boxes-npz")) > 20 * 4096);
    assertTrue(Files.exists(exports.resolve("boxes-coco/person_keypoints.json")));
    assertEquals(
        List.of(
            "export",
            "--data",
            folder.resolve("project/data/boxes").toString(),
            "--to",
            "npz",
            "--out",
            exports.resolve("boxes-npz-2").toString()),
        again.command());
    assertEquals(3, troubles.stream().filter(told -> told.startsWith("Exported to")).count());
  }

  @Test
  void theSideOfThePicturesIsGeneratedAndInTheCommandLine() throws Exception {
    data.generate().count().set(3);
    data.generate().size().set(32);
    Job job = generated();
    assertEquals(
        List.of("--size", "32"),
        job.command()
            .subList(job.command().indexOf("--size"), job.command().indexOf("--size") + 2));
    assertEquals(32, Dataset.open(folder.resolve("project/data/builtin")).manifest().size());
  }

  @Test
  void theRecipesOfTheProjectAreOfferedAndThoseOfTheFormerOneAreNot() throws Exception {
    Path recipes = Files.createDirectories(folder.resolve("project/recipes"));
    TestSets.recipeFile(recipes.resolve("kept.json"));
    Files.writeString(recipes.resolve("broken.json"), "{");
    project.refresh();
    home.runUntil(() -> offered().contains("kept.json"));
    assertEquals(1, offered().stream().filter("kept.json"::equals).count());
    assertFalse(offered().contains("broken.json"));
    assertTrue(data.generate().recipe().get().word().endsWith("mine.json"), "it stays chosen");
    project.open(folder.resolve("other"));
    home.runUntil(() -> !offered().contains("kept.json"));
    assertTrue(offered().contains("mine.json"));
    assertEquals(List.of(), troubles);
  }

  private List<String> offered() {
    return data.generate().recipes().stream()
        .flatMap(one -> one.file().stream())
        .map(file -> file.getFileName().toString())
        .toList();
  }

  @Test
  void moreHeadsOfTheAnglesThatAreLookedAtAreARecipe() throws Exception {
    TestSets.make(folder.resolve("project/data/boxes"), 20);
    data.open(folder.resolve("project/data/boxes"));
    home.runUntil(() -> data.sheet().dataset().get().isPresent());
    data.moreHere();
    data.sheet()
        .filter()
        .set(SampleFilter.ALL.withAngles(Optional.of(new SampleFilter.Angles(20, 30, -10, 0))));
    data.moreHere();
    home.runUntil(() -> !data.generate().recipe().get().recipe().aim().isEmpty());
    assertEquals(
        List.of(new Aim(0, 20, 30, -10, 0, 1)), data.generate().recipe().get().recipe().aim());
    assertEquals("boxes", data.generate().recipe().get().recipe().characters().get(0).source());
    assertEquals(List.of(), troubles);
  }

  @Test
  void oneDieOfARecipeIsThrownWhileTheOthersStay() throws Exception {
    data.generate().chooseFile(TestSets.recipeFile(folder.resolve("boxes.json")));
    home.runUntil(() -> data.generate().recipe().get().file().isPresent());
    assertTrue(data.dice().isIdle("body").getValue());
    assertFalse(data.dice().isIdle("light").getValue());
    data.dice().rollAll();
    home.runUntil(() -> data.dice().picture().get().isPresent());
    Optional<Frame> first = data.dice().picture().get();
    Pose pose = studio.pose().get();
    LightSetting light = studio.light().get();
    String person = studio.person().get().orElseThrow().model().id();
    data.dice().roll("light");
    home.runUntil(() -> !studio.light().get().equals(light));
    assertFalse(data.dice().picture().get().equals(first));
    assertEquals(pose, studio.pose().get());
    LightSetting other = studio.light().get();
    data.dice().roll("pose");
    home.runUntil(() -> !studio.pose().get().equals(pose));
    assertEquals(other, studio.light().get());
    Optional<Frame> before = data.dice().picture().get();
    data.dice().roll("background");
    home.runUntil(() -> !data.dice().picture().get().equals(before));
    assertEquals(person, studio.person().get().orElseThrow().model().id());
    data.dice().roll("person");
    home.runUntil(() -> !studio.person().get().orElseThrow().model().id().equals(person));
    assertEquals(List.of(), troubles);
  }

  @Test
  void aRecipeThatIsEditedIsSavedChosenAndGenerated() throws Exception {
    data.generate().chooseFile(TestSets.recipeFile(folder.resolve("boxes.json")));
    home.runUntil(() -> data.generate().recipe().get().file().isPresent());
    data.editRecipe();
    assertTrue(data.recipe().open().get());
    RecipeEntry count =
        data.recipe().entries().stream()
            .filter(entry -> entry.name().equals("count"))
            .findFirst()
            .orElseThrow();
    assertEquals(Optional.empty(), data.recipe().take(count, "12"));
    data.recipe().name().set("few");
    data.recipe().save();
    home.runUntil(() -> data.generate().recipe().get().recipe().name().equals("few"));
    assertEquals(List.of("Recipe saved as few.json; it is chosen in Data"), remarks);
    assertEquals(12, data.generate().recipe().get().recipe().count());
    assertFalse(data.recipe().open().get());
    data.generate().count().set(12);
    Job job = data.generate().start();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.DONE, job.state(), job.message());
    assertEquals(
        data.generate().recipe().get().recipe().hash(),
        Dataset.readManifest(folder.resolve("project/data/few")).recipeHash());
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
    data.sheet().resize(800, 600, 2);
    assertEquals(128, data.sheet().layout().cell(), "as large on a screen of scale 2");
    data.sheet().resize(400, 300, 1);
    assertEquals(64, data.sheet().layout().cell());
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
    // The camera stands where it stood, rolled as it was, and all its lamps shine.
    Rotation camera = studio.orbit().get().root().rotation();
    assertEquals(0, Math.toDegrees(body.angleTo(camera)), 0.05);
    assertTrue(studio.light().get().scene().isPresent());
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
