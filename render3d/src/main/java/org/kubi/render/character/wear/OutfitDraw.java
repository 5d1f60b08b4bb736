package org.kubi.render.character.wear;

import org.kubi.render.character.Draws;
import org.kubi.render.character.Population;

/** Draws what somebody wears. Each thing has a stream of its own. */
final class OutfitDraw {
  private static final double GROWN = 17;

  private OutfitDraw() {}

  static Outfit draw(Wearer who, Population population, long seed) {
    return new Outfit(
        glasses(population, Draws.of(seed, "glasses")),
        beard(who, population, Draws.of(seed, "beard")),
        headwear(who, population, Draws.of(seed, "headwear")));
  }

  private static Glasses glasses(Population population, Draws chance) {
    double unit = chance.unit();
    if (unit < population.glasses()) {
      Glasses[] clear = {
        Glasses.ROUND, Glasses.RECTANGULAR, Glasses.BROWLINE, Glasses.RIMLESS, Glasses.THICK
      };
      return chance.pick(clear, 0.2, 0.35, 0.08, 0.15, 0.22);
    }
    if (unit < population.glasses() + population.sunglasses()) {
      return chance.chance(0.4) ? Glasses.AVIATOR : Glasses.DARK;
    }
    return Glasses.NONE;
  }

  private static Beard beard(Wearer who, Population population, Draws chance) {
    if (!chance.chance(population.beard()) || !who.man() || who.years() < GROWN) {
      return Beard.NONE;
    }
    Beard[] kinds = {
      Beard.LIGHT_STUBBLE, Beard.STUBBLE, Beard.SHORT, Beard.FULL, Beard.MOUSTACHE, Beard.GOATEE
    };
    return chance.pick(kinds, 0.25, 0.2, 0.2, 0.13, 0.1, 0.12);
  }

  private static Headwear headwear(Wearer who, Population population, Draws chance) {
    if (!chance.chance(population.headwear())) {
      return Headwear.NONE;
    }
    Headwear[] kinds = {
      Headwear.CAP,
      Headwear.CAP_BACKWARDS,
      Headwear.BEANIE,
      Headwear.HAT,
      Headwear.BUCKET_HAT,
      Headwear.HELMET,
      Headwear.HEADSCARF,
      Headwear.HOOD
    };
    double scarf = who.man() ? 0 : 0.35;
    return chance.pick(kinds, 0.3, 0.07, 0.17, 0.16, 0.06, 0.06, scarf, 0.08);
  }
}
