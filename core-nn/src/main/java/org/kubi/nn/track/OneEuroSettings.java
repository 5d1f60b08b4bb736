package org.kubi.nn.track;

/**
 * How much a One-Euro filter smooths.
 *
 * @param minCutoff cutoff frequency of a head that rests, Hz, above 0; less smooths more and lags
 *     more
 * @param beta how much the cutoff rises with the speed, Hz for each radian a second, 0 or more;
 *     more lags less in fast turns
 * @param speedCutoff cutoff frequency of the speed itself, Hz, above 0
 */
public record OneEuroSettings(double minCutoff, double beta, double speedCutoff) {
  public OneEuroSettings {
    if (!(minCutoff > 0 && speedCutoff > 0 && beta >= 0)
        || !Double.isFinite(minCutoff + beta + speedCutoff)) {
      throw new IllegalArgumentException(
          "cutoffs are above 0 Hz and beta is 0 or more, found %s, %s and %s"
              .formatted(minCutoff, speedCutoff, beta));
    }
  }

  /**
   * One hertz at rest, and two more for each radian a second: noise of a resting head falls to
   * about a third at 30 pictures a second, a brisk turn of a radian a second lags by some 50 ms.
   */
  public static OneEuroSettings defaults() {
    return new OneEuroSettings(1, 2, 1);
  }

  /** With another cutoff at rest. */
  public OneEuroSettings withMinCutoff(double hertz) {
    return new OneEuroSettings(hertz, beta, speedCutoff);
  }

  /** With another rise of the cutoff. */
  public OneEuroSettings withBeta(double rise) {
    return new OneEuroSettings(minCutoff, rise, speedCutoff);
  }

  /** The cutoff at an angular speed in radians a second, Hz. */
  double cutoff(double speed) {
    return minCutoff + beta * speed;
  }

  /**
   * How far a head that turns evenly is ahead of the filter, seconds: with the share alpha of each
   * step that the filter makes up, {@code (1 - alpha) / alpha} pictures, which is {@code 1 / (2 pi
   * cutoff)} at any rate.
   *
   * @param speed of the turn, radians a second
   */
  public double lagSeconds(double speed) {
    return 1 / (2 * Math.PI * cutoff(Math.abs(speed)));
  }
}
