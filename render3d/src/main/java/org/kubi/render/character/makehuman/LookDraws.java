package org.kubi.render.character.makehuman;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.makehuman.Worn.Kind;

/** Draws skin, hair, brows, lashes, eyes and clothes that go with a body. */
final class LookDraws {
  /** Cheap, opaque, and at any size of ours the same picture as the high-poly ones. */
  static final String EYES = "eyes/low-poly/low-poly.mhclo";

  /**
   * Its picture has the MakeHuman logo on chest and back; without its picture it is a plain shirt.
   */
  private static final String LOGO = "male_casualsuit06";

  /** Colours of hair: black, dark, brown, light brown, blond, red, gray, white. */
  private static final double[][] HAIR = {
    {0.075, 0.065, 0.06},
    {0.15, 0.105, 0.08},
    {0.26, 0.175, 0.115},
    {0.38, 0.265, 0.17},
    {0.52, 0.41, 0.26},
    {0.42, 0.2, 0.11},
    {0.36, 0.355, 0.35},
    {0.58, 0.57, 0.55}
  };

  private final long seed;
  private final BodyBuild build;
  private final Wardrobe wardrobe;

  LookDraws(long seed, BodyBuild build, Wardrobe wardrobe) {
    this.seed = seed;
    this.build = build;
    this.wardrobe = wardrobe;
  }

  private String sex() {
    return build.gender() > 0.5 ? "male" : "female";
  }

  private boolean man() {
    return build.gender() > 0.5;
  }

  /** A skin whose name fits sex, age and, by its share, race. */
  PersonDescription.Skin skin() {
    Draws draws = Draws.of(seed, "skin");
    BodyBuild.Race race = build.race();
    double african = race.african() * race.african();
    double asian = race.asian() * race.asian();
    double caucasian = race.caucasian() * race.caucasian();
    String name =
        List.of("african", "asian", "caucasian").get(draws.weighted(african, asian, caucasian));
    double years = build.age() + draws.normal(0, 0.04);
    String age = years < 0.58 ? "young" : years < 0.76 ? "middleage" : "old";
    List<String> fitting =
        filter(wardrobe.skins(), s -> s.contains("/" + age + "_" + name + "_" + sex()));
    if (fitting.isEmpty()) {
      fitting = filter(wardrobe.skins(), s -> s.contains("_" + sex()));
    }
    boolean dark = name.equals("african");
    // Light skins of people who are in part african are browner.
    double gain = StrictMath.exp(draws.normal(dark ? 0.05 : -0.35 * race.african(), 0.13));
    double warmth = draws.normal(0, 0.03);
    Tint tint = tint(gain * (1 + warmth), gain, gain * (1 - warmth));
    String chosen = draws.pick(fitting.isEmpty() ? wardrobe.skins() : fitting);
    return new PersonDescription.Skin(chosen, tint, draws.between(0.02, 0.2));
  }

  /** Clothes, eyes, brows, lashes and hair. */
  List<Worn> worn() {
    List<Worn> out = new ArrayList<>();
    out.add(clothes());
    Draws draws = Draws.of(seed, "eyes");
    out.add(eyes().withColouring(Colouring.Gain.of(draws.between(0.75, 1.1))));
    double[] colour = hairColour();
    out.add(brows(colour));
    // The first lashes are the sparsest; the others look made up.
    if (draws.chance(man() ? 0.4 : 0.85)) {
      String lashes = man() ? wardrobe.lashes().get(0) : draws.pick(wardrobe.lashes());
      out.add(Worn.plain(Kind.LASHES, lashes));
    }
    Draws hair = Draws.of(seed, "hair");
    double bald = man() ? 0.1 + 0.3 * Math.max(0, build.age() - 0.5) : 0.02;
    if (!hair.chance(bald)) {
      out.add(
          Worn.plain(Kind.HAIR, style(hair))
              .withColouring(dye(colour))
              .withMirrored(hair.chance(0.5)));
    }
    return out;
  }

  private Worn clothes() {
    Draws draws = Draws.of(seed, "clothes");
    List<String> fitting =
        filter(wardrobe.clothes(), c -> c.contains("/" + sex() + "_") || c.contains(LOGO));
    String file = draws.pick(fitting.isEmpty() ? wardrobe.clothes() : fitting);
    double light = draws.between(0.05, 0.85);
    Colouring.Dye colour =
        dye(
            light * draws.between(0.5, 1.15),
            light * draws.between(0.5, 1.15),
            light * draws.between(0.5, 1.15));
    int kind = draws.weighted(0.4, 0.4, 0.2);
    Colouring colouring =
        kind == 2 || file.contains(LOGO)
            ? new Colouring.Plain(colour)
            : kind == 1 ? colour : Colouring.Gain.of(draws.between(0.5, 1.5));
    return Worn.plain(Kind.CLOTHES, file).withColouring(colouring);
  }

  private Worn eyes() {
    Draws draws = Draws.of(seed, "iris");
    boolean brown = draws.chance(1 - 0.8 * build.race().caucasian());
    List<String> fitting = filter(wardrobe.eyeColours(), e -> e.contains("brown") || !brown);
    return Worn.plain(Kind.EYES, EYES)
        .withMaterial(draws.pick(fitting.isEmpty() ? wardrobe.eyeColours() : fitting));
  }

  private Worn brows(double[] hair) {
    Draws draws = Draws.of(seed, "brows");
    double gain = draws.between(0.55, 0.95);
    return Worn.plain(Kind.BROWS, draws.pick(wardrobe.brows()))
        .withColouring(dye(gain * hair[0], gain * hair[1], gain * hair[2]));
  }

  private double[] hairColour() {
    Draws draws = Draws.of(seed, "hair colour");
    double fair = build.race().caucasian();
    double gray = Draws.clip(4 * (build.age() - 0.6), 0, 1);
    double dark = 1 - gray;
    int index =
        draws.weighted(
            dark * (1.3 - fair),
            dark * (1.1 - 0.5 * fair),
            dark * fair,
            dark * 0.7 * fair,
            dark * 0.7 * fair * fair + 0.03 * dark,
            dark * 0.25 * fair + 0.02 * dark,
            gray * 0.8 + 0.01,
            gray * 0.5);
    double gain = StrictMath.exp(draws.normal(0, 0.2));
    double[] out = HAIR[index].clone();
    for (int i = 0; i < out.length; i++) {
      out[i] *= gain;
    }
    return out;
  }

  private String style(Draws draws) {
    List<String> styles = wardrobe.hair();
    if (man() && draws.chance(0.88)) {
      styles = filter(styles, h -> h.contains("short") || h.contains("afro"));
    }
    // Afro hair is common with african people and rare with others.
    if (!draws.chance(0.15 + build.race().african())) {
      styles = filter(styles, h -> !h.contains("afro"));
    }
    // Some styles cover an eye; they come less often than their number asks for.
    List<String> free = filter(styles, h -> !h.contains("bob") && !h.contains("short03"));
    List<String> choice = draws.chance(0.6) && !free.isEmpty() ? free : styles;
    return draws.pick(choice.isEmpty() ? wardrobe.hair() : choice);
  }

  private static Colouring.Dye dye(double... colour) {
    return new Colouring.Dye(
        Draws.clip(colour[0], 0, 1), Draws.clip(colour[1], 0, 1), Draws.clip(colour[2], 0, 1));
  }

  private static Tint tint(double red, double green, double blue) {
    return new Tint(Draws.clip(red, 0, 4), Draws.clip(green, 0, 4), Draws.clip(blue, 0, 4));
  }

  private static List<String> filter(List<String> all, Predicate<String> wanted) {
    return all.stream().filter(wanted).toList();
  }
}
