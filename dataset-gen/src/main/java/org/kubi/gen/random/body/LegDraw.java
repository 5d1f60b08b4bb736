package org.kubi.gen.random.body;

/**
 * How a leg is held, degrees.
 *
 * @param thigh how far it is raised forwards; 90 is level, below 0 is backwards
 * @param spread how far it stands off to its side
 * @param turn of the thigh about itself; toes outwards is positive
 * @param knee how far it is bent; never below 0
 */
public record LegDraw(double thigh, double spread, double turn, double knee) {
  private static final double MOST_BACKWARDS = 20;

  /**
   * This leg, swung forwards (or backwards, below 0) as in walking: the one behind bends its knee.
   */
  LegDraw swung(double degrees) {
    return new LegDraw(
        Math.max(-MOST_BACKWARDS, thigh + degrees), spread, turn, knee + Math.max(0, -degrees));
  }

  /** This leg with the thigh raised by so much more, for a trunk that bows by as much. */
  LegDraw raised(double degrees) {
    return new LegDraw(thigh + degrees, spread, turn, knee);
  }
}
