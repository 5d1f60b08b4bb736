package org.kubi.app.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.kubi.app.task.TaskException;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.Trainer;

/**
 * What a training run on disk was begun with, from its {@code run.json}.
 *
 * @param settings of the training
 * @param datasetHash SHA-256 of the {@code dataset.json} that it learns from
 */
public record ExistingRun(TrainSettings settings, String datasetHash) {
  private static final String FILE = "run.json";

  /** Whether a folder holds a run. */
  public static boolean isIn(Path folder) {
    return Files.exists(folder.resolve(FILE));
  }

  /**
   * The run in a folder, if there is one.
   *
   * @throws ModelException if its file is damaged
   * @throws TaskException if its file cannot be read
   */
  public static Optional<ExistingRun> in(Path folder) throws ModelException, TaskException {
    if (!isIn(folder)) {
      return Optional.empty();
    }
    Path file = folder.resolve(FILE);
    TrainSettings settings = Trainer.settingsOf(folder);
    try {
      String hash = Json.MAPPER.readTree(Files.readAllBytes(file)).path("datasetHash").asText();
      return Optional.of(new ExistingRun(settings, hash));
    } catch (IOException e) {
      throw new TaskException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
