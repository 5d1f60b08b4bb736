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
      "weights.bin after each epoch."
    },
    mixinStandardHelpOptions = true)
final class TrainDetectorCommand implements Callable<Integer> {
  private static final Set<String> OWN_FILES = Set.of("card.json", "weights.bin");

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "A data set.")
  private Path data = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out = Path.of("");

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "How often it sees the data set (default: ${DEFAULT-VALUE}).")
  private int epochs = DetectorSettings.STANDARD.epochs();

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Seed of weights, order and changes (default: ${DEFAULT-VALUE}).")
  private long seed = DetectorSettings.STANDARD.seed();

  @Override
  public Integer call() throws Exception {
    Usage.atLeastOne(spec, "--epochs", epochs);
    Dataset dataset = Dataset.open(data);
    CheckCommand.verify(dataset);
    Path folder = OutputFolder.claim(out, OWN_FILES::contains);
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Training", "steps")) {
      boolean whole =
          trainer(dataset).train(folder, (done, steps, loss) -> line.at(done, steps), cancel);
      if (!whole) {
        throw new CancellationException("cancelled");
      }
    }
    System.err.println("Try it: kubi detect --detector " + folder + " PHOTO");
    return KubiCommand.DONE;
  }

  private DetectorTrainer trainer(Dataset dataset) throws Exception {
    try {
      return new DetectorTrainer(dataset, DetectorSettings.STANDARD.with(epochs, seed));
    } catch (IllegalArgumentException e) {
      throw new TaskException(data + ": " + e.getMessage(), e);
    }
  }
}
