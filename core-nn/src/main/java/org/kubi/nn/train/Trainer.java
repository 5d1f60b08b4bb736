package org.kubi.nn.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Sha256;
import org.kubi.framing.Framing;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;

/**
 * Data set to network. A run is a folder: {@code run.json} (settings, hashes, versions), {@code
 * metrics.csv} and {@code events.out.tfevents.*} (a row a measurement), {@code checkpoints/last}
 * (to resume from), {@code checkpoints/best}, and at the end {@code model}, the best network
 * measured.
 *
 * <p>The same data, settings and number of replicas give the same weights bit by bit on the same
 * machine, also when the run was cancelled or killed anywhere and resumed: weights, shuffle,
 * dropout and augmentation are functions of (seed, epoch, index), and all else is in the
 * checkpoint.
 */
public final class Trainer {
  private static final String LICENCE = "Apache-2.0";

  private final Dataset training;
  private final Optional<Dataset> validation;
  private final Consumer<TrainingEvent> listener;
  private final BooleanSupplier cancelled;
  private final Optional<Path> trace;
  private final Start start;

  /**
   * @param training what is learnt from
   * @param validation what it is measured on; without it, held-out characters of {@code training}
   * @param listener is told how it goes
   * @param cancelled asked after every step; true stops, and the run can be resumed
   */
  public Trainer(
      Dataset training,
      Optional<Dataset> validation,
      Consumer<TrainingEvent> listener,
      BooleanSupplier cancelled) {
    this(training, validation, listener, cancelled, Optional.empty(), Start.RANDOM);
  }

  private Trainer(
      Dataset training,
      Optional<Dataset> validation,
      Consumer<TrainingEvent> listener,
      BooleanSupplier cancelled,
      Optional<Path> trace,
      Start start) {
    this.training = training;
    this.validation = validation;
    this.listener = listener;
    this.cancelled = cancelled;
    this.trace = trace;
    this.start = start;
  }

  /** This, which also writes a timeline of its 21st step for Chrome's viewer. */
  public Trainer withTrace(Path file) {
    return new Trainer(training, validation, listener, cancelled, Optional.of(file), start);
  }

  /**
   * This, which begins with the weights of a network that learnt before, on these data or others;
   * for {@link #train} alone, since a run that is resumed has its own.
   */
  public Trainer withStart(Checkpoint network) {
    return new Trainer(
        training, validation, listener, cancelled, trace, new Start(Optional.of(network)));
  }

  /**
   * Trains a network from the beginning.
   *
   * @param run its folder, empty or not there yet
   * @return how it ended
   * @throws ModelException if files cannot be written, another program writes them, the network to
   *     begin with has another shape, or the loss is no longer a number
   * @throws DatasetException if the data set lacks the labels, or they are not numbers
   */
  public TrainingEvent.Finished train(Path run, TrainSettings settings)
      throws ModelException, DatasetException {
    TrainSettings counted =
        settings.replicas() > 0
            ? settings
            : settings.withReplicas(Runtime.getRuntime().availableProcessors());
    start.check(counted, training.manifest().size());
    RunFile file = describe(run, counted);
    checkData(counted);
    try (RunLock lock = RunFile.begin(run)) {
      file.write(run);
      return loop(run, file, Optional.empty());
    }
  }

  /**
   * The settings that a run was begun with, its replicas as they were counted then.
   *
   * @throws ModelException if the folder is no run, or its file is damaged
   */
  public static TrainSettings settingsOf(Path run) throws ModelException {
    return RunFile.read(run).settings();
  }

  /**
   * Goes on with a run that was cancelled or killed, from where it was saved last: see {@link
   * Saving}.
   *
   * @throws ModelException if the run was begun on other data, its checkpoint is damaged, or
   *     another program writes it
   */
  public TrainingEvent.Finished resume(Path run) throws ModelException, DatasetException {
    RunFile file = RunFile.read(run);
    RunFile now = describe(run, file.settings());
    if (!file.datasetHash().equals(now.datasetHash())) {
      throw new ModelException(
          "%s was begun on another data set (%s, dataset.json %s): resume it with that one"
              .formatted(run, file.dataset(), file.datasetHash()));
    }
    checkValidation(run, file.validationHash(), now.validationHash());
    checkData(file.settings());
    try (RunLock lock = RunLock.take(run)) {
      // Killed before its first checkpoint, a run begins again: with the same result.
      boolean begun = new RunFolder(run).hasLast();
      if (!begun && !file.start().isEmpty()) {
        throw new ModelException(
            run + " was stopped before it took over the weights to begin with: begin it again");
      }
      Optional<Checkpoint> checkpoint =
          begun ? Optional.of(Checkpoint.load(new RunFolder(run).last())) : Optional.empty();
      return loop(run, file, checkpoint);
    }
  }

  private static void checkValidation(Path run, String begun, String now) throws ModelException {
    if (begun.equals(now)) {
      return;
    }
    String what;
    if (begun.isEmpty()) {
      what = "was begun without a validation set: resume it without one";
    } else if (now.isEmpty()) {
      what = "was begun with a validation set (dataset.json %s): name that one".formatted(begun);
    } else {
      what =
          "was begun with another validation set (dataset.json %s, now %s): name that one"
              .formatted(begun, now);
    }
    throw new ModelException(run + " " + what);
  }

  private TrainingEvent.Finished loop(Path run, RunFile file, Optional<Checkpoint> from)
      throws ModelException, DatasetException {
    TrainSettings settings = file.settings();
    RunFolder folder = new RunFolder(run);
    TrainingData data = TrainingData.of(training, validation, settings);
    try (TrainingLoop loop =
        new TrainingLoop(
            folder,
            settings,
            card(file, from),
            data,
            listener,
            cancelled,
            new StepTrace(trace),
            start,
            from)) {
      return loop.run();
    } catch (OutOfMemoryError | RuntimeException e) {
      Optional<ModelException> exhausted = Exhaustion.of(e, folder, settings.batch());
      if (exhausted.isPresent()) {
        throw exhausted.get();
      }
      throw e;
    }
  }

  /** Says before anything is written what is wrong with the data. */
  private void checkData(TrainSettings settings) throws ModelException, DatasetException {
    if (validation.isPresent()
        && validation.get().manifest().size() != training.manifest().size()) {
      throw new ModelException(
          "%s has pictures of %d pixels, %s of %d: use data sets of one size"
              .formatted(
                  training.folder(),
                  training.manifest().size(),
                  validation.get().folder(),
                  validation.get().manifest().size()));
    }
    Outputs outputs = settings.outputs();
    if (settings.augmentation().moves()) {
      PictureMove.check(outputs);
    }
    outputs.truth(training);
    if (validation.isPresent()) {
      outputs.truth(validation.get());
    }
  }

  private RunFile describe(Path run, TrainSettings settings) throws ModelException {
    return new RunFile(
        RunFile.VERSION,
        run.toAbsolutePath().getFileName().toString(),
        settings,
        training.manifest().name(),
        hash(training),
        training.manifest().recipeHash(),
        validation.isPresent() ? hash(validation.get()) : "",
        start.hash(),
        program(),
        System.getProperty("java.version", ""),
        System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
  }

  private static String hash(Dataset dataset) throws ModelException {
    Path file = dataset.folder().resolve(Dataset.MANIFEST);
    try {
      return Sha256.of(file);
    } catch (IOException e) {
      throw new ModelException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String program() {
    String version = Trainer.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  private ModelCard card(RunFile file, Optional<Checkpoint> from) {
    TrainSettings settings = file.settings();
    NetworkPreset preset = NetworkPresets.byId(settings.preset());
    return new ModelCard(
        ModelCard.VERSION,
        file.name(),
        settings.preset(),
        settings.labels(),
        settings.outputs().uncertainties(),
        from.isPresent() ? from.get().card().lineage() : start.lineage(),
        training.manifest().size(),
        Framing.HEAD.scale(),
        preset.inputScale().id(),
        training.manifest().convention(),
        file.dataset(),
        file.datasetHash(),
        file.recipeHash(),
        settings.seed(),
        0,
        0,
        Map.of(),
        file.program(),
        LICENCE,
        1,
        "");
  }
}
