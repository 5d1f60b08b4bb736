package org.kubi.app.panel.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kubi.app.panel.curve.CurvePoint;
import org.kubi.app.panel.curve.Quantity;
import org.kubi.app.panel.data.TestSets;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.service.TrainSetting;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.JobState;
import org.kubi.app.task.TaskRunner;
import org.kubi.data.Dataset;
import org.kubi.gen.split.Families;
import org.kubi.gen.split.Splitter;
import org.kubi.image.Frame;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.record.RunRecord;
import org.kubi.nn.record.RunState;
import org.kubi.nn.train.ShownPicture;
import org.kubi.nn.train.TrainingEvent;

/** A network is trained from a data set of the project, paused, stopped, and resumed. */
class TrainViewModelTest {
  @TempDir private Path folder;
  private final TestHome home = new TestHome();
  private final TaskRunner tasks = new TaskRunner(home);
  private final JobQueue jobs = new JobQueue(tasks);
  private final List<String> troubles = new ArrayList<>();
  private final List<Path> networks = new ArrayList<>();
  private List<ShownPicture> sights = List.of();
  private ProjectViewModel project;
  private TrainViewModel model;

  @BeforeEach
  void open() {
    Texts texts = Texts.in(Locale.ENGLISH);
    project =
        new ProjectViewModel(
            new Project(folder.resolve("project")), List.of(), tasks, texts, troubles::add);
    model =
        new TrainViewModel(
            new TrainViewModel.Around(
                tasks,
                jobs,
                project,
                home,
                texts,
                (photos, size, cancelled) -> sights,
                TestSets.endless(),
                networks::add,
                troubles::add));
    jobs.onEnd(job -> project.refresh());
  }

  @AfterEach
  void close() {
    model.close();
    tasks.close();
  }

  private void withData() throws Exception {
    TestSets.make(folder.resolve("project/data/boxes"), 60);
    project.refresh();
    home.runUntil(() -> model.dataSet().get().isPresent());
    model.preset().set(NetworkPresets.TINY);
    model.batch().set(10);
  }

  private RunRecord run(String name) throws Exception {
    return RunRecord.read(folder.resolve("project/runs").resolve(name));
  }

  private long measured() {
    return model.live().stream().filter(CurvePoint::measured).count();
  }

  @Test
  void withoutADataSetItSaysWhatIsMissing() {
    assertEquals(Optional.empty(), model.start());
    assertTrue(troubles.get(0).startsWith("Generate a data set first"), troubles.get(0));
  }

  @Test
  void aNetworkLearnsFromARecipeWithoutADataSetAndTheRunGoesOn() throws Exception {
    model.preset().set(NetworkPresets.TINY);
    model.batch().set(10);
    model.epochs().set(10_000);
    model.endless().recipe().set(Optional.of(model.endless().recipes().get(0)));
    assertEquals(20_000, model.endless().perEpoch().get());
    model.endless().perEpoch().set(30);
    model.endless().heldOut().set(20);
    Job job = model.start().orElseThrow();
    assertEquals(
        List.of("train", "--endless", "--recipe", "boxes.json", "--per-epoch", "30"),
        job.command().subList(0, 6));
    home.runUntil(() -> measured() > 0 || job.state().ended());
    job.cancel();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.CANCELLED, job.state(), job.message());
    RunRecord stopped = run("tiny-builtin");
    assertEquals(20, Dataset.readManifest(stopped.folder().resolve("held-out")).count());
    int before = stopped.epochsDone();
    model.resume(stopped);
    home.runUntil(() -> model.isAsked(stopped.folder()));
    home.runUntil(() -> measured() > before + 1);
    Job again = jobs.jobs().get(jobs.jobs().size() - 1);
    assertEquals(
        List.of("train", "--out", stopped.folder().toString(), "--resume"), again.command());
    again.cancel();
    home.runUntil(() -> again.state().ended());
    assertTrue(run("tiny-builtin").epochsDone() > before);
    model.endless().recipe().set(Optional.empty());
    model.fill(stopped);
    home.runUntil(() -> model.endless().recipe().get().isPresent());
    assertEquals(30, model.endless().perEpoch().get());
    assertEquals(List.of(), troubles);
  }

  @Test
  void aNetworkIsTrainedAndItsCurveFollowed() throws Exception {
    withData();
    model.epochs().set(2);
    Job job = model.start().orElseThrow();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.DONE, job.state(), job.message());
    assertEquals(2, measured());
    assertEquals(1, networks.size());
    RunRecord run = run("tiny-boxes");
    assertEquals(RunState.FINISHED, run.state());
    assertEquals(2, run.epochsDone());
    assertEquals(
        model.live().stream()
            .flatMapToDouble(point -> point.value(Quantity.ERROR).stream())
            .min()
            .orElseThrow(),
        run.metrics().best().get("validation_geodesic_mean_degrees"),
        1e-4);
    assertEquals(
        List.of("train", "--data", folder.resolve("project/data/boxes").toString()),
        job.command().subList(0, 3));
    assertTrue(job.command().containsAll(List.of("--preset", "tiny", "--batch", "10")));
  }

  @Test
  void whatIsTypedIsTrainedWithAndIsInTheCommandLine() throws Exception {
    withData();
    model.epochs().set(1);
    SettingsViewModel form = model.form();
    assertEquals(Optional.empty(), form.take(TrainSetting.OPTIMIZER, "sgd"));
    assertEquals(Optional.empty(), form.take(TrainSetting.AUGMENT, "none,mirror=0.5"));
    assertEquals(Optional.empty(), form.take(TrainSetting.SEED, "9"));
    assertTrue(form.take(TrainSetting.SEED, "nine").orElseThrow().contains("found 'nine'"));
    assertTrue(form.take(TrainSetting.LABELS, "gaze").isPresent());
    Job job = model.start().orElseThrow();
    assertEquals(
        List.of(
            "--preset",
            "tiny",
            "--epochs",
            "1",
            "--batch",
            "10",
            "--optimizer",
            "sgd",
            "--rate",
            "0.002",
            "--augment",
            "none,mirror=0.5",
            "--seed",
            "9"),
        job.command().subList(3, job.command().indexOf("--out")));
    home.runUntil(() -> job.state().ended());
    RunRecord run = run("tiny-boxes");
    assertEquals("9", run.settings().get("seed"));
    assertEquals("SGD", run.settings().get("optimizer.method"));
    assertEquals("0.5", run.settings().get("augmentation.mirror"));

    // The settings of that run fill the form again.
    model.preset().set(NetworkPresets.SMALL);
    assertEquals("1", TrainSetting.SEED.of(model.form().settings()));
    model.fill(run);
    home.runUntil(() -> model.preset().get() == NetworkPresets.TINY);
    assertEquals(10, model.batch().get());
    assertEquals("9", TrainSetting.SEED.of(model.form().settings()));
    assertEquals("0", TrainSetting.REPLICAS.of(model.form().settings()), "all cores, as before");
  }

  @Test
  void aTrainingThatIsStoppedIsSavedAndGoesOnWithItsCurve() throws Exception {
    withData();
    model.epochs().set(10_000);
    Job job = model.start().orElseThrow();
    home.runUntil(() -> measured() >= 2);
    job.cancel();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.CANCELLED, job.state());
    assertEquals(List.of(), networks);
    RunRecord stopped = run("tiny-boxes");
    assertEquals(RunState.STOPPED, stopped.state());
    assertTrue(stopped.epochsDone() >= 2, "what was done is kept");
    model.resume(stopped);
    home.runUntil(() -> jobs.jobs().size() == 2);
    Job again = jobs.jobs().get(1);
    assertTrue(again.command().contains("--resume"));
    assertTrue(model.isAsked(stopped.folder()));
    home.runUntil(() -> measured() > stopped.epochsDone());
    assertEquals(1, model.live().get(0).epochs(), 1e-9, "from its beginning");
    List<Double> epochs =
        model.live().stream().filter(CurvePoint::measured).map(CurvePoint::epochs).toList();
    for (int i = 0; i < epochs.size(); i++) {
      assertEquals(i + 1, epochs.get(i), 1e-9, "each epoch once");
    }
    again.cancel();
    home.runUntil(() -> again.state().ended());
    assertFalse(model.isAsked(stopped.folder()));
  }

  @Test
  void aPausedTrainingStandsStillAndEndsAsIfNothingHadBeen() throws Exception {
    withData();
    model.epochs().set(20);
    Job plain = model.start().orElseThrow();
    home.runUntil(() -> plain.state().ended());
    // However late it is paused, it has come no farther than its first epoch.
    CountDownLatch paused = new CountDownLatch(1);
    model.listen(
        event -> {
          if (event instanceof TrainingEvent.EpochEnded) {
            awaitQuietly(paused);
          }
        });
    Job job = model.start().orElseThrow();
    home.runUntil(() -> measured() >= 1 && model.now().run().get().isPresent());
    model.now().togglePause();
    paused.countDown();
    assertEquals(Optional.of(JobState.PAUSED), model.now().state().get());
    // It may tell of the step that it takes; then it says nothing more, and has not ended.
    int points;
    do {
      points = model.live().size();
      long later = System.nanoTime() + 300_000_000L;
      home.runUntil(() -> System.nanoTime() > later);
    } while (points != model.live().size());
    assertFalse(job.state().ended());
    model.now().togglePause();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.DONE, job.state(), job.message());
    assertEquals(
        -1,
        Files.mismatch(
            folder.resolve("project/runs/tiny-boxes/model/weights.bin"),
            folder.resolve("project/runs/tiny-boxes-2/model/weights.bin")));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aTrainingIsStoppedOutOfItsPause() throws Exception {
    withData();
    model.epochs().set(10_000);
    Job job = model.start().orElseThrow();
    home.runUntil(() -> measured() >= 1);
    model.now().togglePause();
    model.now().stop();
    home.runUntil(() -> job.state().ended());
    assertEquals(JobState.CANCELLED, job.state());
    assertEquals(RunState.STOPPED, run("tiny-boxes").state());
    assertEquals(Optional.empty(), model.now().state().get());
  }

  @Test
  void aWindowThatClosesLetsTheTrainingSave() throws Exception {
    withData();
    model.epochs().set(10_000);
    List<TrainingEvent> events = new CopyOnWriteArrayList<>();
    model.listen(events::add);
    model.start();
    home.runUntil(() -> measured() >= 1);
    // The status line's button and the closing window stop the task itself, not the job.
    tasks.running().forEach(task -> task.cancel());
    tasks.close();
    assertEquals(RunState.STOPPED, run("tiny-boxes").state());
    assertTrue(
        events.stream()
            .anyMatch(event -> event instanceof TrainingEvent.Finished end && !end.completed()),
        "that is told when all is saved");
  }

  @Test
  void theNetworkIsShownThePhotosOrHeldOutSamplesAndItsFirstLayerIsDrawn() throws Exception {
    withData();
    sights = List.of(new ShownPicture("me.jpg", Frame.filled(64, 64, 1, 80), Optional.empty()));
    model.epochs().set(2);
    Job job = model.start().orElseThrow();
    home.runUntil(() -> job.state().ended());
    GlimpseViewModel glimpses = model.glimpses();
    home.runUntil(() -> !glimpses.layer().get().activations().isEmpty());
    var last = glimpses.shown().get().orElseThrow();
    assertEquals(2, last.epoch());
    assertEquals("me.jpg", last.pictures().get(0).name());
    assertEquals(8, glimpses.layer().get().filters().size());
    assertEquals(5, glimpses.layer().get().filters().get(0).width());
    assertEquals(16, glimpses.layer().get().activations().get(0).width());
    glimpses.place().set(0);
    assertEquals(0, glimpses.shown().get().orElseThrow().epoch());

    sights = List.of();
    Job other = model.start().orElseThrow();
    home.runUntil(() -> other.state().ended());
    assertTrue(
        glimpses.shown().get().orElseThrow().pictures().stream()
            .allMatch(one -> one.name().startsWith("#") && one.truth().isPresent()));
    assertEquals(glimpses.count().get() - 1, glimpses.place().get(), "it follows again");
  }

  @Test
  void aRunOnADividedDataSetFindsItAgain() throws Exception {
    TestSets.make(folder.resolve("project/data/boxes"), 60);
    Dataset boxes = Dataset.open(folder.resolve("project/data/boxes"));
    new Splitter(0.25, 0.25, 1).split(boxes, Families.ofCharacters(4)).write(boxes.folder());
    project.refresh();
    home.runUntil(() -> model.dataSet().get().isPresent());
    model.preset().set(NetworkPresets.TINY);
    model.batch().set(10);
    model.epochs().set(10_000);
    Job job = model.start().orElseThrow();
    home.runUntil(() -> measured() >= 1);
    job.cancel();
    home.runUntil(() -> job.state().ended());
    model.resume(run("tiny-boxes"));
    home.runUntil(() -> jobs.jobs().size() == 2 || !troubles.isEmpty());
    assertEquals(List.of(), troubles);
    jobs.jobs().get(1).cancel();
    home.runUntil(() -> jobs.jobs().get(1).state().ended());
  }
}
