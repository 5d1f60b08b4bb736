package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kubi.app.panel.network.Reading;
import org.kubi.framing.Box;
import org.kubi.framing.Framing;
import org.kubi.framing.Square;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;

/**
 * A head in a photo.
 *
 * @param id counts from 1; a head keeps it
 * @param file of the photo
 * @param name as it is listed
 * @param origin where its box is from
 * @param box of the face, brows to chin, photo pixels; empty: not looked for, or the whole picture
 * @param truth the head relative to the camera, where it is known
 * @param answer what the network said
 * @param trouble why there is none, in one sentence; else empty
 */
public record HeadRow(
    int id,
    Path file,
    String name,
    Origin origin,
    Optional<Box> box,
    Optional<Rotation> truth,
    Optional<Answer> answer,
    String trouble) {
  /** Where a head's box is from. */
  public enum Origin {
    /** Nobody has looked yet. */
    UNSEEN,
    /** A table says so. */
    TABLE,
    /** The detector found it. */
    FOUND,
    /** The user drew it. */
    DRAWN,
    /** The whole picture is taken for it. */
    WHOLE
  }

  /**
   * What a network said.
   *
   * @param square the part of the photo that it saw
   * @param seen what it saw: 64x64, gray
   * @param reading its answer
   */
  public record Answer(Square square, Frame seen, Reading reading) {}

  /** A head of which only the photo is known. */
  static HeadRow unseen(int id, Path file) {
    return new HeadRow(
        id,
        file,
        String.valueOf(file.getFileName()),
        Origin.UNSEEN,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** The same head with a box. */
  HeadRow withBox(Origin from, Optional<Box> face) {
    return new HeadRow(id, file, name, from, face, truth, Optional.empty(), "");
  }

  /** The same head with an answer, or without one. */
  HeadRow withAnswer(Optional<Answer> said) {
    return new HeadRow(id, file, name, origin, box, truth, said, "");
  }

  /** The same head with the reason why there is no answer. */
  HeadRow withTrouble(String sentence) {
    return new HeadRow(id, file, name, origin, box, truth, Optional.empty(), sentence);
  }

  /** The head relative to the camera, as the network says. */
  public Optional<Rotation> said() {
    return answer.map(one -> one.reading().estimate().headToCamera());
  }

  /** The angle between truth and answer, degrees; empty where one is not known. */
  public OptionalDouble error() {
    return truth.isPresent() && answer.isPresent()
        ? OptionalDouble.of(Math.toDegrees(truth.get().angleTo(said().orElseThrow())))
        : OptionalDouble.empty();
  }

  /** The part of a photo that a network with this framing would see. */
  Square square(Framing framing, int width, int height) {
    return box.map(framing::square).orElseGet(() -> framing.wholePicture(width, height));
  }
}
