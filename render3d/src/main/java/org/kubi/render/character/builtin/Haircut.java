package org.kubi.render.character.builtin;

/**
 * A haircut: how far hair grows and hangs.
 *
 * @param kind its name
 * @param thick of the cap over the crown, millimetres; 0 for none
 * @param sides thickness beside and behind the head, millimetres
 * @param frontLine height of the hairline over the forehead above that of the mean man, millimetres
 * @param temples how much higher the line is at the temples, millimetres
 * @param hang how far down from the ears loose hair hangs, millimetres; 0 for none
 * @param open how wide the face looks out of hanging hair: azimuth in degrees
 * @param bun radius of a bun or a pony's tail's root, millimetres; 0 for none
 * @param parting of the hair to the figure's left, millimetres
 */
record Haircut(
    Kind kind,
    double thick,
    double sides,
    double frontLine,
    double temples,
    double hang,
    double open,
    double bun,
    double parting) {

  /** Named cuts. */
  enum Kind {
    BALD,
    BUZZ,
    SHORT,
    RECEDING,
    PARTED,
    TUFT,
    BOB,
    LONG,
    BUN
  }

  static Haircut draw(Draw draw, boolean man) {
    Kind[] kinds =
        man
            ? new Kind[] {
              Kind.BALD,
              Kind.BUZZ,
              Kind.SHORT,
              Kind.SHORT,
              Kind.RECEDING,
              Kind.PARTED,
              Kind.PARTED,
              Kind.TUFT,
              Kind.TUFT,
              Kind.LONG
            }
            : new Kind[] {
              Kind.SHORT,
              Kind.PARTED,
              Kind.BOB,
              Kind.BOB,
              Kind.LONG,
              Kind.LONG,
              Kind.LONG,
              Kind.BUN,
              Kind.BUN
            };
    Kind kind = kinds[draw.below(kinds.length)];
    double side = draw.chance(0.5) ? 1 : -1;
    double line = draw.normal(0, 4);
    double fringe = draw.chance(0.3) ? draw.between(-38, -15) : line;
    return switch (kind) {
      case BALD -> new Haircut(kind, 0, 0, 60, 60, 0, 0, 0, 0);
      case BUZZ -> new Haircut(kind, 0, 0, line, draw.between(0, 14), 0, 0, 0, 0);
      case SHORT ->
          new Haircut(
              kind, draw.between(7, 16), draw.between(3, 8), line, draw.between(0, 12), 0, 0, 0, 0);
      case RECEDING ->
          new Haircut(
              kind,
              draw.between(3, 8),
              draw.between(4, 8),
              draw.between(8, 18),
              draw.between(16, 28),
              0,
              0,
              0,
              0);
      case PARTED ->
          new Haircut(
              kind,
              draw.between(14, 24),
              draw.between(5, 12),
              line,
              draw.between(0, 8),
              0,
              0,
              0,
              side * draw.between(22, 40));
      case TUFT ->
          new Haircut(
              kind, draw.between(20, 34), draw.between(3, 7), line, draw.between(0, 8), 0, 0, 0, 0);
      case BOB ->
          new Haircut(
              kind,
              draw.between(14, 24),
              draw.between(14, 24),
              fringe,
              0,
              draw.between(60, 105),
              draw.between(58, 78),
              0,
              draw.chance(0.4) ? side * draw.between(10, 35) : 0);
      case LONG ->
          new Haircut(
              kind,
              draw.between(12, 22),
              draw.between(10, 20),
              fringe,
              0,
              draw.between(130, 250),
              draw.between(60, 88),
              0,
              draw.chance(0.5) ? side * draw.between(5, 35) : 0);
      case BUN ->
          new Haircut(
              kind,
              draw.between(6, 12),
              draw.between(5, 9),
              line,
              0,
              0,
              0,
              draw.between(22, 36),
              0);
    };
  }
}
