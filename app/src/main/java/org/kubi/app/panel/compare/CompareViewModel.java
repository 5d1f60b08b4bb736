package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.kubi.app.panel.compare.HeadRow.Origin;
import org.kubi.app.panel.network.NetworkViewModel;
import org.kubi.app.panel.photo.Photo;
import org.kubi.app.panel.photo.PhotoOpener;
import org.kubi.app.panel.studio.RenderThread;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskRunner;
import org.kubi.framing.Box;
import org.kubi.gen.Aim;

/**
 * Decides which photos and heads there are and which one is chosen. Photos that are added are
 * looked at in the background, one after the other; a new network is asked about all of them again.
 */
public final class CompareViewModel implements AutoCloseable {
  private final Around around;
  private final Studio studio;
  private final LineupViewModel lineup;
  private final OverlayViewModel overlay;
  private final ErrorMapViewModel errors;
  private final OutputsViewModel outputs;
  private final ObservableList<HeadRow> rows = FXCollections.observableArrayList();
  private final ObservableList<HeadRow> readOnly = FXCollections.unmodifiableObservableList(rows);
  private final ChosenHead chosen;
  private final Passes passes;
  private int ids;

  /**
   * What the workspace has round it.
   *
   * @param home the toolkit's thread in a window
   * @param others where networks beside the window's own come from
   * @param onAim hears of which heads more pictures are wanted
   * @param onRemark hears one sentence of what was done
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
      Others others,
      Consumer<Aim> onAim,
      Consumer<String> onRemark,
      Consumer<String> onTrouble) {}

  /** Without photos. */
  public CompareViewModel(Around around, Studio studio) {
    this.around = around;
    this.studio = studio;
    this.chosen = new ChosenHead(around, rows);
    this.lineup = new LineupViewModel(around);
    this.passes =
        new Passes(around, studio.framing()::get, lineup, rows, this::numbered, this::found);
    this.overlay = new OverlayViewModel(this, studio, around.render(), around.home());
    this.errors = new ErrorMapViewModel(this, around.home());
    this.outputs = new OutputsViewModel(this, around, studio);
    lineup
        .contenders()
        .addListener((ListChangeListener<Contender>) change -> contendersChanged(change));
    around
        .network()
        .about()
        .addListener(
            (changed, was, is) -> {
              if (is.isPresent()) {
                lead();
              }
            });
  }

  /** The heads; read only. */
  public ObservableList<HeadRow> rows() {
    return readOnly;
  }

  /** Id of the head that is chosen; 0 for none. */
  public ReadOnlyIntegerProperty chosen() {
    return chosen.id();
  }

  /** The photo of the head that is chosen, once it is read. */
  public ReadOnlyObjectProperty<Optional<Photo>> photo() {
    return chosen.photo();
  }

  /** Whether photos are being looked at. */
  public ReadOnlyBooleanProperty looking() {
    return passes.looking();
  }

  /** The networks that are compared. */
  public LineupViewModel lineup() {
    return lineup;
  }

  /** Where the errors are. */
  public ErrorMapViewModel errors() {
    return errors;
  }

  /** Where poses go beside the window. */
  public OutputsViewModel outputs() {
    return outputs;
  }

  /** Asks for more pictures of the heads of the cell of errors that is chosen. */
  public void generateMore() {
    errors.aim().ifPresent(around.onAim());
  }

  /** The pictures of the head that is chosen. */
  public OverlayViewModel overlay() {
    return overlay;
  }

  /** The head that is chosen. */
  public Optional<HeadRow> row() {
    return chosen.row();
  }

  /** The heads in the photo that is shown, in their order. */
  public List<HeadRow> here() {
    return chosen.here();
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

  /** Takes over heads as they were left: nothing is looked for but where nobody had. */
  public void restore(List<HeadRow> heads) {
    added(heads);
  }

  private void added(List<HeadRow> found) {
    Set<Path> there = Set.copyOf(files());
    for (HeadRow row : found) {
      if (!there.contains(row.file())) {
        rows.add(numbered(row));
      }
    }
    chosen.chooseAny();
    look();
  }

  /** Asks all networks about every head anew. */
  public void predict() {
    rows.replaceAll(HeadRow::withoutAnswers);
    look();
  }

  /** A new network of the window's is asked about every head, the others are not again. */
  private void lead() {
    rows.replaceAll(row -> row.withAnswer(Optional.empty()));
    look();
  }

  /** The window's own network is the business of {@link #lead}, which asks it afresh. */
  private void contendersChanged(ListChangeListener.Change<? extends Contender> change) {
    boolean more = false;
    while (change.next()) {
      more |= change.getAddedSubList().stream().anyMatch(one -> one.id() != Contender.LEADING);
      for (Contender gone : change.getRemoved()) {
        if (gone.id() != Contender.LEADING) {
          rows.replaceAll(
              row -> row.others().containsKey(gone.id()) ? row.without(gone.id()) : row);
        }
      }
    }
    if (more) {
      look();
    }
  }

  /** Forgets all photos. */
  public void clear() {
    passes.stop();
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
    chosen.choose(id);
  }

  /** The box that the user drew round a face is that of a further head in the photo. */
  public void draw(Box face) {
    photo()
        .get()
        .ifPresent(
            shown -> {
              List<HeadRow> here = here();
              HeadRow like = here.isEmpty() ? HeadRow.unseen(shown.file()) : here.get(0);
              boolean replaces =
                  here.size() == 1 && (like.origin() == Origin.WHOLE || like.box().isEmpty());
              if (replaces) {
                set(like.withBox(Origin.DRAWN, Optional.of(face)));
              } else {
                HeadRow drawn =
                    HeadRow.of(
                            like.file(),
                            like.name(),
                            Origin.DRAWN,
                            Optional.of(face),
                            Optional.empty())
                        .numbered(++ids);
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
    return !passes.looking().get();
  }

  @Override
  public void close() {
    passes.stop();
    outputs.close();
    lineup.close();
  }

  private HeadRow numbered(HeadRow row) {
    return row.numbered(++ids);
  }

  /** The first head that is found is chosen where none is. */
  private void found(HeadRow first) {
    if (row().isEmpty()) {
      choose(first.id());
    }
  }

  private void look() {
    passes.look();
  }

  private void set(HeadRow row) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).id() == row.id()) {
        rows.set(i, row);
      }
    }
  }
}
