package org.kubi.app.panel.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.kubi.app.panel.curve.Along;
import org.kubi.app.panel.curve.Quantity;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.train.TrainViewModel;
import org.kubi.app.service.FolderOpener;
import org.kubi.app.service.RunTags;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskException;
import org.kubi.app.task.TaskRunner;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.RunComparison;
import org.kubi.nn.record.RunRecord;
import org.kubi.nn.record.RunState;
import org.kubi.nn.train.RunDeletion;

/**
 * Lists the runs of the project, holds some against each other, and does what is asked with them.
 */
public final class RunsViewModel implements AutoCloseable {
  private final Around around;
  private final RunList list;
  private final FilteredList<RunRow> shown;
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final ObjectProperty<Quantity> quantity =
      new SimpleObjectProperty<>(this, "quantity", Quantity.ERROR);
  private final ObjectProperty<Along> along =
      new SimpleObjectProperty<>(this, "along", Along.EPOCHS);
  private final ReadOnlyObjectWrapper<List<RunRow>> chosen =
      new ReadOnlyObjectWrapper<>(this, "chosen", List.of());
  private final ReadOnlyObjectWrapper<Optional<RunComparison>> comparison =
      new ReadOnlyObjectWrapper<>(this, "comparison", Optional.empty());
  private boolean chosenBefore;

  /**
   * What it works with.
   *
   * @param home the toolkit's thread in a window
   * @param toTraining shows where trainings are asked for
   * @param onNetwork hears the folder of a network that is to be used
   * @param onTrouble hears one sentence when something cannot be done
   * @param onRemark hears one sentence of what was done
   */
  public record Around(
      TaskRunner tasks,
      ProjectViewModel project,
      TrainViewModel train,
      Executor home,
      Texts texts,
      Runnable toTraining,
      Consumer<Path> onNetwork,
      Consumer<String> onTrouble,
      Consumer<String> onRemark) {}

  /** Lists what the project has now, and whenever that changes. */
  public RunsViewModel(Around around) {
    this.around = around;
    this.list = new RunList(around.home(), this::keepChosen);
    this.shown = new FilteredList<>(list.rows());
    around.project().contents().addListener((changed, was, is) -> list.look(is.runs()));
    around
        .train()
        .now()
        .measurements()
        .addListener(
            (changed, was, is) -> around.train().training().get().ifPresent(this::readAgain));
    around
        .train()
        .training()
        .addListener((changed, was, is) -> is.or(() -> was).ifPresent(this::readAgain));
    filter.addListener((changed, was, is) -> shown.setPredicate(row -> row.matches(is)));
  }

  /** The runs that pass the filter. */
  public ObservableList<RunRow> shown() {
    return shown;
  }

  /** All runs of the project that can be understood. */
  public ObservableList<RunRow> all() {
    return list.rows();
  }

  /** Words that name, preset, data set or tags of what is shown have. */
  public StringProperty filter() {
    return filter;
  }

  /** What the curves tell. */
  public ObjectProperty<Quantity> quantity() {
    return quantity;
  }

  /** Along what they go. */
  public ObjectProperty<Along> along() {
    return along;
  }

  /** The runs whose curves are shown, in the order in which they were chosen. */
  public ReadOnlyObjectProperty<List<RunRow>> chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** The chosen runs side by side, where they are two or more. */
  public ReadOnlyObjectProperty<Optional<RunComparison>> comparison() {
    return comparison.getReadOnlyProperty();
  }

  /** Chooses runs; those that were chosen keep their places. */
  public void choose(List<RunRow> rows) {
    List<RunRow> next = new ArrayList<>();
    for (RunRow before : chosen.get()) {
      find(rows, before.folder()).ifPresent(next::add);
    }
    for (RunRow row : rows) {
      if (find(next, row.folder()).isEmpty()) {
        next.add(row);
      }
    }
    if (!next.equals(chosen.get())) {
      chosenBefore = true;
      chosen.set(List.copyOf(next));
      compare();
    }
  }

  private void compare() {
    List<RunRecord> records = chosen.get().stream().map(RunRow::record).toList();
    comparison.set(records.size() < 2 ? Optional.empty() : Optional.of(RunComparison.of(records)));
  }

  /** Whether a run waits for its turn, or is trained, here or elsewhere. */
  public boolean isBusy(RunRow row) {
    return row.record().state() == RunState.RUNNING || around.train().isAsked(row.folder());
  }

  /** Goes on with a run that was stopped. */
  public void resume(RunRow row) {
    if (isBusy(row)) {
      around.onTrouble().accept(around.texts().of("runs.busy", row.name()));
    } else {
      around.train().resume(row.record());
      around.toTraining().run();
    }
  }

  /** Shows the network of a run in the stage. */
  public void use(RunRow row) {
    around.onNetwork().accept(row.folder());
  }

  /** Fills the form of the next training with the settings of a run. */
  public void again(RunRow row) {
    around.train().fill(row.record());
    around.toTraining().run();
  }

  /**
   * Shows a run's folder in the system's file manager.
   *
   * @param otherwise is given the path where there is none
   */
  public void openFolder(RunRow row, Consumer<String> otherwise) {
    String path = row.folder().toAbsolutePath().toString();
    around
        .tasks()
        .<String>start(
            around.texts().of("runs.opening"),
            progress -> {
              FolderOpener.open(row.folder());
              return path;
            },
            outcome -> {
              if (outcome instanceof Outcome.Failed<String>) {
                otherwise.accept(path);
                around.onRemark().accept(around.texts().of("runs.copied", path));
              }
            });
  }

  /** Calls a run something: words that commas part. */
  public void tag(RunRow row, String words) {
    RunTags tags = RunTags.parse(words);
    if (tags.equals(row.tags())) {
      return;
    }
    around
        .tasks()
        .<RunTags>start(
            around.texts().of("runs.tagging"),
            progress -> {
              tags.write(row.folder());
              return tags;
            },
            outcome -> {
              if (outcome instanceof Outcome.Done<RunTags>) {
                list.find(row.folder())
                    .ifPresent(now -> list.put(new RunRow(now.record(), now.curve(), tags)));
                // What was being read meanwhile may still have the former ones.
                list.readAgain(row.folder());
              } else if (outcome instanceof Outcome.Failed<RunTags> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  /** Deletes runs for good, but none that is busy. */
  public void delete(List<RunRow> rows) {
    List<Path> folders = new ArrayList<>();
    for (RunRow row : rows) {
      if (isBusy(row)) {
        around.onTrouble().accept(around.texts().of("runs.busy", row.name()));
      } else {
        folders.add(row.folder());
      }
    }
    if (folders.isEmpty()) {
      return;
    }
    around
        .tasks()
        .<Integer>start(
            around.texts().of("runs.deleting"),
            progress -> delete(folders),
            outcome -> {
              if (outcome instanceof Outcome.Done<Integer> done) {
                around.onRemark().accept(around.texts().of("runs.deleted", done.value()));
              } else if (outcome instanceof Outcome.Failed<Integer> failed) {
                around.onTrouble().accept(failed.message());
              }
              around.project().refresh();
            });
  }

  private static int delete(Iterable<Path> folders) throws TaskException {
    int count = 0;
    for (Path folder : folders) {
      try {
        RunDeletion.delete(folder);
        count++;
      } catch (ModelException e) {
        throw new TaskException(String.valueOf(e.getMessage()), e);
      }
    }
    return count;
  }

  /** Reads the run that is trained here, or was until now, if it is of this project. */
  private void readAgain(Path run) {
    if (run.startsWith(around.project().project().get().runs())) {
      list.readAgain(run);
    }
  }

  /** Afterwards the same runs are chosen; the newest where none ever was, so that one is seen. */
  private Runnable keepChosen() {
    List<Path> before = chosen.get().stream().map(RunRow::folder).toList();
    return () -> {
      List<RunRow> now = before.stream().flatMap(folder -> list.find(folder).stream()).toList();
      if (!now.equals(chosen.get())) {
        chosen.set(now);
        compare();
      }
      if (!chosenBefore && now.isEmpty()) {
        all().stream()
            .max(Comparator.comparing(row -> row.record().changed()))
            .ifPresent(newest -> choose(List.of(newest)));
      }
    };
  }

  private static Optional<RunRow> find(List<RunRow> rows, Path folder) {
    return rows.stream().filter(row -> row.folder().equals(folder)).findFirst();
  }

  /** Whether nothing is being read. */
  public boolean idle() {
    return list.idle();
  }

  @Override
  public void close() {
    list.close();
  }
}
