package org.kubi.render.character.wear;

import org.kubi.render.character.Draws;
import org.kubi.render.character.Material;
import org.kubi.render.character.Material.Tint;
import org.kubi.render.character.Texture;

/** How frames and lenses look. */
final class GlassesLook {
  private static final Texture WHITE = Texture.plain(255, 255, 255);

  /** Horn: brown with dark clouds. */
  private static final Texture HORN =
      Pattern.paint(
          64,
          64,
          (u, v, rgba) -> {
            double dark =
                Pattern.step(
                    0.4,
                    0.65,
                    0.7 * Pattern.noise(6 * u, 6 * v, 3) + 0.3 * Pattern.noise(17 * u, 17 * v, 4));
            rgba[0] = 0.42 - 0.33 * dark;
            rgba[1] = 0.24 - 0.18 * dark;
            rgba[2] = 0.1 - 0.05 * dark;
          });

  /** Dark glass that shows a light sky above and a dark ground below. */
  private static final Texture SKY =
      Pattern.paint(
          32,
          32,
          (u, v, rgba) -> {
            double edge = 0.45 + 0.06 * Pattern.noise(5 * u, 0, 9);
            double sky = 1 - Pattern.step(edge - 0.12, edge + 0.06, v);
            Pattern.gray(
                rgba, 0.55 + 0.45 * sky * (0.4 + 0.6 * v / edge) + 0.25 * Pattern.step(0.6, 1, v));
          });

  private GlassesLook() {}

  static Material frame(Glasses kind, Draws chance) {
    return switch (kind) {
      case RIMLESS, AVIATOR, ROUND ->
          chance.chance(kind == Glasses.ROUND ? 0.4 : 0.15) ? dark(chance) : metal(chance);
      default -> chance.chance(0.3) ? plain(HORN, new Tint(1, 1, 1), 0.35) : dark(chance);
    };
  }

  private static Material metal(Draws chance) {
    double light = chance.between(0.25, 0.75);
    double gold = chance.chance(0.4) ? 0.25 : 0;
    return plain(WHITE, new Tint(light, light * (1 - 0.6 * gold), light * (1 - 2 * gold)), 0.7);
  }

  private static Material dark(Draws chance) {
    double light = chance.between(0.02, 0.12);
    if (chance.chance(0.15)) {
      // Now and then a colour.
      return plain(
          WHITE,
          new Tint(chance.between(0, 0.6), chance.between(0, 0.4), chance.between(0, 0.6)),
          0.35);
    }
    return plain(WHITE, new Tint(light, light, light), chance.between(0.1, 0.5));
  }

  private static Material plain(Texture texture, Tint tint, double specular) {
    return new Material(texture, tint, false, false, specular);
  }

  static Material darkLens(Draws chance) {
    double light = chance.between(0.04, 0.22);
    double warm = chance.between(0.9, 1.2);
    Tint tint = new Tint(light * warm, light, light / warm);
    return new Material(
        chance.chance(0.6) ? SKY : WHITE, tint, false, true, chance.between(0.3, 0.8));
  }
}
