package org.kubi.app.panel.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kubi.app.task.SlotWorker;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.RunRecord;

/** The runs of a project as rows, read in the background. */
final class RunList implements AutoCloseable {
  private final Executor home;
  private final Supplier<Runnable> keep;
  private final SlotWorker reader;
  private final ObservableList<RunRow> rows = FXCollections.observableArrayList();
  private int looks;

  /**
   * An empty list.
   *
   * @param home where rows change: the toolkit's thread in a window
   * @param keep asked before they change; what it gives is done afterwards
   */
  RunList(Executor home, Supplier<Runnable> keep) {
    this.home = home;
    this.keep = keep;
    this.reader = new SlotWorker("kubi-runs", () -> {}, RunList::log);
  }

  ObservableList<RunRow> rows() {
    return rows;
  }

  Optional<RunRow> find(Path folder) {
    return rows.stream().filter(row -> row.folder().equals(folder)).findFirst();
  }

  /** Reads these runs; the newest look counts. */
  void look(List<Path> runs) {
    int request = ++looks;
    reader.put(
        "all",
        () -> {
          List<RunRow> found = new ArrayList<>();
          runs.forEach(run -> read(run).ifPresent(found::add));
          home.execute(
              () -> {
                if (request == looks) {
                  show(found);
                }
              });
        });
  }

  /** Reads one run. */
  void readAgain(Path run) {
    reader.put("one " + run, () -> read(run).ifPresent(row -> home.execute(() -> put(row))));
  }

  /** Puts a row where the run's former one is, or at the end. */
  void put(RunRow row) {
    Runnable after = keep.get();
    place(row);
    after.run();
  }

  private void show(List<RunRow> found) {
    Runnable after = keep.get();
    List<Path> folders = found.stream().map(RunRow::folder).toList();
    rows.removeIf(row -> !folders.contains(row.folder()));
    found.forEach(this::place);
    after.run();
  }

  private void place(RunRow row) {
    int place = -1;
    for (int i = 0; i < rows.size(); i++) {
      place = rows.get(i).folder().equals(row.folder()) ? i : place;
    }
    if (place < 0) {
      rows.add(row);
    } else if (!rows.get(place).equals(row)) {
      rows.set(place, row);
    }
  }

  /** Runs that cannot be understood are left out: {@code kubi runs} says why. */
  private static Optional<RunRow> read(Path folder) {
    try {
      // One that begins has no file yet.
      return RunRecord.looksLikeRun(folder)
          ? Optional.of(RunRow.of(RunRecord.read(folder)))
          : Optional.empty();
    } catch (ModelException e) {
      System.getLogger(RunList.class.getName()).log(System.Logger.Level.INFO, e.getMessage());
      return Optional.empty();
    }
  }

  private static void log(RuntimeException fault) {
    System.getLogger(RunList.class.getName())
        .log(System.Logger.Level.ERROR, "the runs could not be read", fault);
  }

  /** Whether nothing is being read. */
  boolean idle() {
    return reader.idle();
  }

  @Override
  public void close() {
    reader.close();
  }
}
