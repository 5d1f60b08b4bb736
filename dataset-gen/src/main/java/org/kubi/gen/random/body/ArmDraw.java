package org.kubi.gen.random.body;

/**
 * How an arm is held, degrees. As in the globe of the International Society of Biomechanics (Wu et
 * al., ISB recommendation on definitions of joint coordinate systems, J. Biomechanics 38, 2005).
 *
 * @param raise of the upper arm from hanging straight down; 90 is level, 180 straight up
 * @param plane in which it is raised: 0 to the side, 90 forwards, below 0 backwards
 * @param turn of the upper arm about itself; outwards is positive
 * @param elbow how far it is bent; never below 0
 * @param wrist turn of the hand about the forearm; the palm backwards is positive
 */
public record ArmDraw(double raise, double plane, double turn, double elbow, double wrist) {
  /** This arm, swung forwards (or backwards, below 0) as in walking. */
  ArmDraw swung(double degrees) {
    double forward = raise * StrictMath.sin(Math.toRadians(plane)) + degrees;
    double aside = raise * StrictMath.cos(Math.toRadians(plane));
    return new ArmDraw(
        Math.sqrt(forward * forward + aside * aside),
        Math.toDegrees(StrictMath.atan2(forward, aside)),
        turn,
        elbow,
        wrist);
  }
}
