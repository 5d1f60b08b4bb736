package org.kubi.render.character;

/** What a piece of surface belongs to; the values of segmentation planes. */
public enum Segment {
  /** Skin of head, neck and body, ears among them. */
  SKIN,
  LIPS,
  /** Teeth, tongue and the inside of the mouth. */
  MOUTH,
  /** Eyeballs. */
  EYES,
  BROWS,
  LASHES,
  /** Hair of the head. */
  HAIR,
  /** Beard, moustache, stubble. */
  BEARD,
  CLOTHES,
  GLASSES,
  /** Caps, hats, scarves on the head. */
  HEADWEAR,
  /** What is in front of the person: a hand, a cup. */
  OCCLUDER;

  /** The value of pixels that show nobody. */
  public static final byte BACKGROUND = 0;

  /** Its value in segmentation planes: 1 and up. */
  public byte code() {
    return (byte) (ordinal() + 1);
  }

  /** The segment with a {@link #code}; {@code IllegalArgumentException} for another number. */
  public static Segment of(int code) {
    if (code < 1 || code > values().length) {
      throw new IllegalArgumentException(
          "segments have codes from 1 to %d, found %d".formatted(values().length, code));
    }
    return values()[code - 1];
  }
}
