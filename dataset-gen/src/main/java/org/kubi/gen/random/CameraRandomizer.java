package org.kubi.gen.random;

/**
 * The camera's distance, and a cut as a real detector makes it. The face is on the optical axis:
 * its own perspective is that of a near phone or a far lens.
 *
 * @param distance metres, drawn on its logarithm, so that near faces are as frequent as far ones
 * @param sideMean mean of the logarithm of the factor on the square's side
 * @param sideDeviation of that logarithm; more than a detector errs, so that the network does not
 *     lean on where the face sits
 * @param centreDeviation of the square's centre, each way, in sides
 */
public record CameraRandomizer(
    Range distance, double sideMean, double sideDeviation, double centreDeviation)
    implements Randomizer<CameraDraw> {
  public CameraRandomizer {
    distance.within("camera.distance", 0.3, 20);
    Settings.between("camera.sideMean", sideMean, -1, 1);
    Settings.between("camera.sideDeviation", sideDeviation, 0, 0.5);
    Settings.between("camera.centreDeviation", centreDeviation, 0, 0.3);
  }

  @Override
  public String id() {
    return "camera";
  }

  @Override
  public CameraDraw draw(Dice dice) {
    return new CameraDraw(
        dice.logIn(distance),
        StrictMath.exp(clippedNormal(dice, sideMean, sideDeviation)),
        clippedNormal(dice, 0, centreDeviation),
        clippedNormal(dice, 0, centreDeviation));
  }

  /** A normal cut at three deviations, so that the face stays in the picture. */
  private static double clippedNormal(Dice dice, double mean, double deviation) {
    double value = dice.normal(0, 1);
    return mean + deviation * Math.max(-3, Math.min(3, value));
  }
}
