package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.ExistingRun;
import org.kubi.app.service.OutputFolder;
import org.kubi.app.service.endless.HeldOut;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.Trainer;
import org.kubi.nn.train.TrainingEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "train",
    description =
        "Trains a network on a data set, or endlessly on new pictures. Writes a run: run.json,"
            + " metrics.csv, checkpoints, model.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  private static final String LOCK = ".lock";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The data set; without one, --endless.")
  private @Nullable Path data;

  @Mixin private final EndlessOptions endless = new EndlessOptions();

  @Option(
      names = "--validation",
      paramLabel = "DIR",
      description =
          "A data set to measure on (default: a tenth of the characters, held out; of --endless:"
              + " see --held-out).")
  private @Nullable Path validation;

  @Option(
      names = "--from",
      paramLabel = "MODEL",
      description =
          "Begin with the weights of this network, in its folder or its run's, not with random"
              + " ones (default for --preset and --labels: its own).")
  private @Nullable Path from;

  @Mixin private final TrainOptions options = new TrainOptions();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The run's folder.")
  private Path out = Path.of("");

  @Option(names = TraceOption.NAME, paramLabel = "FILE", description = TraceOption.STEP)
  private @Nullable Path trace;

  @Option(names = "--resume", description = "Go on with the run that is there.")
  private boolean resume;

  @Option(names = "--json", description = "Print the network's card as JSON.")
  private boolean json;

  /** Makes the trainer of some data that tells how it goes and asks whether to stop. */
  @FunctionalInterface
  private interface TrainerMaker {
    Trainer make(Consumer<TrainingEvent> progress, BooleanSupplier cancelled);
  }

  @Override
  public Integer call() throws Exception {
    boolean isEndless = endless.isWanted(data, out, resume);
    Optional<Checkpoint> start = start();
    TrainSettings settings = checked(() -> options.settings(start.map(Checkpoint::card)));
    if (resume) {
      checkOptions(Trainer.settingsOf(out));
    } else {
      checkNew(out, isEndless);
    }
    TrainerMaker plain = isEndless ? onStream() : onDataset();
    TrainerMaker maker =
        (progress, cancelled) -> {
          Trainer trainer = plain.make(progress, cancelled);
          Trainer traced = trace == null ? trainer : trainer.withTrace(trace);
          return start.map(traced::withStart).orElse(traced);
        };
    TrainingEvent.Finished end = run(maker, settings, out, resume);
    if (json) {
      System.out.print(Json.write(Checkpoint.readCard(end.model())));
    } else {
      System.err.println("The network is in " + end.model() + ".");
    }
    return KubiCommand.DONE;
  }

  private TrainerMaker onDataset() throws DatasetException {
    Dataset training = Dataset.open(Objects.requireNonNull(data));
    Path measured = validation;
    Optional<Dataset> measuredOn =
        measured == null ? Optional.empty() : Optional.of(Dataset.open(measured));
    CheckCommand.verify(training);
    if (measuredOn.isPresent()) {
      CheckCommand.verify(measuredOn.get());
    }
    return (progress, cancelled) -> new Trainer(training, measuredOn, progress, cancelled);
  }

  private TrainerMaker onStream() throws Exception {
    EndlessOptions.Data opened = endless.open(out, resume, Optional.ofNullable(validation));
    CheckCommand.verify(opened.measured());
    return (progress, cancelled) ->
        Trainer.endless(opened.stream(), opened.measured(), progress, cancelled);
  }

  /** Trains on a data set with progress on standard error. */
  static TrainingEvent.Finished run(
      Dataset training,
      Optional<Dataset> validation,
      TrainSettings settings,
      Path out,
      boolean resume)
      throws Exception {
    if (!resume) {
      checkNew(out, false);
    }
    return run(
        (progress, cancelled) -> new Trainer(training, validation, progress, cancelled),
        settings,
        out,
        resume);
  }

  private static TrainingEvent.Finished run(
      TrainerMaker maker, TrainSettings settings, Path out, boolean resume) throws Exception {
    if (!resume) {
      OutputFolder.claim(out, TrainCommand::isOwn);
    }
    try (Cancel cancel = new Cancel();
        TrainingProgress progress = new TrainingProgress()) {
      Trainer trainer = maker.make(progress, cancel);
      TrainingEvent.Finished end = resume ? trainer.resume(out) : trainer.train(out, settings);
      if (!end.completed()) {
        throw new CancellationException("cancelled");
      }
      return end;
    }
  }

  /** The network to begin with. */
  private Optional<Checkpoint> start() throws ModelException, TaskException {
    if (from == null) {
      return Optional.empty();
    }
    if (resume) {
      throw new TaskException(
          "--from names what a new run begins with; one that is resumed has its own weights: give"
              + " one of --from and --resume");
    }
    return Optional.of(Checkpoint.load(Checkpoint.find(from).orElse(from)));
  }

  /**
   * Refuses a folder that holds a run, or something else.
   *
   * @param isEndless then pictures to measure on may be there already, of a start that was stopped
   */
  private static void checkNew(Path out, boolean isEndless) throws TaskException {
    if (ExistingRun.isIn(out)) {
      throw new TaskException(
          out + " holds a run already: go on with it by --resume, or name another folder");
    }
    OutputFolder.check(out, name -> name.equals(LOCK) || isEndless && isOwn(name));
  }

  private static boolean isOwn(String name) {
    return name.equals(LOCK) || name.equals(HeldOut.FOLDER);
  }

  /** A resumed run keeps its settings: options that say otherwise are refused. */
  private void checkOptions(TrainSettings begun) throws TaskException {
    List<String> differences = checked(() -> options.differences(begun));
    if (!differences.isEmpty()) {
      throw new TaskException(
          "%s was begun with other settings (%s): resume it without these options"
              .formatted(out, String.join("; ", differences)));
    }
  }

  /** What the options make, or wrong usage with the sentence of the rule that they break. */
  private <T> T checked(Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
