package org.kubi.render.character.wear;

import org.kubi.render.character.Draws;
import org.kubi.render.character.Material;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.Texture;

/**
 * How hats look. In all textures u goes round the head from behind and v from the top to the edge;
 * what a hat has beside its crown (visor, brim) is at the lower end.
 */
final class HatLook {
  /** Woven cloth. */
  private static final Texture CLOTH =
      Pattern.paint(128, 64, (u, v, rgba) -> Pattern.gray(rgba, cloth(u, v)));

  /** Cloth whose front is lighter, with seams between six panels. */
  private static final Texture PANELS =
      Pattern.paint(
          128,
          64,
          (u, v, rgba) -> {
            boolean front = Math.abs(u - 0.5) < 1 / 6.0 && v < 0.9;
            double seam = Math.abs(6 * u - Math.floor(6 * u + 0.5));
            double dark = v < 0.9 && seam < 0.03 ? 0.8 : 1;
            Pattern.gray(rgba, cloth(u, v) * dark * (front ? 1 : 0.45));
          });

  /** Ribs that run up. */
  private static final Texture KNIT =
      Pattern.paint(
          512,
          32,
          (u, v, rgba) -> {
            double rib = 0.5 + 0.5 * StrictMath.cos(2 * StrictMath.PI * 64 * u);
            Pattern.gray(
                rgba, (0.62 + 0.38 * rib) * (0.9 + 0.1 * Pattern.noise(300 * u, 40 * v, 4)));
          });

  /** The same with a light band round it. */
  private static final Texture STRIPED =
      Pattern.paint(
          512,
          64,
          (u, v, rgba) -> {
            double rib = 0.5 + 0.5 * StrictMath.cos(2 * StrictMath.PI * 64 * u);
            double band = v > 0.5 && v < 0.62 || v > 0.68 && v < 0.72 ? 1 : 0.4;
            Pattern.gray(rgba, (0.62 + 0.38 * rib) * band);
          });

  /** Felt with a dark ribbon. */
  private static final Texture RIBBON =
      Pattern.paint(
          64,
          128,
          (u, v, rgba) -> {
            boolean ribbon = v > 0.68 && v < 0.81;
            Pattern.gray(rgba, (ribbon ? 0.3 : 0.9) + 0.1 * Pattern.noise(40 * u, 60 * v, 6));
          });

  /** Straw with a dark ribbon. */
  private static final Texture STRAW =
      Pattern.paint(
          256,
          128,
          (u, v, rgba) -> {
            boolean ribbon = v > 0.68 && v < 0.81;
            double weave = Pattern.corner((int) (u * 128), (int) (v * 64), 8);
            double light = ribbon ? 0.18 : 0.72 + 0.28 * weave;
            rgba[0] = light;
            rgba[1] = light * (ribbon ? 1 : 0.87);
            rgba[2] = light * (ribbon ? 1 : 0.62);
          });

  /** Cloth with blotches. */
  private static final Texture FLOWERS =
      Pattern.paint(
          128,
          128,
          (u, v, rgba) -> {
            double blotch = Pattern.step(0.55, 0.62, Pattern.noise(40 * u, 40 * v, 11));
            Pattern.gray(rgba, cloth(u, v) * (1 - 0.2 * blotch));
          });

  private static final Texture WHITE = Texture.plain(255, 255, 255);

  private HatLook() {}

  private static double cloth(double u, double v) {
    return 0.86 + 0.14 * Pattern.noise(64 * u, 32 * v, 5);
  }

  static Material of(Headwear kind, Draws chance) {
    return switch (kind) {
      case CAP, CAP_BACKWARDS ->
          soft(chance.chance(0.3) && kind == Headwear.CAP ? PANELS : CLOTH, colour(chance));
      case BEANIE -> soft(chance.chance(0.25) ? STRIPED : KNIT, colour(chance));
      case HAT -> chance.chance(0.3) ? soft(STRAW, new Tint(1, 1, 1)) : soft(RIBBON, earth(chance));
      case HELMET -> {
        Tint[] usual = {
          new Tint(0.95, 0.8, 0.1),
          new Tint(0.8, 0.8, 0.8),
          new Tint(0.9, 0.4, 0.08),
          new Tint(0.1, 0.25, 0.6),
          new Tint(0.08, 0.08, 0.08)
        };
        yield new Material(WHITE, chance.pick(usual, 0.3, 0.3, 0.1, 0.15, 0.15), false, true, 0.25);
      }
      default -> soft(CLOTH, colour(chance));
    };
  }

  static Material scarf(Draws chance, boolean hood) {
    return new Material(
        hood || chance.chance(0.6) ? CLOTH : FLOWERS, colour(chance), false, true, 0.03);
  }

  private static Material soft(Texture texture, Tint tint) {
    return new Material(texture, tint, false, true, 0.02);
  }

  /** Any colour of cloth, most of them dull: black and white among them. */
  static Tint colour(Draws chance) {
    double light = 0.06 + 0.84 * StrictMath.pow(chance.unit(), 1.6);
    double strong = chance.chance(0.35) ? 0.8 : 0.2;
    return new Tint(
        light * (1 - strong * chance.unit()),
        light * (1 - strong * chance.unit()),
        light * (1 - strong * chance.unit()));
  }

  private static Tint earth(Draws chance) {
    double light = chance.between(0.06, 0.7);
    double warm = chance.between(0, 0.4);
    return new Tint(light, light * (1 - 0.5 * warm), light * (1 - warm));
  }
}
