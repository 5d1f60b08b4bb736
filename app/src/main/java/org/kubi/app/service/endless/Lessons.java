package org.kubi.app.service.endless;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kubi.app.service.Generation;
import org.kubi.app.task.TaskException;
import org.kubi.nn.train.Trainer;
import org.kubi.nn.train.TrainingEvent;

/** What a training learns from, opened when its turn comes. */
public sealed interface Lessons permits StoredLessons, EndlessLessons {
  /** A short name for runs. */
  String name();

  /**
   * What the command line {@code train} calls it.
   *
   * @param resume whether the run is there already, which knows itself what it learns from
   */
  List<String> words(boolean resume);

  /** Whether a file of this name may lie in the folder of a run that is yet to begin. */
  boolean isOwn(String name);

  /**
   * Opens it.
   *
   * @param run the run's folder
   * @param resume whether the run is there already
   * @param listener is told of what is made first
   * @param cancelled asked often
   * @throws TaskException if it is not to be had
   * @throws java.util.concurrent.CancellationException when cancelled
   */
  Opened open(Path run, boolean resume, Generation.Listener listener, BooleanSupplier cancelled)
      throws TaskException;

  /** What was opened. */
  interface Opened {
    /** Side of the pictures, pixels. */
    int size();

    /**
     * A trainer on it.
     *
     * @param listener is told how it goes
     * @param cancelled asked after every step
     */
    Trainer trainer(Consumer<TrainingEvent> listener, BooleanSupplier cancelled);
  }
}
