package org.kubi.app.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kubi.app.overlay.PhotoCard;
import org.kubi.app.overlay.Sheet;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.gen.Progress;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.PhotoShelf;
import org.kubi.nn.photo.PhotoTruth;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.predict.Predictor;
import org.kubi.render.Renderer;
import org.kubi.render.character.CharacterModel;
import org.kubi.render.soft.SoftRenderer;

/** Pages of {@link PhotoCard}s: what a network says of some photos, to look at. */
public final class PhotoSheets {
  private static final int ROWS = 8;

  private final Predictor predictor;
  private final CharacterModel model;
  private final PhotoShelf shelf;

  /**
   * Sheets of one network.
   *
   * @param model the character that takes the predicted poses
   * @param shelf where photos are that were read before
   */
  public PhotoSheets(Predictor predictor, CharacterModel model, PhotoShelf shelf) {
    this.predictor = predictor;
    this.model = model;
    this.shelf = shelf;
  }

  /** Whether a file of this name is a page of ours. */
  public static boolean isPage(String name) {
    return name.matches("sheet-[0-9]{3}\\.png");
  }

  /**
   * Writes {@code sheet-000.png} and on, eight photos a page, in place of older pages.
   *
   * @throws PhotoException that names a photo that cannot be used
   * @throws TaskException if the folder does not take a page
   */
  public void write(
      List<PhotoItem> photos, Path folder, Progress progress, BooleanSupplier cancelled)
      throws PhotoException, TaskException {
    try (Renderer renderer = new SoftRenderer()) {
      removeOldPages(folder);
      List<Frame> cards = new ArrayList<>();
      int page = 0;
      for (int i = 0; i < photos.size(); i++) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException("cancelled");
        }
        cards.add(card(photos.get(i)).draw(model, renderer));
        progress.at(i + 1, photos.size());
        if (cards.size() == ROWS || i == photos.size() - 1) {
          FrameImages.writePng(
              Sheet.of(cards, 1),
              folder.resolve(String.format(Locale.ROOT, "sheet-%03d.png", page++)));
          cards.clear();
        }
      }
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be written (%s): make room, or name another folder"
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  private PhotoCard card(PhotoItem item) throws PhotoException {
    Frame photo = shelf.read(item.file(), remark -> {});
    Framing framing = predictor.framing();
    Square square =
        item.box()
            .map(framing::square)
            .orElseGet(() -> framing.wholePicture(photo.width(), photo.height()));
    Frame seen = item.headPicture(photo, framing);
    Prediction prediction = predictor.predict(List.of(seen)).get(0);
    Optional<Rotation> truth = item.truth().flatMap(PhotoTruth::rotation);
    return new PhotoCard(
        String.valueOf(item.file().getFileName()),
        photo,
        square,
        framing,
        seen,
        prediction.estimate(),
        truth);
  }

  private static void removeOldPages(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    List<Path> old;
    try (Stream<Path> files = Files.list(folder)) {
      old = files.filter(f -> isPage(f.getFileName().toString())).toList();
    }
    for (Path page : old) {
      Files.delete(page);
    }
  }
}
