package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kubi.app.panel.compare.CompareViewModel.Around;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Box;
import org.kubi.image.Frame;

/** Decides which networks are compared, and whose answer is drawn over the photo. */
public final class LineupViewModel implements AutoCloseable {
  private final Around around;
  private final ObservableList<Contender> contenders = FXCollections.observableArrayList();
  private final ObservableList<Contender> readOnly =
      FXCollections.unmodifiableObservableList(contenders);
  private final ObservableList<Path> known = FXCollections.observableArrayList();
  private final IntegerProperty shown = new SimpleIntegerProperty(this, "shown", Contender.LEADING);
  private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening");
  private final Map<Integer, Guarded> open = new LinkedHashMap<>();
  private final Map<Integer, Path> asked = new LinkedHashMap<>();
  private int ids;

  LineupViewModel(Around around) {
    this.around = around;
    around.network().about().addListener((changed, was, is) -> lead());
    lead();
    around
        .tasks()
        .<List<Path>>start(
            around.texts().of("compare.known"),
            progress -> around.others().known(),
            outcome -> {
              if (outcome instanceof Outcome.Done<List<Path>> done) {
                known.setAll(done.value());
              }
            });
  }

  /** A network that may be closed while a pass still asks it: then it says nothing. */
  static final class Guarded {
    private final OtherNetwork network;
    private final AtomicBoolean closed = new AtomicBoolean();

    Guarded(OtherNetwork network) {
      this.network = network;
    }

    synchronized Optional<HeadRow.Answer> read(Frame photo, Optional<Box> face)
        throws TaskException {
      return closed.get() ? Optional.empty() : Optional.of(network.read(photo, face));
    }

    /** Waits for the answer under way: not for the toolkit's thread. */
    synchronized void close() {
      if (!closed.getAndSet(true)) {
        network.close();
      }
    }
  }

  /** All networks, the window's own first if there is one; read only. */
  public ObservableList<Contender> contenders() {
    return readOnly;
  }

  /** Networks that come with the program and could be added; read only. */
  public ObservableList<Path> known() {
    return FXCollections.unmodifiableObservableList(known);
  }

  /** Id of the network whose answer is drawn over the photo and on the map of errors. */
  public IntegerProperty shown() {
    return shown;
  }

  /** Whether a network is being opened. */
  public ReadOnlyBooleanProperty opening() {
    return opening.getReadOnlyProperty();
  }

  /** The network whose answer is drawn, if there is one. */
  public Optional<Contender> front() {
    return find(shown.get());
  }

  /** A network by its id. */
  public Optional<Contender> find(int id) {
    return contenders.stream().filter(one -> one.id() == id).findFirst();
  }

  /** Where those beside the window's own are from, also of those that are still being opened. */
  public List<Path> places() {
    return List.copyOf(asked.values());
  }

  /**
   * Adds a network: a folder, or the JSON that describes one of another maker. Several that are
   * added stand in the order in which they were asked for.
   */
  public void add(Path place) {
    if (asked.containsValue(place)) {
      return;
    }
    int id = ++ids;
    asked.put(id, place);
    opening.set(true);
    around
        .tasks()
        .<OtherNetwork>start(
            around.texts().of("compare.opening", place.getFileName()),
            progress -> around.others().open(place),
            outcome -> {
              if (outcome instanceof Outcome.Done<OtherNetwork> done) {
                opened(id, place, done.value());
              } else {
                asked.remove(id);
              }
              opening.set(asked.size() > open.size());
              if (outcome instanceof Outcome.Failed<OtherNetwork> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  private void opened(int id, Path place, OtherNetwork network) {
    Guarded guarded = new Guarded(network);
    if (!asked.containsKey(id)) {
      letGo(guarded); // it was taken out again meanwhile
      return;
    }
    open.put(id, guarded);
    int before = (int) contenders.stream().filter(one -> one.id() < id).count();
    contenders.add(before, new Contender(id, network.name(), network.details(), place));
  }

  /** Takes a network out; the window's own stays. */
  public void remove(int id) {
    if (asked.remove(id) == null) {
      return;
    }
    if (shown.get() == id) {
      shown.set(Contender.LEADING);
    }
    Guarded gone = open.remove(id);
    if (gone != null) {
      contenders.removeIf(one -> one.id() == id);
      letGo(gone);
    }
  }

  /** Takes all networks out but the window's own. */
  public void clear() {
    List.copyOf(asked.keySet()).forEach(this::remove);
  }

  private void letGo(Guarded gone) {
    around
        .tasks()
        .<Boolean>start(
            around.texts().of("compare.closing"),
            progress -> {
              gone.close();
              return true;
            },
            outcome -> {});
  }

  /** Those beside the window's own, for a pass. */
  Map<Integer, Guarded> others() {
    return new LinkedHashMap<>(open);
  }

  private void lead() {
    contenders.removeIf(one -> one.id() == Contender.LEADING);
    around
        .network()
        .about()
        .get()
        .ifPresent(
            about ->
                contenders.add(
                    0,
                    new Contender(
                        Contender.LEADING,
                        about.name(),
                        about.details(),
                        around.network().folder().orElse(Path.of("")))));
  }

  @Override
  public void close() {
    open.values().forEach(Guarded::close);
  }
}
