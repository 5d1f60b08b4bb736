package org.kubi.gen.random.person;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Randomizer;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;

/**
 * Where the eyes look and how far the jaw is open. Both are apart from the head's pose, so that a
 * network learns that they do not tell it.
 *
 * @param atCamera share of the pictures in which the eyes look into the camera as far as they turn,
 *     0 to 1; most portraits do
 * @param turnDeviation of the gaze to the side in the others, degrees, 0 to 30 (eyes alone rarely
 *     go beyond 15 before the head follows)
 * @param liftDeviation of the gaze up and down in the others, degrees, 0 to 30
 * @param openJaw share of the pictures with the jaw open, 0 to 1: speech, smiles, shouts; beside
 *     the expressions that people of a source have for good
 * @param jaw how far it is open in those, degrees, 0 to 30
 */
public record FaceRandomizer(
    double atCamera, double turnDeviation, double liftDeviation, double openJaw, Range jaw)
    implements Randomizer<FaceDraw> {
  public FaceRandomizer {
    Settings.share("face.atCamera", atCamera);
    Settings.between("face.turnDeviation", turnDeviation, 0, 30);
    Settings.between("face.liftDeviation", liftDeviation, 0, 30);
    Settings.share("face.openJaw", openJaw);
    jaw.within("face.jaw", 0, 30);
  }

  @Override
  public String id() {
    return "face";
  }

  @Override
  public FaceDraw draw(Dice dice) {
    boolean meets = dice.chance(atCamera);
    double turn = dice.normalWithin(3, 0, turnDeviation);
    double lift = dice.normalWithin(3, 0, liftDeviation);
    boolean open = dice.chance(openJaw);
    double angle = dice.in(jaw);
    return new FaceDraw(meets, turn, lift, open ? angle : 0);
  }
}
