package org.kubi.nn.photo;

import java.nio.file.Path;
import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.image.Frame;

/**
 * One photo of a list.
 *
 * @param file where it lies
 * @param name as the list calls it
 * @param source where it is from, a data set's name, say; may be empty
 * @param box of the face, brows to chin, in pixels of the upright photo
 * @param truth what is known of the head
 */
public record PhotoItem(
    Path file, String name, String source, Optional<Box> box, Optional<PhotoTruth> truth) {
  /** A face box is at most so many times as long as its photo. */
  private static final double MOST_SIDES = 4;

  /** A photo of which nothing is known: its whole is taken for the head's surroundings. */
  public static PhotoItem of(Path file) {
    return new PhotoItem(file, file.toString(), "", Optional.empty(), Optional.empty());
  }

  /**
   * Reads the photo and cuts the head's picture out of it.
   *
   * @throws PhotoException if the photo cannot be read or the box lies outside of it or is absurdly
   *     large
   */
  public Frame headPicture(Framing framing) throws PhotoException {
    return headPicture(PhotoReader.read(file), framing);
  }

  /** Cuts the head's picture out of the photo, which was read already. */
  public Frame headPicture(Frame photo, Framing framing) throws PhotoException {
    if (box.isPresent()) {
      checkBox(box.get(), photo);
    }
    Square square =
        box.map(framing::square)
            .orElseGet(() -> framing.wholePicture(photo.width(), photo.height()));
    return framing.crop(photo, square);
  }

  private void checkBox(Box face, Frame photo) throws PhotoException {
    String wrong;
    if (!face.touches(photo.width(), photo.height())) {
      wrong = "lies outside of";
    } else if (Math.max(face.width(), face.height())
        > MOST_SIDES * Math.max(photo.width(), photo.height())) {
      wrong = "is far larger than";
    } else {
      return;
    }
    throw new PhotoException(
        "the face box x=%s y=%s w=%s h=%s %s %s, which has %dx%d pixels: correct it"
            .formatted(
                face.x(),
                face.y(),
                face.width(),
                face.height(),
                wrong,
                file,
                photo.width(),
                photo.height()));
  }
}
