package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.TaskException;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.detect.Detector;
import picocli.CommandLine.Option;

/** Which head detector. */
final class DetectorOptions {
  @Option(
      names = "--detector",
      paramLabel = "DIR",
      description = "The head detector's folder (default: models/detector).")
  private @Nullable Path detector;

  /**
   * Loads it.
   *
   * @throws TaskException if none was named and none ships
   */
  Detector open() throws ModelException, TaskException {
    Path folder =
        folder()
            .orElseThrow(
                () ->
                    new TaskException(
                        "there is no head detector here: train one (kubi train-detector) and name"
                            + " it by --detector"));
    return Detector.open(folder);
  }

  /** The one that was named, else the one that ships, if it does. */
  Optional<Path> folder() {
    return detector != null
        ? Optional.of(detector)
        : Optional.of(ProjectFolder.get().resolve("models/detector")).filter(Checkpoint::exists);
  }
}
