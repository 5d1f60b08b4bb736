package org.kubi.gen.random;

/**
 * Checks of settings; each message is the rule with the setting's name in recipes, then the value
 * found.
 */
public final class Settings {
  private Settings() {}

  /** Refuses a value outside of {@code least} to {@code most}. */
  public static void between(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s lies between %s and %s, found %s".formatted(name, least, most, value));
    }
  }

  /** Refuses a share that is not between 0 and 1. */
  public static void share(String name, double value) {
    between(name, value, 0, 1);
  }

  /** Refuses weights below 0, above 1000, or all 0. */
  public static void weights(String name, double... weights) {
    double sum = 0;
    for (double weight : weights) {
      between(name, weight, 0, 1000);
      sum += weight;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException(name + " are not all 0, found only zeros");
    }
  }
}
