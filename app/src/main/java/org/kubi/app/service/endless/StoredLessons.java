package org.kubi.app.service.endless;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kubi.app.service.Generation;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.nn.train.Trainer;
import org.kubi.nn.train.TrainingEvent;

/**
 * A data set on disk; its held-out people are what a training is measured on.
 *
 * @param folder of the data set
 */
public record StoredLessons(Path folder) implements Lessons {
  @Override
  public String name() {
    return String.valueOf(folder.getFileName());
  }

  @Override
  public List<String> words(boolean resume) {
    return List.of("--data", folder.toString());
  }

  @Override
  public boolean isOwn(String name) {
    return false;
  }

  @Override
  public Opened open(
      Path run, boolean resume, Generation.Listener listener, BooleanSupplier cancelled)
      throws TaskException {
    Dataset dataset;
    try {
      dataset = Dataset.open(folder);
    } catch (DatasetException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
    return new Opened() {
      @Override
      public int size() {
        return dataset.manifest().size();
      }

      @Override
      public Trainer trainer(Consumer<TrainingEvent> told, BooleanSupplier stopped) {
        return new Trainer(dataset, Optional.empty(), told, stopped);
      }
    };
  }
}
