package org.kubi.nn.preset;

import org.kubi.nn.engine.Likelihood;

/** What a network's uncertainty of a rotation in 6D means as an angle. */
final class ExpectedAngle {
  private static final double LONGEST_CHORD = 2 * Math.sqrt(2);

  /**
   * For a small turn by the angle a about an axis of any direction, each of the six numbers of a
   * head of any direction changes by a mean of pi / 8 a: a times the sine of the angle between
   * number's axis and column (pi / 4 in the mean) times the cosine of that to the turn's axis (a
   * half).
   */
  private static final double OF_MEAN = 8 / Math.PI;

  /**
   * For a small turn about the vector r, |r|^2 + (r z)^2 is the sum of the six squares, four thirds
   * of |r|^2 in the mean; with each component of r normal, E|r| is sqrt(8 / 3 pi) of the root of
   * E|r|^2.
   */
  private static final double OF_DEVIATION = Math.sqrt(6 * 3.0 / 4 * 8 / (3 * Math.PI));

  private ExpectedAngle() {}

  /**
   * The expected angle in degrees, at most 180.
   *
   * @param loss by which the uncertainty was learnt
   * @param number what the network says
   */
  static double degrees(String loss, double number) {
    double spread = StrictMath.exp(Likelihood.logSpread(number));
    double angle =
        switch (loss) {
          case "geodesic" -> spread;
          // The angle of the expected chord, for its density in space: 1 % less than the expected
          // angle at 30 degrees, 6 % less at 60.
          case "chordal" -> 2 * Math.asin(Math.min(1, spread / LONGEST_CHORD));
          case "l1" -> OF_MEAN * spread;
          case "l2" -> OF_DEVIATION * spread;
          default -> throw new IllegalArgumentException("no uncertainty is learnt by " + loss);
        };
    return Math.min(180, Math.toDegrees(angle));
  }
}
