package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.ExistingRun;
import org.kubi.app.service.OutputFolder;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.Trainer;
import org.kubi.nn.train.TrainingEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "train",
    description =
        "Trains a network on a data set. Writes a run: run.json, metrics.csv, checkpoints, model.",
    mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "The data set.")
  private Path data = Path.of("");

  @Option(
      names = "--validation",
      paramLabel = "DIR",
      description = "A data set to measure on (default: a tenth of the characters, held out).")
  private @Nullable Path validation;

  @Option(
      names = "--preset",
      paramLabel = "P",
      description =
          "Shape of the network: small, residual, original, original-32, frg64, tiny (default:"
              + " small).")
  private @Nullable String preset;

  @Option(
      names = "--labels",
      paramLabel = "L",
      split = ",",
      description = "What it learns: bones10, head-rotation (default: the preset's).")
  private @Nullable List<String> labels;

  @Option(names = "--epochs", paramLabel = "E", description = "Rounds over the data (default: 12).")
  private @Nullable Integer epochs;

  @Option(names = "--batch", paramLabel = "B", description = "Pictures a step (default: preset's).")
  private @Nullable Integer batch;

  @Option(names = "--rate", paramLabel = "R", description = "Learning rate (default: preset's).")
  private @Nullable Double rate;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of weights, order and changes (default: 1).")
  private @Nullable Long seed;

  @Option(
      names = "--replicas",
      paramLabel = "N",
      description = "Threads of a step; the same number gives the same weights (default: cores).")
  private @Nullable Integer replicas;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The run's folder.")
  private Path out = Path.of("");

  @Option(names = "--resume", description = "Go on with the run that is there.")
  private boolean resume;

  @Option(names = "--json", description = "Print the network's card as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    TrainSettings settings = settings();
    if (resume) {
      checkOptions(Trainer.settingsOf(out));
    } else {
      checkNew(out);
    }
    Dataset training = Dataset.open(data);
    Path measured = validation;
    Optional<Dataset> measuredOn =
        measured == null ? Optional.empty() : Optional.of(Dataset.open(measured));
    CheckCommand.verify(training);
    if (measuredOn.isPresent()) {
      CheckCommand.verify(measuredOn.get());
    }
    TrainingEvent.Finished end = run(training, measuredOn, settings, out, resume);
    if (json) {
      System.out.print(Json.write(Checkpoint.readCard(end.model())));
    } else {
      System.err.println("The network is in " + end.model() + ".");
    }
    return KubiCommand.DONE;
  }

  /** Trains with progress on standard error. */
  static TrainingEvent.Finished run(
      Dataset training,
      Optional<Dataset> validation,
      TrainSettings settings,
      Path out,
      boolean resume)
      throws Exception {
    if (!resume) {
      checkNew(out);
      OutputFolder.claim(out, ".lock"::equals);
    }
    try (Cancel cancel = new Cancel();
        TrainingProgress progress = new TrainingProgress()) {
      Trainer trainer = new Trainer(training, validation, progress, cancel);
      TrainingEvent.Finished end = resume ? trainer.resume(out) : trainer.train(out, settings);
      if (!end.completed()) {
        throw new CancellationException("cancelled");
      }
      return end;
    }
  }

  /** Refuses a folder that holds a run, or something else. */
  private static void checkNew(Path out) throws TaskException {
    if (ExistingRun.isIn(out)) {
      throw new TaskException(
          out + " holds a run already: go on with it by --resume, or name another folder");
    }
    OutputFolder.check(out, ".lock"::equals);
  }

  /** A resumed run keeps its settings: options that say otherwise are refused. */
  private void checkOptions(TrainSettings begun) throws TaskException {
    List<String> differences = new ArrayList<>();
    compare(differences, "preset", begun.preset(), preset);
    compare(differences, "labels", begun.labels(), labels);
    compare(differences, "epochs", begun.epochs(), epochs);
    compare(differences, "batch", begun.batch(), batch);
    compare(differences, "rate", begun.learningRate(), rate);
    compare(differences, "seed", begun.seed(), seed);
    compare(differences, "replicas", begun.replicas(), replicas);
    if (!differences.isEmpty()) {
      throw new TaskException(
          "%s was begun with other settings (%s): resume it without these options"
              .formatted(out, String.join("; ", differences)));
    }
  }

  private static <T> void compare(
      List<String> differences, String option, T begun, @Nullable T now) {
    if (now != null && !now.equals(begun)) {
      differences.add("--%s %s, now %s".formatted(option, begun, now));
    }
  }

  private TrainSettings settings() {
    try {
      TrainSettings settings =
          preset == null ? TrainSettings.defaults() : TrainSettings.forPreset(preset);
      if (seed != null) {
        settings = settings.withSeed(seed);
      }
      if (replicas != null) {
        settings = settings.withReplicas(replicas);
      }
      if (labels != null) {
        settings = settings.withLabels(labels);
      }
      if (epochs != null) {
        settings = settings.withEpochs(epochs);
      }
      if (batch != null) {
        settings = settings.withBatch(batch);
      }
      return rate == null ? settings : settings.withLearningRate(rate);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
