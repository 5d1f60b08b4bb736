package org.kubi.render.character.builtin;

/**
 * A person's colours.
 *
 * @param skin in full light
 * @param lip of the lips
 * @param hair its middle tone
 * @param brow of brows and lashes
 * @param iris of the eyes
 * @param shirt its cloth
 * @param trousers theirs
 * @param stubble shade of the shaven beard, 0 to 1
 * @param browWeight height of the brows, about 1
 * @param browArch how high they rise, 0 to 1
 * @param freckles 0 to 1
 * @param makeUp colour on lips and lids, 0 to 1
 */
record Looks(
    Tone skin,
    Tone lip,
    Tone hair,
    Tone brow,
    Tone iris,
    Tone shirt,
    Tone trousers,
    double stubble,
    double browWeight,
    double browArch,
    double freckles,
    double makeUp) {

  /** Those of the mean man. */
  static final Looks MEAN =
      new Looks(
          new Tone(216, 172, 146),
          new Tone(190, 124, 112),
          new Tone(60, 42, 32),
          new Tone(50, 36, 28),
          new Tone(90, 64, 40),
          new Tone(70, 90, 120),
          new Tone(40, 40, 50),
          0.4,
          1,
          0.3,
          0,
          0);

  private static final Tone[] PALE = {
    new Tone(224, 184, 164),
    new Tone(216, 172, 146),
    new Tone(204, 156, 126),
    new Tone(184, 136, 104)
  };
  private static final Tone[] YELLOW = {
    new Tone(222, 184, 156),
    new Tone(210, 170, 138),
    new Tone(192, 148, 114),
    new Tone(166, 122, 90)
  };
  private static final Tone[] BROWN = {
    new Tone(170, 118, 84), new Tone(134, 90, 63), new Tone(104, 68, 48), new Tone(74, 49, 37)
  };
  private static final Tone[] DARK_HAIRS = {
    new Tone(20, 17, 16), new Tone(34, 26, 22), new Tone(58, 41, 30)
  };
  private static final Tone[] LIGHT_HAIRS = {
    new Tone(52, 37, 28), new Tone(92, 65, 43), new Tone(140, 104, 66), new Tone(196, 162, 112)
  };
  private static final Tone[] IRISES = {
    new Tone(62, 38, 24), new Tone(98, 68, 38), new Tone(96, 108, 74), new Tone(96, 128, 156)
  };

  static Looks draw(Draw draw, Kin kin) {
    double depth = draw.unit();
    Tone skin =
        Tone.along(depth * (0.4 + 0.6 * draw.unit()), PALE)
            .times(kin.caucasian())
            .plus(Tone.along(depth, YELLOW).times(kin.asian()))
            .plus(Tone.along(depth, BROWN).times(kin.african()))
            .times(draw.normal(1, 0.02), 1, draw.normal(1, 0.03));
    double dark = 1 - skin.brightness();
    Tone flesh =
        Tone.along(
            dark * 1.3, new Tone(206, 122, 112), new Tone(176, 98, 86), new Tone(98, 56, 52));
    double makeUp = !kin.man() && kin.years() > 15 && draw.chance(0.4) ? draw.unit() : 0;
    Tone lip = flesh.mix(skin, draw.between(0.2, kin.man() ? 0.75 : 0.55));
    lip = lip.mix(new Tone(158, 44, 52), 0.6 * makeUp * draw.unit());
    double light = kin.caucasian() * kin.caucasian();
    Tone hair =
        draw.chance(0.75 * light)
            ? Tone.along(draw.unit(), LIGHT_HAIRS)
            : Tone.along(draw.unit() * (0.3 + 0.7 * kin.caucasian()), DARK_HAIRS);
    if (draw.chance(0.07 * light)) {
      hair = new Tone(142, 68, 34);
    }
    double gray = Math.max(0, Math.min(1, draw.normal(2.0 * kin.age() - 0.45, 0.3)));
    Tone brow = hair.times(0.8).mix(new Tone(120, 114, 110), 0.5 * gray);
    hair = hair.mix(new Tone(178, 175, 172), gray);
    Tone iris = Tone.along(draw.unit() * (0.25 + 0.75 * light), IRISES);
    return new Looks(
        skin,
        lip,
        hair,
        brow,
        iris,
        cloth(draw),
        cloth(draw).times(0.6),
        kin.man() && kin.years() > 16 ? draw.unit() * (0.6 + 0.4 * dark) : 0,
        draw.normal(kin.man() ? 1.1 : 0.85, 0.16),
        draw.normal(kin.man() ? 0.3 : 0.6, 0.2),
        draw.chance(0.25 * light) ? draw.unit() : 0,
        makeUp);
  }

  private static Tone cloth(Draw draw) {
    double gray = draw.between(25, 215);
    return new Tone(draw.between(20, 235), draw.between(20, 235), draw.between(20, 235))
        .mix(new Tone(gray, gray, gray), draw.between(0.3, 0.97));
  }
}
