package org.kubi.app.panel.status;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.kubi.app.panel.job.ProgressWords;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.ProgressSnapshot;
import org.kubi.app.task.RunningTask;
import org.kubi.app.task.TaskRunner;

/**
 * The oldest task that runs, as properties for the toolkit. Tasks report as often as they like;
 * they are looked at only in {@link #refresh}.
 */
public final class TaskViewModel {
  private static final double PATIENCE_SECONDS = 0.4;

  private final TaskRunner tasks;
  private final Texts texts;
  private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper(this, "shown");
  private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(this, "fraction", -1);
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
  private Optional<RunningTask> watched = Optional.empty();
  private double since;

  public TaskViewModel(TaskRunner tasks, Texts texts) {
    this.tasks = tasks;
    this.texts = texts;
  }

  /** Whether a task has run for long enough to be told of. */
  public ReadOnlyBooleanProperty shown() {
    return shown.getReadOnlyProperty();
  }

  /** How far it is, 0 to 1; -1 when it cannot be told. */
  public ReadOnlyDoubleProperty fraction() {
    return fraction.getReadOnlyProperty();
  }

  /** What it does, how fast, and how long it still takes. */
  public ReadOnlyStringProperty words() {
    return words.getReadOnlyProperty();
  }

  /** Stops it. */
  public void cancel() {
    watched.ifPresent(RunningTask::cancel);
  }

  /** Looks at the tasks; seconds of any steady clock. */
  public void refresh(double seconds) {
    List<RunningTask> running = tasks.running();
    Optional<RunningTask> now =
        watched
            .filter(running::contains)
            .or(() -> running.isEmpty() ? Optional.empty() : Optional.of(running.get(0)));
    if (!now.equals(watched)) {
      watched = now;
      since = seconds;
    }
    shown.set(watched.isPresent() && seconds - since > PATIENCE_SECONDS);
    watched.ifPresent(
        task -> {
          ProgressSnapshot progress = task.progress();
          fraction.set(progress.fraction());
          words.set(ProgressWords.of(task.name(), progress, texts));
        });
  }
}
