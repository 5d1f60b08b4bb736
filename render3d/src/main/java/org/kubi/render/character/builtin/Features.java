package org.kubi.render.character.builtin;

/**
 * The build of a face beyond its measures. Lengths are millimetres.
 *
 * @param lips fullness, about 1
 * @param eyeTilt how much higher the outer corner of the eye is than on the mean face
 * @param eyeHeight of the open eye, about 1
 * @param fold how much of the upper lid its fold covers, 0 (a deep lid) to 1 (none is seen)
 * @param browRidge men more
 * @param browLow how much lower the brows are
 * @param noseRoot how far the root stands out more than the mean
 * @param noseHump the same for the bridge
 * @param noseTurn how far the tip turns up
 * @param noseBend to the figure's left
 * @param noseRound how bulbous the tip is
 * @param chinBreadth about 1
 * @param chin how far it stands out
 * @param cheekbone how far it stands out
 * @param fat 0 lean to 1 round
 * @param lipsForward how far both jaws stand out
 * @param slope how far the forehead leans back
 * @param skew how far the left half of the face is from being the right half's mirror picture
 */
record Features(
    double lips,
    double eyeTilt,
    double eyeHeight,
    double fold,
    double browRidge,
    double browLow,
    double noseRoot,
    double noseHump,
    double noseTurn,
    double noseBend,
    double noseRound,
    double chinBreadth,
    double chin,
    double cheekbone,
    double fat,
    double lipsForward,
    double slope,
    double skew) {
  /** The mean man. */
  static final Features MEAN =
      new Features(1, 0, 1, 0.4, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0.3, 0, 0, 0);

  static Features draw(Draw draw, Kin kin, double spread) {
    double d = spread / 0.35;
    double boy = kin.man() ? kin.grown() : 0;
    double girl = 1 - boy;
    double a = kin.african();
    double e = kin.asian();
    double old = kin.age();
    return new Features(
        draw.normal(1 + 0.1 * girl + 0.3 * a + 0.05 * e - 0.2 * old, 0.13 * d),
        draw.normal(0.3 * girl + 1.2 * e - 0.8 * old, 1.0 * d),
        draw.normal(1 + 0.07 * girl - 0.12 * e - 0.08 * old, 0.07 * d),
        clip(draw.normal(0.35 + 0.45 * e + 0.25 * old - 0.1 * girl, 0.22 * d)),
        draw.normal(0.9 * boy - 1.6 * girl - 0.8 * e, 0.7 * d),
        draw.normal(0.6 * boy - 1.2 * girl, 1.3 * d),
        draw.normal(-2.4 * e - 1.6 * a - 1.5 * (1 - kin.grown()), 1.2 * d),
        draw.normal(0.5 * boy - 0.5 * girl - 1.2 * e - a - 1.0 * (1 - kin.grown()), 1.1 * d),
        draw.normal(1.2 * girl - 2 * old, 1.5 * d),
        draw.normal(0, 0.6 * d),
        draw.normal(0.25 * e + 0.5 * a + 0.2 * old, 0.3 * d),
        draw.normal(0.9 + 0.13 * boy, 0.08 * d),
        draw.normal(0.8 * boy - 0.6 * girl - a, 1.6 * d),
        draw.normal(0.8 * e, 0.9 * d),
        clip(draw.normal(0.25 + 0.2 * (1 - kin.grown()) + 0.15 * old, 0.3 * d)),
        draw.normal(2.5 * a + 0.8 * e, 1.0 * d),
        draw.normal(1.5 * boy, 2.0 * d),
        draw.normal(0, 0.8 * d));
  }

  private static double clip(double value) {
    return Math.max(0, Math.min(1.1, value));
  }
}
