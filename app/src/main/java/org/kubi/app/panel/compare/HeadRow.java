package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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
 * @param answer what the window's own network said
 * @param others what the other networks said, by their ids
 * @param trouble why there is no answer, in one sentence; else empty
 */
public record HeadRow(
    int id,
    Path file,
    String name,
    Origin origin,
    Optional<Box> box,
    Optional<Rotation> truth,
    Optional<Answer> answer,
    Map<Integer, Answer> others,
    String trouble) {
  public HeadRow {
    others = Map.copyOf(others);
  }

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
   * @param framing by which that was cut out
   * @param seen what it saw: 64x64, gray
   * @param reading its answer
   */
  public record Answer(Square square, Framing framing, Frame seen, Reading reading) {}

  /** A head of a photo, without a number yet. */
  public static HeadRow of(
      Path file, String name, Origin origin, Optional<Box> box, Optional<Rotation> truth) {
    return new HeadRow(0, file, name, origin, box, truth, Optional.empty(), Map.of(), "");
  }

  /** A head of which only the photo is known. */
  static HeadRow unseen(Path file) {
    return of(
        file,
        String.valueOf(file.getFileName()),
        Origin.UNSEEN,
        Optional.empty(),
        Optional.empty());
  }

  /** The same head under a number. */
  HeadRow numbered(int number) {
    return new HeadRow(number, file, name, origin, box, truth, answer, others, trouble);
  }

  /** The same head with a box; what was said of another part of the photo is gone. */
  HeadRow withBox(Origin from, Optional<Box> face) {
    return new HeadRow(id, file, name, from, face, truth, Optional.empty(), Map.of(), "");
  }

  /** The same head without a truth. */
  HeadRow withoutTruth() {
    return new HeadRow(id, file, name, origin, box, Optional.empty(), answer, others, trouble);
  }

  /** The same head with an answer of the window's own network, or without one. */
  HeadRow withAnswer(Optional<Answer> said) {
    return new HeadRow(id, file, name, origin, box, truth, said, others, "");
  }

  /** The same head with the answer of another network. */
  HeadRow withAnswer(int network, Answer said) {
    Map<Integer, Answer> more = new LinkedHashMap<>(others);
    more.put(network, said);
    return new HeadRow(id, file, name, origin, box, truth, answer, more, trouble);
  }

  /** The same head without answers. */
  HeadRow withoutAnswers() {
    return new HeadRow(id, file, name, origin, box, truth, Optional.empty(), Map.of(), "");
  }

  /** The same head without the answer of a network. */
  HeadRow without(int network) {
    Map<Integer, Answer> fewer = new LinkedHashMap<>(others);
    fewer.remove(network);
    return new HeadRow(id, file, name, origin, box, truth, answer, fewer, trouble);
  }

  /** The same head with the reason why there is no answer. */
  HeadRow withTrouble(String sentence) {
    return new HeadRow(id, file, name, origin, box, truth, Optional.empty(), Map.of(), sentence);
  }

  /** What a network said. */
  public Optional<Answer> answerOf(int network) {
    return network == Contender.LEADING ? answer : Optional.ofNullable(others.get(network));
  }

  /** The head relative to the camera, as a network says. */
  public Optional<Rotation> said(int network) {
    return answerOf(network).map(one -> one.reading().estimate().headToCamera());
  }

  /** The head relative to the camera, as the window's own network says. */
  public Optional<Rotation> said() {
    return said(Contender.LEADING);
  }

  /** The angle between truth and a network's answer, degrees; empty where one is not known. */
  public OptionalDouble error(int network) {
    Optional<Rotation> head = said(network);
    return truth.isPresent() && head.isPresent()
        ? OptionalDouble.of(Math.toDegrees(truth.get().angleTo(head.get())))
        : OptionalDouble.empty();
  }

  /** The angle between truth and the answer of the window's own network. */
  public OptionalDouble error() {
    return error(Contender.LEADING);
  }

  /** The part of a photo that a network with this framing would see. */
  Square square(Framing framing, int width, int height) {
    return box.map(framing::square).orElseGet(() -> framing.wholePicture(width, height));
  }
}
