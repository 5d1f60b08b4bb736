package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.kubi.app.panel.compare.HeadRow.Answer;
import org.kubi.app.panel.compare.HeadRow.Origin;
import org.kubi.app.panel.network.NetworkViewModel;
import org.kubi.app.panel.network.Reading;
import org.kubi.app.panel.photo.PhotoOpener;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.image.Frame;
import org.kubi.nn.detect.Detection;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.photo.PhotoTruth;

/** One pass over photos: heads are looked for where nobody has, and the networks are asked. */
final class Looking implements AutoCloseable {
  private final PhotoOpener photos;
  private final HeadFinder.Opener finders;
  private final NetworkViewModel network;
  private final Map<Integer, LineupViewModel.Guarded> others;
  private final Map<Integer, String> broken = new LinkedHashMap<>();
  private final Framing framing;
  private Optional<HeadFinder> finder = Optional.empty();

  /** The photo cannot be used; the others go on. */
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String sentence) {
      super(sentence);
    }
  }

  Looking(
      CompareViewModel.Around around,
      Map<Integer, LineupViewModel.Guarded> others,
      Framing framing) {
    this.photos = around.photos();
    this.finders = around.heads();
    this.network = around.network();
    this.others = others;
    this.framing = framing;
  }

  /** Networks that could not answer, and why. */
  Map<Integer, String> broken() {
    return broken;
  }

  /** The photos of files, and of the tables among them; ids are given later. */
  static List<HeadRow> rows(List<Path> files) throws TaskException {
    List<HeadRow> rows = new ArrayList<>();
    for (Path file : files) {
      if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
        try {
          PhotoList.read(file).items().forEach(item -> rows.add(row(item)));
        } catch (PhotoException e) {
          throw new TaskException(String.valueOf(e.getMessage()), e);
        }
      } else {
        rows.add(HeadRow.unseen(file.toAbsolutePath()));
      }
    }
    return rows;
  }

  private static HeadRow row(PhotoItem item) {
    return HeadRow.of(
        item.file(),
        item.name(),
        item.box().isPresent() ? Origin.TABLE : Origin.UNSEEN,
        item.box(),
        item.truth().flatMap(PhotoTruth::rotation));
  }

  /**
   * The heads of one photo with what the networks say of each. Of several heads that are found in a
   * photo whose truth is known, the surest has the truth.
   *
   * @param rows of one photo
   * @throws TaskException if there is no finder
   */
  List<HeadRow> at(List<HeadRow> rows) throws TaskException, InterruptedException {
    List<HeadRow> done = new ArrayList<>();
    try {
      Frame photo = open(rows.get(0).file());
      for (HeadRow row : rows) {
        for (HeadRow head : row.origin() == Origin.UNSEEN ? found(row, photo) : List.of(row)) {
          done.add(asked(head, photo));
        }
      }
      return done;
    } catch (Unusable e) {
      return rows.stream().map(row -> row.withTrouble(String.valueOf(e.getMessage()))).toList();
    }
  }

  private Frame open(Path file) throws Unusable {
    try {
      return photos.open(file);
    } catch (TaskException e) {
      throw new Unusable(String.valueOf(e.getMessage()));
    }
  }

  private List<HeadRow> found(HeadRow row, Frame photo) throws TaskException {
    if (finder.isEmpty()) {
      finder = Optional.of(finders.open());
    }
    List<Detection> heads = finder.get().find(photo);
    if (heads.isEmpty()) {
      return List.of(row.withBox(Origin.WHOLE, Optional.empty()));
    }
    List<HeadRow> rows = new ArrayList<>();
    for (Detection head : heads) {
      HeadRow one = row.withBox(Origin.FOUND, Optional.of(head.box()));
      // A further head is another row, whose number and truth are not those of the first.
      rows.add(rows.isEmpty() ? one : one.withoutTruth().numbered(0));
    }
    return rows;
  }

  private HeadRow asked(HeadRow head, Frame photo) throws InterruptedException {
    boolean outside =
        head.box().map(box -> !box.touches(photo.width(), photo.height())).orElse(false);
    if (outside) {
      return head;
    }
    HeadRow asked = head.answer().isPresent() ? head : led(head, photo);
    if (!asked.trouble().isEmpty()) {
      return asked;
    }
    for (Map.Entry<Integer, LineupViewModel.Guarded> other : others.entrySet()) {
      int id = other.getKey();
      if (asked.answerOf(id).isEmpty() && !broken.containsKey(id)) {
        try {
          Optional<Answer> said = other.getValue().read(photo, head.box());
          asked = said.isPresent() ? asked.withAnswer(id, said.get()) : asked;
        } catch (TaskException e) {
          broken.put(id, String.valueOf(e.getMessage()));
        }
      }
    }
    return asked;
  }

  /** With the answer of the window's own network. */
  private HeadRow led(HeadRow head, Frame photo) throws InterruptedException {
    Square square = head.square(framing, photo.width(), photo.height());
    Frame seen = framing.crop(photo, square);
    try {
      Optional<Reading> reading = network.ask(seen).get();
      return head.withAnswer(reading.map(said -> new Answer(square, framing, seen, said)));
    } catch (ExecutionException e) {
      return head.withTrouble(String.valueOf(e.getCause()));
    }
  }

  @Override
  public void close() {
    finder.ifPresent(HeadFinder::close);
  }
}
