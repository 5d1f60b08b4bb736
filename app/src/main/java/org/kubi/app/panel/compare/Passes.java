package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ObservableList;
import org.kubi.app.panel.compare.CompareViewModel.Around;
import org.kubi.app.panel.compare.HeadRow.Origin;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.Progress;
import org.kubi.app.task.RunningTask;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Framing;

/** Looks at the photos in the background, one pass after the other, and tells the rows. */
final class Passes {
  private final Around around;
  private final Supplier<Framing> framing;
  private final LineupViewModel lineup;
  private final ObservableList<HeadRow> rows;
  private final UnaryOperator<HeadRow> numbering;
  private final Consumer<HeadRow> onFound;
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");
  private Optional<RunningTask> pass = Optional.empty();
  private boolean again;

  /**
   * Nothing has been looked at.
   *
   * @param framing how the window's own network wants heads cut out
   * @param numbering gives a new head its number
   * @param onFound hears of the first head of each photo
   */
  Passes(
      Around around,
      Supplier<Framing> framing,
      LineupViewModel lineup,
      ObservableList<HeadRow> rows,
      UnaryOperator<HeadRow> numbering,
      Consumer<HeadRow> onFound) {
    this.around = around;
    this.framing = framing;
    this.lineup = lineup;
    this.rows = rows;
    this.numbering = numbering;
    this.onFound = onFound;
  }

  /** Whether photos are being looked at. */
  ReadOnlyBooleanProperty looking() {
    return looking.getReadOnlyProperty();
  }

  /** Ends the pass that is under way; no other follows. */
  void stop() {
    pass.ifPresent(RunningTask::cancel);
    again = false;
  }

  /** Begins a pass over all that has no answer yet; if one is under way, another follows it. */
  void look() {
    if (looking.get()) {
      again = true;
      pass.ifPresent(RunningTask::cancel);
      return;
    }
    Map<Path, List<HeadRow>> open = new LinkedHashMap<>();
    boolean network = around.network().about().get().isPresent();
    Map<Integer, LineupViewModel.Guarded> others = lineup.others();
    for (HeadRow row : rows) {
      boolean lacks =
          row.origin() == Origin.UNSEEN
              || (network && row.answer().isEmpty())
              || !row.others().keySet().containsAll(others.keySet());
      if (lacks && row.trouble().isEmpty()) {
        open.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    looking.set(true);
    Framing now = framing.get();
    pass =
        Optional.of(
            around
                .tasks()
                .<Integer>start(
                    around.texts().of("compare.looking"),
                    progress -> pass(open, others, now, progress),
                    this::passed));
  }

  private int pass(
      Map<Path, List<HeadRow>> open,
      Map<Integer, LineupViewModel.Guarded> others,
      Framing cut,
      Progress progress)
      throws TaskException, InterruptedException {
    try (Looking eyes = new Looking(around, others, cut)) {
      int done = 0;
      for (Map.Entry<Path, List<HeadRow>> one : open.entrySet()) {
        progress.count(done, open.size(), around.texts().of("compare.progress", done, open.size()));
        List<HeadRow> before = one.getValue();
        List<HeadRow> after = eyes.at(before);
        around.home().execute(() -> replace(before, after));
        done++;
      }
      around.home().execute(() -> eyes.broken().forEach(this::leaveOut));
      return done;
    }
  }

  /** What was found takes the place of what was looked for; heads that came since stay. */
  private void replace(List<HeadRow> before, List<HeadRow> after) {
    int at = rows.indexOf(before.get(0));
    if (at < 0) {
      return; // forgotten, or changed by the user, in the meantime: looked at again
    }
    List<HeadRow> next = new ArrayList<>();
    Set<Integer> given = new LinkedHashSet<>();
    for (HeadRow row : after) {
      next.add(row.id() > 0 && given.add(row.id()) ? row : numbering.apply(row));
    }
    if (next.size() == 1 && before.size() == 1) {
      rows.set(at, next.get(0));
    } else {
      rows.removeAll(before);
      rows.addAll(Math.min(at, rows.size()), next);
    }
    onFound.accept(next.get(0));
  }

  /** A network that cannot answer is out of the comparison. */
  private void leaveOut(int id, String why) {
    lineup.remove(id);
    around.onTrouble().accept(why);
  }

  private void passed(Outcome<Integer> outcome) {
    looking.set(false);
    if (outcome instanceof Outcome.Failed<Integer> failed) {
      around.onTrouble().accept(failed.message());
    } else if (again) {
      again = false;
      look();
    }
  }
}
