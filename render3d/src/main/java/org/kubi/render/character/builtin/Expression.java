package org.kubi.render.character.builtin;

import org.kubi.render.character.Population;

/**
 * What a face does.
 *
 * @param mouthOpen how far the jaw is turned down, degrees
 * @param smile -0.5 (glum) to 1
 * @param lids 0 (closed) to 1.2 (wide)
 * @param browLift millimetres
 * @param frown 0 to 1: inner ends of the brows down and together
 * @param skew difference of the sides, -1 to 1
 * @param gazeLeft where the eyes look, degrees to the figure's left
 * @param gazeUp and up
 */
record Expression(
    double mouthOpen,
    double smile,
    double lids,
    double browLift,
    double frown,
    double skew,
    double gazeLeft,
    double gazeUp) {
  /** A face at rest. */
  static final Expression NEUTRAL = new Expression(0, 0, 1, 0, 0, 0, 0, 0);

  static Expression draw(Draw draw, Population population) {
    boolean acts = draw.chance(population.expression());
    boolean opens = draw.chance(population.openMouth());
    boolean closes = draw.chance(population.closedEyes());
    double wide = draw.unit();
    double open = 2 + 16 * wide * wide;
    double smile = draw.chance(0.55) ? draw.between(0.15, 1) : draw.between(-0.5, 0.15);
    double shut = draw.chance(0.5) ? 0 : draw.between(0, 0.55);
    double awake = draw.between(0.82, 1.12);
    double lift = draw.normal(0.3, 1.8);
    double frown = draw.chance(0.25) ? draw.unit() : 0;
    double skew = draw.normal(0, 0.35);
    double left = draw.chance(0.45) ? draw.normal(0, 3) : draw.normal(0, 13);
    double up = draw.chance(0.45) ? draw.normal(0, 2) : draw.normal(-1, 7);
    if (!acts) {
      return new Expression(0, 0, awake, 0, 0, 0, left, up);
    }
    return new Expression(
        opens ? open : 0, smile, closes ? shut : awake, lift, frown, skew, left, up);
  }
}
