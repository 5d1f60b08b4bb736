package org.kubi.gen.random.degrade;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Settings;

/**
 * How colour becomes gray. Gray photos were made by all kinds of weights: films and filters of
 * their own, one channel, BT.709; and colour photos have a tint (warm light, white balance) before
 * BT.601 makes them gray. Skin, lips and hair differ in colour, so this changes their contrast.
 * Pictures with other weights are rendered in colour, which costs about a sixth more each.
 *
 * @param other share of the pictures with other weights than BT.601, 0 to 1
 * @param deviation of the logarithm of the factor on each weight, 0 to 2; the weights sum to 1 then
 * @param single share of those that keep one channel alone, 0 to 1: red most often, as portrait
 *     photographers do
 */
public record GraySettings(double other, double deviation, double single) {
  public GraySettings {
    Settings.share("degrade.gray.other", other);
    Settings.between("degrade.gray.deviation", deviation, 0, 2);
    Settings.share("degrade.gray.single", single);
  }

  GrayMix draw(Dice dice) {
    if (!dice.chance(other)) {
      return GrayMix.BT601;
    }
    if (dice.chance(single)) {
      return switch (dice.choose(5, 3, 2)) {
        case 0 -> new GrayMix(1, 0, 0);
        case 1 -> new GrayMix(0, 1, 0);
        default -> new GrayMix(0, 0, 1);
      };
    }
    double r = GrayMix.BT601.red() * dice.factor(deviation);
    double g = GrayMix.BT601.green() * dice.factor(deviation);
    double b = GrayMix.BT601.blue() * dice.factor(deviation);
    double sum = r + g + b;
    return new GrayMix(r / sum, g / sum, b / sum);
  }
}
