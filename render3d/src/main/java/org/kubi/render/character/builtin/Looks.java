package org.kubi.render.character.builtin;

/**
 * A person's colours and hair.
 *
 * @param skin in full light
 * @param lip of the lips
 * @param hair its middle tone
 * @param brow of brows and lashes
 * @param iris of the eyes
 * @param shirt its cloth
 * @param cut the hair's cut
 * @param beard shade of stubble or beard, 0 to 1
 * @param browWeight height of the brows, about 1
 * @param freckles 0 to 1
 */
record Looks(
    Tone skin,
    Tone lip,
    Tone hair,
    Tone brow,
    Tone iris,
    Tone shirt,
    Haircut cut,
    double beard,
    double browWeight,
    double freckles) {

  private static final Tone[] SKINS = {
    new Tone(240, 200, 174),
    new Tone(230, 184, 152),
    new Tone(216, 167, 132),
    new Tone(190, 138, 101),
    new Tone(147, 100, 70),
    new Tone(105, 69, 48),
    new Tone(72, 47, 35)
  };
  private static final Tone[] DARK_HAIRS = {
    new Tone(22, 18, 17), new Tone(40, 29, 23), new Tone(66, 45, 32)
  };
  private static final Tone[] LIGHT_HAIRS = {
    new Tone(66, 45, 32), new Tone(112, 78, 50), new Tone(176, 136, 88), new Tone(206, 172, 120)
  };
  private static final Tone[] IRISES = {
    new Tone(70, 44, 26), new Tone(98, 68, 38), new Tone(92, 104, 70), new Tone(86, 118, 146)
  };

  static Looks draw(Draw draw, boolean man, double age) {
    double depth = draw.unit();
    Tone skin = Tone.along(depth, SKINS).times(draw.normal(1, 0.02), 1, draw.normal(1, 0.03));
    Tone lip =
        Tone.along(depth, new Tone(196, 108, 100), new Tone(160, 88, 76), new Tone(96, 54, 50))
            .mix(skin, draw.between(0.1, man ? 0.6 : 0.4));
    boolean pale = depth < 0.45;
    Tone hair =
        pale && draw.chance(0.6)
            ? Tone.along(draw.unit(), LIGHT_HAIRS)
            : Tone.along(draw.unit(), DARK_HAIRS);
    if (pale && draw.chance(0.08)) {
      hair = new Tone(150, 74, 36);
    }
    double gray = Math.max(0, draw.normal(age - 0.55, 0.15));
    Tone brow = hair.times(0.75).mix(new Tone(120, 112, 106), 0.4 * Math.min(1, gray));
    hair = hair.mix(new Tone(176, 172, 168), Math.min(1, 1.5 * gray));
    Tone iris = Tone.along(pale ? draw.unit() : draw.unit() * 0.3, IRISES);
    Tone shirt =
        new Tone(draw.between(20, 235), draw.between(20, 235), draw.between(20, 235))
            .mix(new Tone(120, 120, 120), draw.between(0.45, 0.97));
    double beard = man && draw.chance(0.65) ? draw.unit() : 0;
    return new Looks(
        skin,
        lip,
        hair,
        brow,
        iris,
        shirt,
        Haircut.draw(draw, man),
        beard,
        draw.normal(man ? 1.1 : 0.85, 0.15),
        pale && draw.chance(0.25) ? draw.unit() : 0);
  }
}
