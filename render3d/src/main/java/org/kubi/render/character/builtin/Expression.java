package org.kubi.render.character.builtin;

/**
 * What a face does.
 *
 * @param mouthOpen gap between the lips, millimetres
 * @param smile -0.3 (glum) to 1
 * @param lids 0 (closed) to 1.2 (wide)
 * @param browLift millimetres
 * @param skew difference of the sides, -1 to 1
 * @param gazeX where the eyes look, millimetres of the iris to the figure's left
 * @param gazeY and up
 */
record Expression(
    double mouthOpen,
    double smile,
    double lids,
    double browLift,
    double skew,
    double gazeX,
    double gazeY) {
  /** A face at rest. */
  static final Expression NEUTRAL = new Expression(0, 0, 1, 0, 0, 0, 0);

  static Expression draw(Draw draw) {
    double open = draw.chance(0.25) ? draw.between(2, 10) : 0;
    double smile = draw.chance(0.4) ? draw.between(0.2, 1) : draw.between(-0.3, 0.3);
    double lids = draw.chance(0.06) ? draw.between(0, 0.4) : draw.between(0.65, 1.15);
    return new Expression(
        open,
        smile,
        lids,
        draw.normal(0, 1.5),
        draw.normal(0, 0.4),
        draw.chance(0.6) ? 0 : draw.normal(0, 1.8),
        draw.chance(0.6) ? 0 : draw.normal(0, 1.0));
  }
}
