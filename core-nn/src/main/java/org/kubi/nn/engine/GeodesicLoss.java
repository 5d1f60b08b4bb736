package org.kubi.nn.engine;

/**
 * The angle between two rotations given in 6D, in radians: {@code 2 asin(c / (2 sqrt(2)))} with the
 * chordal distance c of {@link RotationLoss}, whose smoothing near 0 it shares. The slope of asin
 * has no bound at half a turn; from {@value #STEEPEST} of the longest chord (164 degrees) on, the
 * loss goes on as a straight line.
 */
public final class GeodesicLoss implements RowLoss {
  private static final double STEEPEST = 0.99;
  private static final double LONGEST = 2 * Math.sqrt(2);

  private final RotationLoss chord = new RotationLoss();

  @Override
  public double of(double[] truth, double[] answer, double[] gradient) {
    double part = chord.of(truth, answer, gradient) / LONGEST;
    double bent = Math.min(part, STEEPEST);
    double slope = 2 / Math.sqrt(1 - bent * bent);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= slope / LONGEST;
    }
    return 2 * Math.asin(bent) + slope * (part - bent);
  }
}
