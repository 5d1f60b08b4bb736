package org.kubi.nn.engine;

/**
 * Which distribution of errors a network's own uncertainty speaks of (Kendall and Gal, "What
 * Uncertainties Do We Need in Bayesian Deep Learning for Computer Vision?", NIPS 2017, equations 5
 * and 8, there for Gauss; the same for Laplace). With the mean distance D of a base loss and the
 * logarithm s of the spread, the negative logarithm of the density, per number and without
 * constants, is what {@link #of} says.
 */
public enum Likelihood {
  /**
   * {@code D exp(-s) + s}, least where exp(s) is the expected D. With D = mean |d| each number has
   * Laplace's density exp(-|d| / b) / 2b, b = exp(s). With D the angle of a rotation, the rotation
   * vector r (axis times angle) has the density exp(-|r| / b) / (8 pi b^3) in space: its negative
   * logarithm over its three dimensions is |r| / 3b + log b, the above with exp(s) = 3b = E|r|.
   */
  LAPLACE {
    @Override
    double of(double distance, double s) {
      return distance * StrictMath.exp(-s) + s;
    }

    @Override
    double slopeOfDistance(double s) {
      return StrictMath.exp(-s);
    }

    @Override
    double slopeOfSpread(double distance, double s) {
      return 1 - distance * StrictMath.exp(-s);
    }
  },
  /**
   * {@code D exp(-2 s) / 2 + s}, least where exp(2 s) is the expected D: with D = mean d^2 each
   * number has Gauss's density of standard deviation exp(s).
   */
  GAUSS {
    @Override
    double of(double distance, double s) {
      return distance * StrictMath.exp(-2 * s) / 2 + s;
    }

    @Override
    double slopeOfDistance(double s) {
      return StrictMath.exp(-2 * s) / 2;
    }

    @Override
    double slopeOfSpread(double distance, double s) {
      return 1 - distance * StrictMath.exp(-2 * s);
    }
  };

  /** The middle of the logarithms that there are, and how far they go to each side. */
  private static final double MIDDLE = -2;

  private static final double REACH = 3;

  /**
   * What a network's number r says: {@code s = -2 + 3 tanh((r + 2) / 3)}, which is r near the
   * middle and stays in (-5, 1) whatever the network says, so that exp(s) is from 0.007 to 2.7 and
   * no error is multiplied without bounds.
   */
  public static double logSpread(double number) {
    return MIDDLE + REACH * StrictMath.tanh((number - MIDDLE) / REACH);
  }

  /** d {@link #logSpread} / d number. */
  static double slope(double number) {
    double part = StrictMath.tanh((number - MIDDLE) / REACH);
    return 1 - part * part;
  }

  /** The loss of a distance with a logarithm of the spread. */
  abstract double of(double distance, double s);

  /** d {@link #of} / d distance. */
  abstract double slopeOfDistance(double s);

  /** d {@link #of} / d s. */
  abstract double slopeOfSpread(double distance, double s);
}
