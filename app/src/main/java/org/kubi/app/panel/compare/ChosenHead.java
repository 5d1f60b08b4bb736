package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import org.kubi.app.panel.compare.CompareViewModel.Around;
import org.kubi.app.panel.photo.Photo;
import org.kubi.app.task.Outcome;

/** Which head is chosen, and the photo that it is in, which is read in the background. */
final class ChosenHead {
  private final Around around;
  private final ObservableList<HeadRow> rows;
  private final ReadOnlyIntegerWrapper id = new ReadOnlyIntegerWrapper(this, "chosen");
  private final ReadOnlyObjectWrapper<Optional<Photo>> photo =
      new ReadOnlyObjectWrapper<>(this, "photo", Optional.empty());
  private int requests;

  /** None of these. */
  ChosenHead(Around around, ObservableList<HeadRow> rows) {
    this.around = around;
    this.rows = rows;
  }

  /** Its id; 0 for none. */
  ReadOnlyIntegerProperty id() {
    return id.getReadOnlyProperty();
  }

  /** Its photo, once it is read. */
  ReadOnlyObjectProperty<Optional<Photo>> photo() {
    return photo.getReadOnlyProperty();
  }

  /** Itself. */
  Optional<HeadRow> row() {
    return rows.stream().filter(row -> row.id() == id.get()).findFirst();
  }

  /** The heads in the photo that is shown, in their order. */
  List<HeadRow> here() {
    return photo
        .get()
        .map(one -> rows.stream().filter(row -> row.file().equals(one.file())).toList())
        .orElse(List.of());
  }

  /** Chooses a head; its photo is read unless it is shown already. */
  void choose(int head) {
    id.set(head);
    Optional<HeadRow> row = row();
    boolean shown =
        row.isPresent() && photo.get().map(p -> p.file().equals(row.get().file())).orElse(false);
    if (shown) {
      return;
    }
    int request = ++requests;
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
              if (request == requests) {
                // Of a photo that cannot be read the row tells why.
                photo.set(
                    outcome instanceof Outcome.Done<Photo> done
                        ? Optional.of(done.value())
                        : Optional.empty());
              }
            });
  }

  /** Chooses the first head there is, if none is chosen. */
  void chooseAny() {
    if (row().isEmpty() && !rows.isEmpty()) {
      choose(rows.get(0).id());
    }
  }
}
