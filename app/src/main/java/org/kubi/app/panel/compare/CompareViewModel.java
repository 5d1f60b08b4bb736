package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kubi.app.panel.compare.HeadRow.Origin;
import org.kubi.app.panel.network.NetworkViewModel;
import org.kubi.app.panel.photo.Photo;
import org.kubi.app.panel.photo.PhotoOpener;
import org.kubi.app.panel.studio.RenderThread;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.Progress;
import org.kubi.app.task.RunningTask;
import org.kubi.app.task.TaskException;
import org.kubi.app.task.TaskRunner;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;

/**
 * Decides which photos and heads there are and which one is chosen. Photos that are added are
 * looked at in the background, one after the other; a new network is asked about all of them again.
 */
public final class CompareViewModel implements AutoCloseable {
  private final Around around;
  private final Studio studio;
  private final OverlayViewModel overlay;
  private final ObservableList<HeadRow> rows = FXCollections.observableArrayList();
  private final ObservableList<HeadRow> readOnly = FXCollections.unmodifiableObservableList(rows);
  private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(this, "chosen");
  private final ReadOnlyObjectWrapper<Optional<Photo>> photo =
      new ReadOnlyObjectWrapper<>(this, "photo", Optional.empty());
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");
  private Optional<RunningTask> pass = Optional.empty();
  private boolean again;
  private int ids;
  private int photoRequests;

  /**
   * What the workspace has round it.
   *
   * @param home the toolkit's thread in a window
   * @param onTrouble hears one sentence when something cannot be done
   */
  public record Around(
      TaskRunner tasks,
      NetworkViewModel network,
      RenderThread render,
      Executor home,
      Texts texts,
      PhotoOpener photos,
      HeadFinder.Opener heads,
      Consumer<String> onTrouble) {}

  /** Without photos. */
  public CompareViewModel(Around around, Studio studio) {
    this.around = around;
    this.studio = studio;
    this.overlay = new OverlayViewModel(this, studio, around.render(), around.home());
    around
        .network()
        .about()
        .addListener(
            (changed, was, is) -> {
              if (is.isPresent()) {
                predict();
              }
            });
  }

  /** The heads; read only. */
  public ObservableList<HeadRow> rows() {
    return readOnly;
  }

  /** Id of the head that is chosen; 0 for none. */
  public ReadOnlyIntegerProperty chosen() {
    return chosen.getReadOnlyProperty();
  }

  /** The photo of the head that is chosen, once it is read. */
  public ReadOnlyObjectProperty<Optional<Photo>> photo() {
    return photo.getReadOnlyProperty();
  }

  /** Whether photos are being looked at. */
  public ReadOnlyBooleanProperty looking() {
    return looking.getReadOnlyProperty();
  }

  /** The pictures of the head that is chosen. */
  public OverlayViewModel overlay() {
    return overlay;
  }

  /** The head that is chosen. */
  public Optional<HeadRow> row() {
    return row(chosen.get());
  }

  /** The heads in the photo that is shown, in their order. */
  public List<HeadRow> here() {
    return photo
        .get()
        .map(one -> rows.stream().filter(row -> row.file().equals(one.file())).toList())
        .orElse(List.of());
  }

  /** The files of the photos, each once. */
  public List<Path> files() {
    Set<Path> files = new LinkedHashSet<>();
    rows.forEach(row -> files.add(row.file()));
    return List.copyOf(files);
  }

  /** Adds photos, and the photos of tables; those that are there already are not added again. */
  public void add(List<Path> files) {
    around
        .tasks()
        .<List<HeadRow>>start(
            around.texts().of("compare.reading"),
            progress -> Looking.rows(files),
            outcome -> {
              if (outcome instanceof Outcome.Done<List<HeadRow>> done) {
                added(done.value());
              } else if (outcome instanceof Outcome.Failed<List<HeadRow>> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  private void added(List<HeadRow> found) {
    Set<Path> there = Set.copyOf(files());
    for (HeadRow row : found) {
      if (!there.contains(row.file())) {
        rows.add(numbered(row));
      }
    }
    if (row().isEmpty() && !rows.isEmpty()) {
      choose(rows.get(0).id());
    }
    look();
  }

  /** Asks the network about every head anew. */
  public void predict() {
    rows.replaceAll(row -> row.withAnswer(Optional.empty()));
    look();
  }

  /** Forgets all photos. */
  public void clear() {
    pass.ifPresent(RunningTask::cancel);
    again = false;
    rows.clear();
    choose(0);
  }

  /** Forgets the photo of the head that is chosen. */
  public void remove() {
    row()
        .ifPresent(
            gone -> {
              rows.removeIf(row -> row.file().equals(gone.file()));
              choose(rows.isEmpty() ? 0 : rows.get(0).id());
            });
  }

  /** Chooses a head; its photo is read. */
  public void choose(int id) {
    chosen.set(id);
    Optional<HeadRow> row = row();
    boolean shown =
        row.isPresent() && photo.get().map(p -> p.file().equals(row.get().file())).orElse(false);
    if (shown) {
      return;
    }
    int request = ++photoRequests;
    if (row.isEmpty()) {
      photo.set(Optional.empty());
      return;
    }
    Path file = row.get().file();
    around
        .tasks()
        .<Photo>start(
            around.texts().of("photo.reading", file.getFileName()),
            progress -> Photo.of(file, around.photos().open(file)),
            outcome -> {
              if (request != photoRequests) {
                return;
              }
              if (outcome instanceof Outcome.Done<Photo> done) {
                photo.set(Optional.of(done.value()));
              } else {
                photo.set(Optional.empty()); // the row tells why
              }
            });
  }

  /** The box that the user drew round a face is that of a further head in the photo. */
  public void draw(Box face) {
    photo
        .get()
        .ifPresent(
            shown -> {
              List<HeadRow> here = here();
              HeadRow like = here.isEmpty() ? HeadRow.unseen(0, shown.file()) : here.get(0);
              boolean replaces =
                  here.size() == 1 && (like.origin() == Origin.WHOLE || like.box().isEmpty());
              if (replaces) {
                set(like.withBox(Origin.DRAWN, Optional.of(face)));
              } else {
                HeadRow drawn =
                    new HeadRow(
                        ++ids,
                        like.file(),
                        like.name(),
                        Origin.DRAWN,
                        Optional.of(face),
                        Optional.empty(),
                        Optional.empty(),
                        "");
                rows.add(
                    here.isEmpty() ? rows.size() : rows.indexOf(here.get(here.size() - 1)) + 1,
                    drawn);
                choose(drawn.id());
              }
              look();
            });
  }

  /** The words of the command line that predicts the same photos. */
  public List<String> command(Path out) {
    List<String> words = new ArrayList<>(List.of("predict"));
    files().forEach(file -> words.add(file.toString()));
    around.network().folder().ifPresent(f -> words.addAll(List.of("--model", f.toString())));
    words.addAll(List.of("--out", out.toString()));
    return words;
  }

  /** Whether nothing is being looked at or drawn. */
  public boolean idle() {
    return !looking.get();
  }

  @Override
  public void close() {
    pass.ifPresent(RunningTask::cancel);
  }

  private Optional<HeadRow> row(int id) {
    return rows.stream().filter(row -> row.id() == id).findFirst();
  }

  private HeadRow numbered(HeadRow row) {
    return new HeadRow(
        ++ids,
        row.file(),
        row.name(),
        row.origin(),
        row.box(),
        row.truth(),
        row.answer(),
        row.trouble());
  }

  private void set(HeadRow row) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id() == row.id()) {
        rows.set(i, row);
      }
    }
  }

  /** Begins a pass over all that has no answer yet; if one is under way, another follows it. */
  private void look() {
    if (looking.get()) {
      again = true;
      pass.ifPresent(RunningTask::cancel);
      return;
    }
    Map<Path, List<HeadRow>> open = new LinkedHashMap<>();
    boolean network = around.network().about().get().isPresent();
    for (HeadRow row : rows) {
      boolean lacks = row.origin() == Origin.UNSEEN || (network && row.answer().isEmpty());
      if (lacks && row.trouble().isEmpty()) {
        open.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    looking.set(true);
    Framing framing = studio.framing().get();
    pass =
        Optional.of(
            around
                .tasks()
                .<Integer>start(
                    around.texts().of("compare.looking"),
                    progress -> pass(open, framing, progress),
                    this::passed));
  }

  private int pass(Map<Path, List<HeadRow>> open, Framing framing, Progress progress)
      throws TaskException, InterruptedException {
    try (Looking eyes = new Looking(around.photos(), around.heads(), around.network(), framing)) {
      int done = 0;
      for (Map.Entry<Path, List<HeadRow>> one : open.entrySet()) {
        progress.count(done, open.size(), around.texts().of("compare.progress", done, open.size()));
        List<HeadRow> before = one.getValue();
        List<HeadRow> after = eyes.at(before);
        around.home().execute(() -> replace(before, after));
        done++;
      }
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
      next.add(row.id() > 0 && given.add(row.id()) ? row : numbered(row));
    }
    if (next.size() == 1 && before.size() == 1) {
      rows.set(at, next.get(0));
    } else {
      rows.removeAll(before);
      rows.addAll(Math.min(at, rows.size()), next);
    }
    if (row().isEmpty() && !rows.isEmpty()) {
      choose(next.get(0).id());
    }
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
