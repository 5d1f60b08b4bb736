package org.kubi.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.DemoReport;
import org.kubi.app.service.ExistingRun;
import org.kubi.app.service.Generation;
import org.kubi.app.service.OutputFolder;
import org.kubi.app.service.UnseenPeople;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Sha256;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.evaluate.Report;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.predict.Predictor;
import org.kubi.nn.train.TrainSettings;
import org.kubi.render.backend.Backend;
import org.kubi.render.character.CharacterModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    description = {
      "The whole way in about ten minutes: renders people, trains a network, measures it on people it",
      "never saw, predicts on photos. A second run reuses what is there."
    },
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  private static final Set<String> OWN =
      Set.of("training", "unseen", "run", "on-unseen", "on-photos", "unseen-photos", "report.md");

  private static final int PEOPLE = 250;
  private static final int PICTURES = 20_000;
  private static final int UNSEEN_PEOPLE = 60;
  private static final int UNSEEN_PICTURES = 1_800;

  /** Seeds from here on are people that no training of ours shows. */
  private static final long UNSEEN_FROM = 1_000_000;

  private static final int EPOCHS = 20;
  private static final int SHEET_PHOTOS = 32;

  @Option(
      names = "--photos",
      paramLabel = "CSV",
      description =
          "A table of photos: file, x, y, w, h, optionally yaw, pitch, roll (default:"
              + " ../shared/photos/labels.csv if there, else people it never saw).")
  private @Nullable Path photos;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to (default: out/demo in the project).")
  private @Nullable Path out;

  @Mixin private final CharacterOptions characters = new CharacterOptions();

  @Override
  public Integer call() throws Exception {
    long begun = System.nanoTime();
    Path folder = out == null ? ProjectFolder.get().resolve("out/demo") : out;
    // What can be wrong is opened before the long work.
    OutputFolder.check(folder, DemoCommand::isOwn);
    Optional<PhotoList> named = photos();
    Sources sources = new Sources(characters.makehuman());
    CharacterModel person = sources.defaultPerson();
    OutputFolder.claim(folder, DemoCommand::isOwn);
    Recipe standard = sources.defaultRecipe(System.err);
    String source = standard.characters().get(0).source();

    step(1, "Rendering people to learn from");
    Dataset training =
        dataset(
            standard.withCharacters(List.of(Recipes.people(source, PEOPLE, 0))),
            PICTURES,
            1,
            folder.resolve("training"),
            sources);
    step(2, "Rendering people that the network will never see");
    Dataset unseen =
        dataset(
            standard.withCharacters(List.of(Recipes.people(source, UNSEEN_PEOPLE, UNSEEN_FROM))),
            UNSEEN_PICTURES,
            2,
            folder.resolve("unseen"),
            sources);
    step(3, "Training");
    Path model = train(training, folder.resolve("run"));
    DemoReport report = new DemoReport();
    try (Predictor predictor = Predictor.open(model, true)) {
      step(4, "Measuring on people it never saw");
      Report onUnseen = EvaluateCommand.onDataset(predictor, unseen, folder.resolve("on-unseen"));
      EvaluateCommand.print(onUnseen, System.out);
      report.add("People it never saw (rendered, " + source + ")", onUnseen);

      step(5, "Predicting on photos");
      Path photoFolder = folder.resolve("on-photos");
      PhotoList list = named.isPresent() ? named.get() : unseenPhotos(unseen, folder);
      Report onPhotos = EvaluateCommand.onPhotos(predictor, list, photoFolder);
      EvaluateCommand.print(onPhotos, System.out);
      report.add("Photos (" + list.file().getFileName() + ")", onPhotos);

      step(6, "Drawing pages to look at");
      PredictCommand.writeSheets(predictor, some(list.items()), photoFolder, person);
    }
    Path page = folder.resolve("report.md");
    write(page, report.toMarkdown());
    System.err.printf(
        "Done in %s. Look at %s and the pages in %s.%n",
        ProgressLine.clock((System.nanoTime() - begun) / 1e9), page, folder.resolve("on-photos"));
    return KubiCommand.DONE;
  }

  private static void step(int number, String what) {
    System.err.printf("%n[%d/6] %s%n", number, what);
  }

  private static Dataset dataset(Recipe recipe, int count, long seed, Path folder, Sources sources)
      throws Exception {
    int threads = Runtime.getRuntime().availableProcessors();
    Generation job = new Generation(recipe, count, seed, threads, Backend.SOFT, folder, true);
    try {
      Dataset there = Dataset.open(folder);
      if (there.manifest().recipeHash().equals(recipe.hash())
          && there.manifest().seed() == seed
          && there.size() == count) {
        CheckCommand.verify(there);
        System.err.println(folder + " is there already.");
        return there;
      }
    } catch (DatasetException e) {
      // Not there, not finished, or damaged: it is made or resumed below, or refused by name.
    }
    GenerateCommand.run(job, sources);
    return Dataset.open(folder);
  }

  private static Path train(Dataset training, Path run) throws Exception {
    Path model = run.resolve("model");
    TrainSettings settings = TrainSettings.defaults().withEpochs(EPOCHS);
    boolean resume = isOf(run, training, settings);
    if (resume && Checkpoint.exists(model)) {
      System.err.println(run + " is there already.");
      return model;
    }
    if (!resume && Files.exists(run)) {
      System.err.printf(
          "%s is of other data or settings: it is kept as %s.%n", run, moveAside(run));
    }
    return TrainCommand.run(training, Optional.empty(), settings, run, resume).model();
  }

  /** Whether a folder holds a run of these data and settings, ended or not. */
  private static boolean isOf(Path run, Dataset training, TrainSettings settings)
      throws TaskException, ModelException {
    Optional<ExistingRun> there = ExistingRun.in(run);
    if (there.isEmpty()) {
      return false;
    }
    TrainSettings begun = there.get().settings();
    Path manifest = training.folder().resolve(Dataset.MANIFEST);
    String hash;
    try {
      hash = Sha256.of(manifest);
    } catch (IOException e) {
      throw new TaskException(manifest + " cannot be read: " + e.getMessage(), e);
    }
    Path model = run.resolve("model");
    return begun.withReplicas(settings.replicas()).equals(settings)
        && there.get().datasetHash().equals(hash)
        && (!Checkpoint.exists(model) || Checkpoint.readCard(model).datasetHash().equals(hash));
  }

  /** Gives a run another name beside it, so that nothing is lost. */
  private static Path moveAside(Path run) throws TaskException {
    int number = 1;
    while (Files.exists(run.resolveSibling("run-before-" + number))) {
      number++;
    }
    Path aside = run.resolveSibling("run-before-" + number);
    try {
      return Files.move(run, aside);
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be renamed to %s (%s): name another folder by --out"
              .formatted(run, aside, e.getMessage()),
          e);
    }
  }

  private static boolean isOwn(String name) {
    return OWN.contains(name) || name.matches("run-before-[0-9]+");
  }

  private Optional<PhotoList> photos() throws PhotoException {
    if (photos != null) {
      return Optional.of(PhotoList.read(photos));
    }
    Path shared = ProjectFolder.get().resolve("../shared/photos/labels.csv").normalize();
    return Files.exists(shared) ? Optional.of(PhotoList.read(shared)) : Optional.empty();
  }

  private static PhotoList unseenPhotos(Dataset unseen, Path folder) throws Exception {
    System.err.println(
        "There are no photos here (name some by --photos): rendered people that the network never"
            + " saw take their place.");
    return UnseenPeople.asPhotos(unseen, SHEET_PHOTOS, folder.resolve("unseen-photos"));
  }

  /** Evenly spread over the list. */
  private static List<PhotoItem> some(List<PhotoItem> all) {
    List<PhotoItem> some = new ArrayList<>();
    int n = Math.min(SHEET_PHOTOS, all.size());
    for (int i = 0; i < n; i++) {
      some.add(all.get((int) ((long) i * all.size() / n)));
    }
    return some;
  }

  private static void write(Path file, String text) throws TaskException {
    try {
      Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TaskException(file + " cannot be written: " + e.getMessage(), e);
    }
  }
}
