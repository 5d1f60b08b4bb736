package org.kubi.app.panel.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import org.kubi.gen.Aim;
import org.kubi.geometry.Rotation;
import org.kubi.nn.evaluate.ErrorMap;
import org.kubi.nn.evaluate.ErrorMap.Cell;
import org.kubi.pose.HeadAngles;
import org.kubi.pose.HeadAngles.Convention;

/**
 * Tells where the network that is shown errs: the mean error over true yaw and pitch, by
 * opentrack's angles, as the map of a data set and the cells that recipes aim at. One cell can be
 * chosen.
 */
public final class ErrorMapViewModel {
  private static final Convention ANGLES = Convention.OPENTRACK;
  private static final int MOST_YAW = 180;
  private static final int MOST_PITCH = 90;

  private final CompareViewModel model;
  private final Executor home;
  private final ReadOnlyObjectWrapper<ErrorMap> map =
      new ReadOnlyObjectWrapper<>(this, "map", new ErrorMap(List.of()));
  private final ReadOnlyObjectWrapper<Optional<Cell>> cell =
      new ReadOnlyObjectWrapper<>(this, "cell", Optional.empty());
  private boolean due;

  ErrorMapViewModel(CompareViewModel model, Executor home) {
    this.model = model;
    this.home = home;
    model.rows().addListener((ListChangeListener<HeadRow>) change -> changed());
    model.lineup().shown().addListener((shown, was, is) -> changed());
  }

  /** The mean errors; without cells where no truth is known. */
  public ReadOnlyObjectProperty<ErrorMap> map() {
    return map.getReadOnlyProperty();
  }

  /** The cell that is chosen; only its heads are listed. */
  public ReadOnlyObjectProperty<Optional<Cell>> cell() {
    return cell.getReadOnlyProperty();
  }

  /** Chooses a cell and its worst head; the same one again: all heads. */
  public void choose(Cell next) {
    boolean again = cell.get().map(now -> same(now, next)).orElse(false);
    cell.set(again ? Optional.empty() : Optional.of(next));
    int network = model.lineup().shown().get();
    if (!again) {
      model.rows().stream()
          .filter(row -> row.error(network).isPresent() && lists(row))
          .max(Comparator.comparingDouble(row -> row.error(network).orElse(0)))
          .ifPresent(row -> model.choose(row.id()));
    }
  }

  /** Lists all heads. */
  public void chooseNone() {
    cell.set(Optional.empty());
  }

  /** Whether a head is listed: it lies in the cell that is chosen, or none is. */
  public boolean lists(HeadRow row) {
    return cell.get().isEmpty()
        || row.truth()
            .map(truth -> HeadAngles.of(truth, ANGLES))
            .map(
                angles ->
                    ErrorMap.from(angles.yaw()) == cell.get().get().yawFrom()
                        && ErrorMap.from(angles.pitch()) == cell.get().get().pitchFrom())
            .orElse(false);
  }

  /** The heads of the cell that is chosen, for a recipe. */
  Optional<Aim> aim() {
    return cell.get()
        .map(
            one -> {
              // The very last degree opens a cell of its own, beyond which nothing lies.
              int yaw = Math.min(one.yawFrom(), MOST_YAW - ErrorMap.STEP);
              int pitch = Math.min(one.pitchFrom(), MOST_PITCH - ErrorMap.STEP);
              return new Aim(0, yaw, yaw + ErrorMap.STEP, pitch, pitch + ErrorMap.STEP, 1);
            });
  }

  /** Many rows change at once: the map follows when they have. */
  private void changed() {
    if (!due) {
      due = true;
      home.execute(this::measure);
    }
  }

  private void measure() {
    due = false;
    List<Rotation> truths = new ArrayList<>();
    List<Rotation> said = new ArrayList<>();
    int network = model.lineup().shown().get();
    for (HeadRow row : model.rows()) {
      if (row.truth().isPresent() && row.said(network).isPresent()) {
        truths.add(row.truth().get());
        said.add(row.said(network).get());
      }
    }
    map.set(ErrorMap.of(truths, said, ANGLES));
    cell.set(
        cell.get()
            .flatMap(
                one -> map.get().cells().stream().filter(other -> same(one, other)).findFirst()));
  }

  private static boolean same(Cell one, Cell other) {
    return one.yawFrom() == other.yawFrom() && one.pitchFrom() == other.pitchFrom();
  }
}
