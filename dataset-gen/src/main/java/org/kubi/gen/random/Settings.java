package org.kubi.gen.random;

/** Checks of settings; each message is the rule, then the value found. */
final class Settings {
  private Settings() {}

  static void between(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s lies between %s and %s, found %s".formatted(name, least, most, value));
    }
  }
}
