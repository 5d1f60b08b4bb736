package org.kubi.gen.random.light;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Settings;
import org.kubi.geometry.Vec3;

/**
 * How often the first light comes from where: weights, 0 and up, relative to each other.
 *
 * @param front from the camera's half of the room, more often from above: most photos
 * @param flash from beside the lens, flat
 * @param sun from high up, so that brows and nose throw shadows downwards
 * @param side from the side, so that half of the face is dark
 * @param below from below: a screen, a camp fire
 * @param back from behind: a bright rim
 */
public record Lamps(
    double front, double flash, double sun, double side, double below, double back) {
  public Lamps {
    Settings.weights("light.lamps", front, flash, sun, side, below, back);
  }

  Vec3 direction(Dice dice) {
    double left = dice.chance(0.5) ? 1 : -1;
    Vec3 towards =
        switch (dice.choose(front, flash, sun, side, below, back)) {
          case 0 -> anywhereInFront(dice);
          case 1 -> new Vec3(dice.normal(0, 0.12), dice.normal(0.1, 0.12), 1);
          case 2 -> new Vec3(dice.normal(0, 0.5), dice.uniform(0.9, 1.8), dice.uniform(-0.1, 0.9));
          case 3 -> new Vec3(left, dice.normal(0.25, 0.3), dice.uniform(-0.15, 0.35));
          case 4 -> new Vec3(dice.normal(0, 0.5), dice.uniform(-1.2, -0.4), dice.uniform(0.2, 1));
          default -> new Vec3(left * dice.uniform(0.1, 1), dice.uniform(0, 0.8), -1);
        };
    return towards.normalized();
  }

  static Vec3 anywhereInFront(Dice dice) {
    double x = dice.normal(0, 1);
    double y = dice.normal(0.5, 0.8);
    double z = 0.15 + 0.9 * Math.abs(dice.normal(0, 1));
    return new Vec3(x, y, z).normalized();
  }
}
