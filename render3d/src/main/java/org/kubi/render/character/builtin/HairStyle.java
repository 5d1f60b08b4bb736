package org.kubi.render.character.builtin;

/**
 * How somebody wears the hair. Lengths are millimetres.
 *
 * @param cut its name
 * @param top thickness over the crown
 * @param sides beside and behind the head
 * @param line height of the hairline over the forehead above the mean
 * @param temples how much higher it is at the temples
 * @param length of loose locks
 * @param locks how many
 * @param parting of the hair, to the figure's left of the middle
 * @param curl 0 straight to 1
 * @param lift how far locks rise before they fall, 0 to 1
 * @param fringe length of hair over the forehead, 0 for none
 */
record HairStyle(
    Cut cut,
    double top,
    double sides,
    double line,
    double temples,
    double length,
    int locks,
    double parting,
    double curl,
    double lift,
    double fringe) {

  /** No hair. */
  static final HairStyle NONE = new HairStyle(Cut.BALD, 0, 0, 60, 60, 0, 0, 0, 0, 0, 0);

  /** Named cuts. */
  enum Cut {
    BALD,
    /** Nothing on top, a ring behind. */
    RING,
    CROPPED,
    SHORT,
    PARTED,
    SWEPT,
    RECEDING,
    CURLY,
    FRINGE,
    BOB,
    LONG,
    WAVES,
    PONYTAIL,
    BUN
  }

  boolean bald() {
    return cut == Cut.BALD;
  }

  /** Whether locks hang down beside the face. */
  boolean hangs() {
    return cut == Cut.BOB || cut == Cut.LONG || cut == Cut.WAVES;
  }
}
