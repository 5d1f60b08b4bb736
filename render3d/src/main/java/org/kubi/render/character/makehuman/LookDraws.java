package org.kubi.render.character.makehuman;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kubi.render.character.Draws;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.Population;
import org.kubi.render.character.makehuman.Worn.Kind;

/** Draws skin, hair, brows, lashes, eyes and clothes that go with a body. */
final class LookDraws {
  /** Cheap, opaque, and at any size of ours the same picture as the high-poly ones. */
  static final String EYES = "eyes/low-poly/low-poly.mhclo";

  /**
   * Its picture has the MakeHuman logo on chest and back; without its picture it is a plain shirt.
   */
  private static final String LOGO = "male_casualsuit06";

  /** A skin that is painted more orange than its like. */
  private static final String ORANGE = "old_african_female";

  private final long seed;
  private final BodyBuild build;
  private final Wardrobe wardrobe;
  private final HairDraws hair;

  LookDraws(long seed, BodyBuild build, Population population, Wardrobe wardrobe) {
    this.seed = seed;
    this.build = build;
    this.wardrobe = wardrobe;
    this.hair = new HairDraws(seed, build, population, wardrobe.hair());
  }

  private String sex() {
    return build.gender() > 0.5 ? "male" : "female";
  }

  private boolean man() {
    return build.gender() > 0.5;
  }

  /** A skin whose name fits sex, age and that of the three races which is most of the face. */
  PersonDescription.Skin skin() {
    Draws draws = Draws.of(seed, "skin");
    BodyBuild.Race race = build.race();
    String name =
        race.african() >= Math.max(race.asian(), race.caucasian())
            ? "african"
            : race.asian() >= race.caucasian() ? "asian" : "caucasian";
    double years = build.age() + draws.normal(0, 0.04);
    String age = years < 0.58 ? "young" : years < 0.76 ? "middleage" : "old";
    List<String> fitting =
        filter(wardrobe.skins(), s -> s.contains("/" + age + "_" + name + "_" + sex()));
    if (fitting.isEmpty()) {
      fitting = filter(wardrobe.skins(), s -> s.contains("_" + sex()));
    }
    boolean dark = name.equals("african");
    Tint tint = tone(draws, dark, race.african());
    String chosen = draws.pick(fitting.isEmpty() ? wardrobe.skins() : fitting);
    if (chosen.contains(ORANGE)) {
      tint = tint(0.93 * tint.red(), 1.08 * tint.green(), 1.25 * tint.blue());
    }
    return new PersonDescription.Skin(chosen, tint, draws.between(0.02, 0.2));
  }

  /**
   * The skins of the data are either light or dark; most people are between. The darker a skin, the
   * more it loses of blue, the less of red.
   */
  private static Tint tone(Draws draws, boolean dark, double african) {
    double light = dark ? draws.normal(0.2, 0.25) : draws.normal(-0.08 - 0.3 * african, 0.12);
    light -= !dark && draws.chance(0.25) ? draws.between(0.1, 0.45) : 0;
    double warmth = draws.normal(0, 0.03);
    return tint(
        StrictMath.exp(0.8 * light + warmth),
        StrictMath.exp(light),
        StrictMath.exp(1.2 * light - warmth));
  }

  /** The colour of hair and beard. */
  Tint hairColour() {
    double[] colour = hair.colour();
    return tint(colour[0], colour[1], colour[2]);
  }

  /** Clothes, eyes, brows, lashes and hair. */
  List<Worn> worn() {
    List<Worn> out = new ArrayList<>();
    out.add(clothes());
    Draws draws = Draws.of(seed, "eyes");
    out.add(eyes().withColouring(Colouring.Gain.of(draws.between(0.75, 1.1))));
    out.add(brows(hair.colour()));
    double[] lashes = man() ? new double[] {0.4, 0, 0, 0} : new double[] {0.5, 0.2, 0.12, 0.05};
    // The first lashes are the sparsest; the others look made up.
    int kind = draws.weighted(lashes[0], lashes[1], lashes[2], lashes[3], man() ? 0.6 : 0.13);
    if (kind < wardrobe.lashes().size()) {
      out.add(Worn.plain(Kind.LASHES, wardrobe.lashes().get(kind)));
    }
    hair.hair().ifPresent(out::add);
    return out;
  }

  private Worn clothes() {
    Draws draws = Draws.of(seed, "clothes");
    List<String> fitting =
        filter(wardrobe.clothes(), c -> c.contains("/" + sex() + "_") || c.contains(LOGO));
    String file = draws.pick(fitting.isEmpty() ? wardrobe.clothes() : fitting);
    double light = draws.between(0.05, 0.85);
    Colouring.Dye colour =
        Colouring.Dye.of(
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
        .withColouring(Colouring.Dye.of(gain * hair[0], gain * hair[1], gain * hair[2]));
  }

  private static Tint tint(double red, double green, double blue) {
    return new Tint(Draws.clip(red, 0, 4), Draws.clip(green, 0, 4), Draws.clip(blue, 0, 4));
  }

  private static List<String> filter(List<String> all, Predicate<String> wanted) {
    return all.stream().filter(wanted).toList();
  }
}
