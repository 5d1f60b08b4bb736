package org.kubi.app.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.kubi.app.overlay.ErrorMapPicture;
import org.kubi.app.overlay.MissCard;
import org.kubi.app.overlay.Sheet;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;
import org.kubi.nn.evaluate.Evaluation;
import org.kubi.nn.evaluate.Miss;
import org.kubi.nn.photo.PhotoException;
import org.kubi.nn.photo.PhotoReader;

/** What an evaluation found, to look at: where the errors are, and the worst photos. */
public final class EvaluationPages {
  /** The errors over yaw and pitch. */
  public static final String MAP = "error-map.png";

  /** The photos with the largest errors: of real people, not to be published. */
  public static final String WORST = "worst.png";

  private static final int COLUMNS = 4;

  private EvaluationPages() {}

  /**
   * Writes both pages into a folder, in place of older ones; where no rotation is known, none.
   *
   * @throws TaskException if the folder does not take a page
   * @throws PhotoException if a photo cannot be read any more
   */
  public static void write(Evaluation found, Path folder) throws TaskException, PhotoException {
    try {
      Files.deleteIfExists(folder.resolve(MAP));
      Files.deleteIfExists(folder.resolve(WORST));
      if (!found.map().cells().isEmpty()) {
        String title =
            "Mean geodesic error of %s on %s"
                .formatted(
                    found.report().json().path("model").asText(),
                    found.report().json().path("dataset").asText());
        FrameImages.writePng(ErrorMapPicture.of(found.map(), title), folder.resolve(MAP));
      }
      if (!found.worst().isEmpty()) {
        FrameImages.writePng(worst(found.worst()), folder.resolve(WORST));
      }
    } catch (IOException e) {
      throw new TaskException(
          folder + " does not take a page (" + FileReason.of(e) + "): name another folder", e);
    }
  }

  private static Frame worst(List<Miss> misses) throws PhotoException {
    List<Frame> cards = new ArrayList<>();
    for (Miss miss : misses) {
      Frame photo = PhotoReader.read(miss.item().file());
      cards.add(
          new MissCard(
                  String.valueOf(miss.item().file().getFileName()),
                  photo,
                  miss.item().box(),
                  miss.truth(),
                  miss.predicted())
              .draw());
    }
    return Sheet.of(cards, COLUMNS);
  }
}
