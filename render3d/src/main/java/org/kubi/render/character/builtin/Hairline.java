package org.kubi.render.character.builtin;

/** The edge of the hair round the head, as a height for each azimuth. */
final class Hairline {
  private final Plan plan;
  private final Haircut cut;

  Hairline(Plan plan, Haircut cut) {
    this.plan = plan;
    this.cut = cut;
  }

  /**
   * Height of the line.
   *
   * @param azimuth radians from the front, either way
   */
  double height(double azimuth) {
    double degrees = Math.abs(StrictMath.toDegrees(azimuth));
    double front = plan.up(90) + cut.frontLine();
    double temple = plan.up(74) + 0.4 * cut.frontLine() + cut.temples();
    double fringe = cut.frontLine() < -14 ? 1 : 0;
    double[][] knots = {
      {0, front},
      {24, front - 1 + (1 - fringe) * 0.6 * cut.temples()},
      {40, Shapes.mix(temple, front + 2, fringe)},
      {56, plan.up(48)},
      {65, plan.up(40)},
      {72, plan.up(16)},
      {79, plan.up(15)},
      {84, plan.up(34)},
      {110, plan.up(36)},
      {118, plan.up(-8)},
      {140, plan.up(-46)},
      {180, plan.up(-52)}
    };
    int k = 1;
    while (k < knots.length - 1 && knots[k][0] < degrees) {
      k++;
    }
    double t = (degrees - knots[k - 1][0]) / (knots[k][0] - knots[k - 1][0]);
    return Shapes.mix(knots[k - 1][1], knots[k][1], Math.min(1, t));
  }
}
