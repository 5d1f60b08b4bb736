package org.kubi.app.panel.data;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.SlotWorker;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;

/**
 * Decides which data set is looked at, which of its samples are shown and which one is chosen. Its
 * pictures are painted on a thread of its own, the newest view first.
 */
public final class SheetViewModel implements AutoCloseable {
  /** Between two pictures, in the window's units. */
  private static final int GAP = 4;

  private final DataViewModel.Around around;
  private final Executor home;
  private final SlotWorker painter;
  private final ReadOnlyObjectWrapper<Optional<Dataset>> dataset =
      new ReadOnlyObjectWrapper<>(this, "dataset", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Coverage>> coverage =
      new ReadOnlyObjectWrapper<>(this, "coverage", Optional.empty());
  private final ReadOnlyObjectWrapper<SheetPage> page =
      new ReadOnlyObjectWrapper<>(this, "page", SheetPage.NONE);
  private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(this, "count");
  private final ObjectProperty<SampleFilter> filter =
      new SimpleObjectProperty<>(this, "filter", SampleFilter.ALL);
  private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", -1);
  private final IntegerProperty top = new SimpleIntegerProperty(this, "top");
  private final IntegerProperty cell = new SimpleIntegerProperty(this, "cell", 64);
  private Optional<SampleIndex> index = Optional.empty();
  private int[] order = {};
  private int width;
  private int height;
  private double scale = 1;
  private int newest;

  /** Both are read in one go, the index after the pictures can be seen. */
  SheetViewModel(DataViewModel.Around around, Executor home) {
    this.around = around;
    this.home = home;
    this.painter =
        new SlotWorker(
            "kubi-sheet",
            () -> {},
            fault ->
                home.execute(
                    () -> around.onTrouble().accept(around.texts().of("data.fault", fault))));
    filter.addListener((changed, was, is) -> order());
    chosen.addListener((changed, was, is) -> paint());
    top.addListener((changed, was, is) -> paint());
    cell.addListener((changed, was, is) -> resized());
  }

  /** The data set that is looked at. */
  public ReadOnlyObjectProperty<Optional<Dataset>> dataset() {
    return dataset.getReadOnlyProperty();
  }

  /** How its angles are spread; empty until its labels are read. */
  public ReadOnlyObjectProperty<Optional<Coverage>> coverage() {
    return coverage.getReadOnlyProperty();
  }

  /** What is seen of the sheet. */
  public ReadOnlyObjectProperty<SheetPage> page() {
    return page.getReadOnlyProperty();
  }

  /** How many samples pass the filter. */
  public ReadOnlyIntegerProperty count() {
    return count.getReadOnlyProperty();
  }

  /** Which samples are shown; without effect until the labels are read. */
  public ObjectProperty<SampleFilter> filter() {
    return filter;
  }

  /** The sample that is chosen; -1 for none. */
  public IntegerProperty chosen() {
    return chosen;
  }

  /** How far the sheet is scrolled, pixels. */
  public IntegerProperty top() {
    return top;
  }

  /** Side of a picture on the sheet, in the window's units: pixels of a screen of scale 1. */
  public IntegerProperty cell() {
    return cell;
  }

  /** Where the pictures stand now. */
  public SheetLayout layout() {
    return new SheetLayout(
        Math.max(1, width),
        Math.max(1, height),
        (int) Math.round(cell.get() * scale),
        (int) Math.round(GAP * scale),
        order.length);
  }

  /** Opens a data set; the newest wins. */
  public void open(Path folder) {
    int request = ++newest;
    around
        .tasks()
        .<Dataset>start(
            around.texts().of("data.opening", folder.getFileName()),
            progress -> {
              try {
                return Dataset.open(folder);
              } catch (DatasetException e) {
                throw new TaskException(String.valueOf(e.getMessage()), e);
              }
            },
            outcome -> {
              if (request != newest) {
                return;
              }
              if (outcome instanceof Outcome.Done<Dataset> done) {
                opened(done.value(), request);
              } else if (outcome instanceof Outcome.Failed<Dataset> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  /** Shows a cell of the map only, or all again if it is shown already. */
  public void toggle(SampleFilter.Angles angles) {
    Optional<SampleFilter.Angles> wanted = Optional.of(angles);
    filter.set(
        filter.get().withAngles(wanted.equals(filter.get().angles()) ? Optional.empty() : wanted));
  }

  /** Shows one character only, or all. */
  public void show(OptionalInt character) {
    filter.set(filter.get().withCharacter(character));
  }

  /**
   * The place for the sheet has another size now.
   *
   * @param screenScale pixels of the screen in one of the window's units
   */
  public void resize(int pixelsWide, int pixelsHigh, double screenScale) {
    if (pixelsWide != width || pixelsHigh != height || screenScale != scale) {
      width = pixelsWide;
      height = pixelsHigh;
      scale = screenScale;
      resized();
    }
  }

  /** Scrolls by some pixels, within the sheet. */
  public void scroll(double pixels) {
    top.set((int) Math.max(0, Math.min(layout().lastTop(), Math.round(top.get() + pixels))));
  }

  /** Chooses what stands at a place of what is seen, if anything does. */
  public void choose(double x, double y) {
    int place = layout().at(x, y, top.get());
    if (place >= 0) {
      chosen.set(order[place]);
    }
  }

  /** Chooses the picture some places on in what is shown, and scrolls to it. */
  public void move(int places) {
    if (order.length == 0) {
      return;
    }
    int now = place(chosen.get());
    int next = now < 0 ? 0 : Math.max(0, Math.min(order.length - 1, now + places));
    chosen.set(order[next]);
    top.set(layout().reveal(next, top.get()));
  }

  /** Whether nothing is being read or painted. */
  boolean idle() {
    return painter.idle();
  }

  @Override
  public void close() {
    painter.close();
  }

  private void opened(Dataset set, int request) {
    index = Optional.empty();
    coverage.set(Optional.empty());
    dataset.set(Optional.of(set));
    filter.set(SampleFilter.ALL);
    chosen.set(-1);
    top.set(0);
    order();
    around
        .tasks()
        .<SampleIndex>start(
            around.texts().of("data.indexing", set.folder().getFileName()),
            progress -> {
              try {
                return SampleIndex.of(set);
              } catch (DatasetException e) {
                throw new TaskException(String.valueOf(e.getMessage()), e);
              }
            },
            outcome -> {
              if (outcome instanceof Outcome.Done<SampleIndex> done && request == newest) {
                index = Optional.of(done.value());
                coverage.set(Optional.of(Coverage.of(done.value())));
                order();
              } else if (outcome instanceof Outcome.Failed<SampleIndex> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  private int place(int sample) {
    for (int i = 0; i < order.length; i++) {
      if (order[i] == sample) {
        return i;
      }
    }
    return -1;
  }

  private void order() {
    order =
        index
            .map(one -> one.matching(filter.get()))
            .orElseGet(
                () ->
                    dataset
                        .get()
                        .map(set -> IntStream.range(0, set.size()).toArray())
                        .orElse(new int[0]));
    count.set(order.length);
    resized();
  }

  private void resized() {
    int last = layout().lastTop();
    if (top.get() > last) {
      top.set(last);
    }
    paint();
  }

  private void paint() {
    Optional<Dataset> set = dataset.get();
    if (set.isEmpty() || width < 1 || height < 1) {
      return;
    }
    SheetLayout layout = layout();
    SheetPainter brush = new SheetPainter(set.get(), order);
    int from = top.get();
    int marked = chosen.get();
    painter.put(
        "page",
        () -> {
          int[] pixels = brush.paint(layout, from, marked);
          home.execute(() -> page.set(new SheetPage(layout.width(), layout.height(), pixels)));
        });
  }
}
