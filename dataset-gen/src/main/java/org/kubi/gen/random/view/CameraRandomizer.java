package org.kubi.gen.random.view;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Randomizer;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;
import org.kubi.geometry.Rotation;

/**
 * The camera's place, and a cut as a real detector makes it. The face is on the optical axis: its
 * own perspective is that of a near phone or a far lens, and what is true of the head relative to
 * the camera is what the picture shows (a face far off the axis looks turned when it is not).
 *
 * <p>A camera that is higher or lower, or rolled, turns the whole person in the picture, body and
 * all; {@code pose} then turns the head on the body. So a network sees a head from below on an
 * upright body as well as a head thrown back.
 *
 * @param distance metres, 0.3 to 20, drawn on its logarithm, so that near faces are as frequent as
 *     far ones; 0.45 is an arm's length
 * @param heightDeviation deviation of the angle by which the camera looks down on the face from
 *     above (or up from below), degrees, 0 to 45
 * @param rollDeviation deviation of the camera's roll, degrees, 0 to 45
 * @param lying share of the pictures of people who lie, or of a camera held on its side, 0 to 1
 * @param lyingRoll by how much those are rolled to either side, degrees, 0 to 180
 * @param sideMean mean of the logarithm of the factor on the square's side, -1 to 1
 * @param sideDeviation of that logarithm, 0 to 0.5; more than a detector errs, so that the network
 *     does not lean on where the face sits
 * @param centreDeviation of the square's centre, each way, in sides, 0 to 0.3
 * @param gross share of the pictures in which the detector erred grossly, 0 to 1: both deviations
 *     are {@link #GROSS_FACTOR} times as large there
 */
public record CameraRandomizer(
    Range distance,
    double heightDeviation,
    double rollDeviation,
    double lying,
    Range lyingRoll,
    double sideMean,
    double sideDeviation,
    double centreDeviation,
    double gross)
    implements Randomizer<CameraDraw> {
  /** How much more a gross error is than a common one. */
  public static final double GROSS_FACTOR = 2.2;

  /** Errors are cut off here, in deviations, so that the face stays in the picture. */
  private static final double MOST_DEVIATIONS = 3;

  private static final double MOST_GROSS_DEVIATIONS = 2;

  public CameraRandomizer {
    distance.within("camera.distance", 0.3, 20);
    Settings.between("camera.heightDeviation", heightDeviation, 0, 45);
    Settings.between("camera.rollDeviation", rollDeviation, 0, 45);
    Settings.share("camera.lying", lying);
    lyingRoll.within("camera.lyingRoll", 0, 180);
    Settings.between("camera.sideMean", sideMean, -1, 1);
    Settings.between("camera.sideDeviation", sideDeviation, 0, 0.5);
    Settings.between("camera.centreDeviation", centreDeviation, 0, 0.3);
    Settings.share("camera.gross", gross);
  }

  @Override
  public String id() {
    return "camera";
  }

  @Override
  public CameraDraw draw(Dice dice) {
    double metres = dice.logIn(distance);
    double nod = dice.normalWithin(MOST_DEVIATIONS, 0, heightDeviation);
    double roll = dice.normalWithin(MOST_DEVIATIONS, 0, rollDeviation);
    if (dice.chance(lying)) {
      roll = dice.in(lyingRoll) * (dice.chance(0.5) ? 1 : -1);
    }
    // A camera above the face sees it tipped forwards: positive about x.
    Rotation turn =
        Rotation.aboutZ(Math.toRadians(roll)).times(Rotation.aboutX(Math.toRadians(nod)));
    boolean far = dice.chance(gross);
    double error = far ? GROSS_FACTOR : 1;
    double most = far ? MOST_GROSS_DEVIATIONS : MOST_DEVIATIONS;
    double side = StrictMath.exp(dice.normalWithin(most, sideMean, error * sideDeviation));
    double shiftX = dice.normalWithin(most, 0, error * centreDeviation);
    double shiftY = dice.normalWithin(most, 0, error * centreDeviation);
    return new CameraDraw(metres, turn, side, shiftX, shiftY);
  }
}
