package org.kubi.gen.random.body;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;

/**
 * A way to hold the whole body: standing, sitting, ... Angles are drawn evenly from ranges, for
 * each arm and leg on its own but where {@code alike} says otherwise. All lie within what joints of
 * healthy adults reach (American Academy of Orthopaedic Surgeons, Joint Motion, 1965; Soucie et
 * al., Range of motion measurements, Haemophilia 17, 2011).
 *
 * @param name of the stance, for people
 * @param weight how often, relative to the others; above 0
 * @param facing turn of the whole figure about the vertical, degrees, -180 to 180
 * @param bow of the trunk at the hips, forwards, degrees, -10 to 80
 * @param lean of the spine forwards, degrees, -20 to 50
 * @param bend of the spine to a side, degrees, -25 to 25
 * @param twist of the spine, degrees, -35 to 35
 * @param armRaise how far upper arms are raised, degrees, 0 to 170: 0 hang, 90 are level
 * @param armPlane where to: 0 to the side, 90 forwards, degrees, -40 to 130
 * @param armTurn of upper arms about themselves, degrees, -70 to 70; outwards is positive
 * @param elbow how far elbows are bent, degrees, 0 to 145
 * @param wrist turn of the hands about the forearm, degrees, -75 to 75
 * @param thigh how far thighs are raised forwards, degrees, -20 to 110
 * @param spread how far legs stand off to their sides, degrees, -10 to 45
 * @param legTurn of legs about themselves, degrees, -25 to 40; toes outwards is positive
 * @param knee how far knees are bent, degrees, 0 to 135
 * @param stride how far one leg is before and the other behind, with the arms the other way round,
 *     degrees, 0 to 40
 * @param alike share of the pictures in which both sides are alike, 0 to 1
 */
public record Stance(
    String name,
    double weight,
    Range facing,
    Range bow,
    Range lean,
    Range bend,
    Range twist,
    Range armRaise,
    Range armPlane,
    Range armTurn,
    Range elbow,
    Range wrist,
    Range thigh,
    Range spread,
    Range legTurn,
    Range knee,
    Range stride,
    double alike) {
  /** Who raises the thighs tips the pelvis back, by a share of what is beyond this, degrees. */
  private static final double PELVIS_FROM = 30;

  private static final double PELVIS_SHARE = 0.25;

  public Stance {
    if (!name.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "stances.name has lower case letters, digits and hyphens, found '" + name + "'");
    }
    if (!(weight > 0 && weight <= 1000)) {
      throw new IllegalArgumentException(
          "stances.weight is above 0 and at most 1000, found " + weight);
    }
    facing.within("stances.facing", -180, 180);
    bow.within("stances.bow", -10, 80);
    lean.within("stances.lean", -20, 50);
    bend.within("stances.bend", -25, 25);
    twist.within("stances.twist", -35, 35);
    armRaise.within("stances.armRaise", 0, 170);
    armPlane.within("stances.armPlane", -40, 130);
    armTurn.within("stances.armTurn", -70, 70);
    elbow.within("stances.elbow", 0, 145);
    wrist.within("stances.wrist", -75, 75);
    thigh.within("stances.thigh", -20, 110);
    spread.within("stances.spread", -10, 45);
    legTurn.within("stances.legTurn", -25, 40);
    knee.within("stances.knee", 0, 135);
    stride.within("stances.stride", 0, 40);
    Settings.share("stances.alike", alike);
  }

  /** Draws a figure. */
  public BodyDraw draw(Dice dice) {
    double half = dice.in(stride) * (dice.chance(0.5) ? 1 : -1);
    boolean mirrored = dice.chance(alike);
    ArmDraw left = arm(dice);
    ArmDraw right = arm(dice);
    LegDraw leftLeg = leg(dice);
    LegDraw drawn = leg(dice);
    LegDraw rightLeg = mirrored ? leftLeg : drawn;
    double thighs = (leftLeg.thigh() + rightLeg.thigh()) / 2;
    double tilt = PELVIS_SHARE * Math.max(0, thighs - PELVIS_FROM);
    return new BodyDraw(
        dice.in(facing),
        dice.in(bow) - tilt,
        dice.in(lean) + tilt,
        dice.in(bend),
        dice.in(twist),
        left.swung(-half),
        (mirrored ? left : right).swung(half),
        leftLeg.swung(half),
        rightLeg.swung(-half));
  }

  private ArmDraw arm(Dice dice) {
    return new ArmDraw(
        dice.in(armRaise), dice.in(armPlane), dice.in(armTurn), dice.in(elbow), dice.in(wrist));
  }

  private LegDraw leg(Dice dice) {
    return new LegDraw(dice.in(thigh), dice.in(spread), dice.in(legTurn), dice.in(knee));
  }
}
