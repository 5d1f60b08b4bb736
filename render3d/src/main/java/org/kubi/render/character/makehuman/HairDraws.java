package org.kubi.render.character.makehuman;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.kubi.render.character.Draws;
import org.kubi.render.character.Population;
import org.kubi.render.character.makehuman.Worn.Cut;
import org.kubi.render.character.makehuman.Worn.Kind;

/** Draws hair: whether there is any, its colour, style, length and volume. */
final class HairDraws {
  /** Colours of hair: black, dark, brown, light brown, blond, red. */
  private static final double[][] NATURAL = {
    {0.075, 0.065, 0.06},
    {0.15, 0.105, 0.08},
    {0.26, 0.175, 0.115},
    {0.38, 0.265, 0.17},
    {0.52, 0.41, 0.26},
    {0.42, 0.2, 0.11}
  };

  /** Platinum, copper, crimson, blue, turquoise, pink, violet. */
  private static final double[][] DYED = {
    {0.72, 0.66, 0.55},
    {0.55, 0.24, 0.1},
    {0.45, 0.06, 0.08},
    {0.12, 0.2, 0.5},
    {0.12, 0.42, 0.42},
    {0.72, 0.32, 0.48},
    {0.36, 0.16, 0.46}
  };

  private static final double[] GRAY = {0.37, 0.365, 0.36};
  private static final double[] WHITE = {0.62, 0.61, 0.59};

  /** How much likelier the old are to be bald than young men. */
  private static final double BALDER_WHEN_OLD = 2.2;

  private static final double LONG_HAIRED_MEN = 0.1;
  private static final double CROPPED_MEN = 0.3;
  private static final double CROPPED_WOMEN = 0.03;
  private static final double OVER_AN_EYE = 0.05;

  private final long seed;
  private final BodyBuild build;
  private final Population population;
  private final List<String> styles;

  /**
   * @param styles .mhclo files of hair
   */
  HairDraws(long seed, BodyBuild build, Population population, List<String> styles) {
    this.seed = seed;
    this.build = build;
    this.population = population;
    this.styles = styles;
  }

  private boolean man() {
    return build.gender() > 0.5;
  }

  /** Hair, or none. */
  Optional<Worn> hair() {
    Draws draws = Draws.of(seed, "hair");
    if (draws.chance(baldness())) {
      return Optional.empty();
    }
    String style = style(draws);
    boolean crop = ScalpHair.makes(style);
    double volume = draws.unit() * draws.unit();
    return Optional.of(
        Worn.plain(Kind.HAIR, style)
            .withColouring(Colouring.Dye.of(colour()))
            .withMirrored(draws.chance(population.mirroredHair()))
            .withCut(crop ? Cut.NONE : cut(style, draws))
            .withVolume(crop ? draws.unit() : volume));
  }

  /** So that among grown men as many are bald as asked for, the old more often. */
  private double baldness() {
    if (!man() || build.age() <= FaceDraws.GROWN) {
      return 0;
    }
    double old = population.old();
    double young = 1 - old - population.children();
    double bald = population.bald();
    double ofOld =
        old > 0
            ? Math.min(1, bald * BALDER_WHEN_OLD * (young + old) / (young + BALDER_WHEN_OLD * old))
            : 0;
    double ofYoung = young > 0 ? (bald * (young + old) - old * ofOld) / young : 0;
    return build.age() > FaceDraws.OLD ? ofOld : ofYoung;
  }

  private String style(Draws draws) {
    boolean grown = build.age() > FaceDraws.GROWN;
    double old = Math.max(0, build.age() - 0.6);
    if (draws.chance(man() ? CROPPED_MEN : CROPPED_WOMEN)) {
      boolean recedes = man() && grown && draws.chance(0.12 + 2 * old);
      boolean fringe = man() && draws.chance(1.2 * old);
      return ScalpHair.name(
          fringe
              ? ScalpHair.Style.FRINGE
              : recedes ? ScalpHair.Style.RECEDING : ScalpHair.Style.CROP);
    }
    List<String> fitting = styles;
    boolean shortHair = man() ? !draws.chance(LONG_HAIRED_MEN) : draws.chance(0.2);
    if (shortHair) {
      fitting = filter(fitting, h -> h.contains("short") || h.contains("afro"));
    }
    // Afro hair is common with african people and rare with others.
    if (!draws.chance(build.race().african() - 0.1)) {
      fitting = filter(fitting, h -> !h.contains("afro"));
    }
    if (!draws.chance(OVER_AN_EYE)) {
      fitting = filter(fitting, h -> !h.contains("bob") && !h.contains("short03"));
    }
    return draws.pick(fitting.isEmpty() ? styles : fitting);
  }

  private static Cut cut(String style, Draws draws) {
    boolean tied = style.contains("ponytail") || style.contains("braid");
    if (tied) {
      return draws.chance(0.35) ? Cut.BACK : Cut.NONE;
    }
    return style.contains("long")
        ? List.of(Cut.NONE, Cut.SHOULDERS, Cut.NECK, Cut.CHIN)
            .get(draws.weighted(0.4, 0.2, 0.2, 0.2))
        : Cut.NONE;
  }

  /** Red, green and blue of the hair, or of the beard and brows of the bald; 0 to 1. */
  double[] colour() {
    Draws draws = Draws.of(seed, "hair colour");
    double fair = build.race().caucasian();
    int index =
        draws.weighted(
            1.3 - fair, 1.1 - 0.5 * fair, fair, 0.7 * fair, 0.7 * fair * fair + 0.03, 0.25 * fair);
    double gain = StrictMath.exp(draws.normal(0, 0.2));
    double graying = Draws.clip(3.2 * (build.age() - 0.58) + draws.normal(0, 0.2), 0, 1);
    double white = draws.unit();
    boolean grown = build.age() > FaceDraws.GROWN;
    boolean dyed = grown && draws.chance(man() ? 0.02 : 0.07);
    double[] wanted = dyed ? draws.pick(List.of(DYED)) : NATURAL[index];
    double gray = dyed ? 0 : graying * (build.age() > 0.55 ? 1 : 0);
    double[] out = new double[3];
    for (int i = 0; i < out.length; i++) {
      double old = GRAY[i] + white * (WHITE[i] - GRAY[i]);
      out[i] = Draws.clip(gain * ((1 - gray) * wanted[i] + gray * old), 0, 1);
    }
    return out;
  }

  private static List<String> filter(List<String> all, Predicate<String> wanted) {
    return all.stream().filter(wanted).toList();
  }
}
