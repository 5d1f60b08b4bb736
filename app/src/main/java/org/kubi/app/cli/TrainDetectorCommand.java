package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.OutputFolder;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.nn.detect.DetectorSettings;
import org.kubi.nn.detect.DetectorTrainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "train-detector",
    description = {
      "Trains a head detector on a data set of small heads (recipe heads). Writes card.json and",
      "weights.bin after each epoch, and until the end what it can be resumed from."
    },
    mixinStandardHelpOptions = true)
final class TrainDetectorCommand implements Callable<Integer> {
  private static final Set<String> OWN_FILES =
      Set.of("card.json", "weights.bin", "optimizer.bin", "optimizer.bin.sha256", "progress.json");

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "A data set.")
  private Path data = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out = Path.of("");

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often it sees the data set (default: 8).")
  private @Nullable Integer epochs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of weights, order and changes (default: 1).")
  private @Nullable Long seed;

  @Option(names = "--resume", description = "Go on with the training in --out that was stopped.")
  private boolean resume;

  @Override
  public Integer call() throws Exception {
    if (epochs != null) {
      Usage.atLeastOne(spec, "--epochs", epochs);
    }
    if (!resume) {
      OutputFolder.check(out, OWN_FILES::contains);
      if (DetectorTrainer.isUnfinished(out)) {
        throw new TaskException(
            out + " holds a training already: go on with it by --resume, or name another folder");
      }
    }
    Dataset dataset = Dataset.open(data);
    CheckCommand.verify(dataset);
    DetectorTrainer trainer = trainer(dataset);
    Path folder = OutputFolder.claim(out, OWN_FILES::contains);
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Training", "steps")) {
      if (!trainer.train(folder, (done, steps, loss) -> line.at(done, steps), cancel)) {
        throw new CancellationException("cancelled");
      }
    }
    System.err.println("Try it: kubi detect --detector " + folder + " PHOTO");
    return KubiCommand.DONE;
  }

  private DetectorTrainer trainer(Dataset dataset) throws Exception {
    if (resume) {
      DetectorTrainer trainer = DetectorTrainer.resume(dataset, out);
      DetectorSettings begun = trainer.settings();
      if (epochs != null && epochs != begun.epochs() || seed != null && seed != begun.seed()) {
        throw new TaskException(
            "%s was begun with other settings (--epochs %d --seed %d): resume it without these"
                    .formatted(out, begun.epochs(), begun.seed())
                + " options");
      }
      return trainer;
    }
    DetectorSettings standard = DetectorSettings.STANDARD;
    try {
      return new DetectorTrainer(
          dataset,
          standard.with(
              epochs == null ? standard.epochs() : epochs, seed == null ? standard.seed() : seed));
    } catch (IllegalArgumentException e) {
      throw new TaskException(data + ": " + e.getMessage(), e);
    }
  }
}
