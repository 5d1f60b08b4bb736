package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.TaskException;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.predict.Predictor;
import picocli.CommandLine.Option;

/** Which network. */
final class ModelOptions {
  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "The network's folder, or the run that made it (default: models/head, else the demo's).")
  private @Nullable Path model;

  @Option(
      names = "--mirror",
      description = "Also look at the mirrored picture and answer the mean: better, half as fast.")
  private boolean mirror;

  /** Loads the network. */
  Predictor open() throws ModelException, TaskException {
    return Predictor.open(folder(), mirror);
  }

  /** The folder with the card. */
  private Path folder() throws TaskException {
    if (model != null) {
      return inFolder(model);
    }
    return standard()
        .orElseThrow(
            () ->
                new TaskException(
                    "there is no network yet: train one (kubi train), or run kubi demo, or name one"
                        + " by --model"));
  }

  /** The network in a folder: itself, or the one that a run there made. */
  static Path inFolder(Path named) {
    return Checkpoint.find(named).orElse(named);
  }

  /** The network to use when none is named: the one that ships, else the demo's. */
  static Optional<Path> standard() {
    Path home = ProjectFolder.get();
    return Stream.of(home.resolve("models/head"), home.resolve("out/demo/run/model"))
        .filter(Checkpoint::exists)
        .findFirst();
  }
}
