package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.SampleStream;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.Outputs;

/**
 * Pictures to network. A run is a folder: {@code run.json} (settings, hashes, versions), {@code
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
  private final Material training;
  private final Optional<Dataset> validation;
  private final Consumer<TrainingEvent> listener;
  private final BooleanSupplier cancelled;
  private final Optional<Path> trace;
  private final Start start;
  private final Optional<List<ShownPicture>> shown;
  private final BooleanSupplier paused;

  /**
   * A trainer on a data set.
   *
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
    this(
        new StoredMaterial(training),
        validation,
        listener,
        cancelled,
        Optional.empty(),
        Start.RANDOM,
        Optional.empty(),
        () -> false);
  }

  private Trainer(
      Material training,
      Optional<Dataset> validation,
      Consumer<TrainingEvent> listener,
      BooleanSupplier cancelled,
      Optional<Path> trace,
      Start start,
      Optional<List<ShownPicture>> shown,
      BooleanSupplier paused) {
    this.training = training;
    this.validation = validation;
    this.listener = listener;
    this.cancelled = cancelled;
    this.trace = trace;
    this.start = start;
    this.shown = shown;
    this.paused = paused;
  }

  /**
   * A trainer on samples without end: those of epoch e, counted from 0, are the {@code
   * stream.plan().count()} from e times that number on, in an order of the settings' seed. Each is
   * asked for once, shortly before it is learnt from.
   *
   * @param validation what it is measured on
   * @throws IllegalArgumentException if an epoch has more than 2^31 - 1 samples
   */
  public static Trainer endless(
      SampleStream stream,
      Dataset validation,
      Consumer<TrainingEvent> listener,
      BooleanSupplier cancelled) {
    return new Trainer(
        new EndlessMaterial(stream),
        Optional.of(validation),
        listener,
        cancelled,
        Optional.empty(),
        Start.RANDOM,
        Optional.empty(),
        () -> false);
  }

  /** This, which also writes a timeline of its 21st step for Chrome's viewer. */
  public Trainer withTrace(Path file) {
    return new Trainer(
        training, validation, listener, cancelled, Optional.of(file), start, shown, paused);
  }

  /**
   * This, which begins with the weights of a network that learnt before, on these data or others;
   * for {@link #train} alone, since a run that is resumed has its own.
   */
  public Trainer withStart(Checkpoint network) {
    return new Trainer(
        training,
        validation,
        listener,
        cancelled,
        trace,
        new Start(Optional.of(network)),
        shown,
        paused);
  }

  /**
   * This, which also tells of {@link TrainingEvent.Glimpse}s. The training is the same, bit by bit.
   *
   * @param pictures of the data set's size, at most 64; none for a dozen of those that it is
   *     measured on
   */
  public Trainer withGlimpses(List<ShownPicture> pictures) {
    if (pictures.size() > Glimpses.MOST) {
      throw new IllegalArgumentException(
          "a network is shown at most %d pictures, found %d"
              .formatted(Glimpses.MOST, pictures.size()));
    }
    return new Trainer(
        training,
        validation,
        listener,
        cancelled,
        trace,
        start,
        Optional.of(List.copyOf(pictures)),
        paused);
  }

  /**
   * This, which saves before it waits. The training is the same, bit by bit.
   *
   * @param question whether {@code cancelled} would be answered late now, after a pause; asked just
   *     before it
   */
  public Trainer withPauses(BooleanSupplier question) {
    return new Trainer(training, validation, listener, cancelled, trace, start, shown, question);
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
    RunFile file = provenance().describe(run, counted);
    checkData(counted);
    try (RunLock lock = RunFile.begin(run)) {
      file.write(run, training.plan());
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
   * By what a run names a data set that it learns from: SHA-256 of its {@code dataset.json}; where
   * a {@code splits.json} divides it, of both files' hashes in a row.
   *
   * @throws ModelException if one of them cannot be read
   */
  public static String hashOf(Dataset dataset) throws ModelException {
    return new StoredMaterial(dataset).hash();
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
    SameData.check(run, file, provenance().describe(run, file.settings()));
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

  private TrainingEvent.Finished loop(Path run, RunFile file, Optional<Checkpoint> from)
      throws ModelException, DatasetException {
    TrainSettings settings = file.settings();
    RunFolder folder = new RunFolder(run);
    TrainingData data = training.open(validation, settings);
    ModelCard card = provenance().card(file, from);
    Optional<Glimpses> glimpses =
        shown.isPresent() ? Optional.of(Glimpses.of(shown.get(), data, card)) : Optional.empty();
    try (TrainingLoop loop =
        new TrainingLoop(
            folder,
            settings,
            card,
            data,
            stepper(settings, data, from),
            listener,
            cancelled,
            paused,
            glimpses,
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

  private Stepper stepper(TrainSettings settings, TrainingData data, Optional<Checkpoint> from)
      throws ModelException {
    return new Stepper(
        settings,
        training.place(),
        training.manifest().size(),
        data.learnt(),
        new StepTrace(trace),
        start,
        from);
  }

  /** Says before anything is written what is wrong with the data. */
  private void checkData(TrainSettings settings) throws ModelException, DatasetException {
    if (validation.isPresent()
        && validation.get().manifest().size() != training.manifest().size()) {
      throw new ModelException(
          "%s has pictures of %d pixels, %s of %d: use data sets of one size"
              .formatted(
                  training.place(),
                  training.manifest().size(),
                  validation.get().folder(),
                  validation.get().manifest().size()));
    }
    Outputs outputs = settings.outputs();
    if (settings.augmentation().moves()) {
      PictureMove.check(outputs);
    }
    training.check(outputs);
    if (validation.isPresent()) {
      outputs.truth(validation.get());
    }
  }

  private Provenance provenance() {
    return new Provenance(training, validation.map(StoredMaterial::new), start);
  }
}
