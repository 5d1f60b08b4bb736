package org.kubi.gen.recipe;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What a key of a recipe says.
 *
 * @param path of keys with dots between, {@code []} after a list: {@code characters[].source}
 * @param unit of its numbers, or what kind of text it is; empty for a group of settings
 * @param least smallest value, if there is one
 * @param most largest value, if there is one
 * @param meaning what it is
 * @param why why the named recipes have it, or have about the values that they have; empty for
 *     groups
 */
public record Setting(
    String path,
    String unit,
    OptionalDouble least,
    OptionalDouble most,
    String meaning,
    String why) {
  /** Unit and range in a few words: {@code degrees, 0 to 30}. */
  public String measure() {
    if (least.isEmpty() || isAnyLong()) {
      return unit;
    }
    return most.isEmpty()
        ? "%s, %s or more".formatted(unit, number(least.getAsDouble()))
        : "%s, %s to %s".formatted(unit, number(least.getAsDouble()), number(most.getAsDouble()));
  }

  /** A seed takes any number: its range says nothing. */
  private boolean isAnyLong() {
    return least.getAsDouble() <= Long.MIN_VALUE;
  }

  /** All of it as one line of a comment. */
  public String comment() {
    if (unit.isEmpty()) {
      return meaning;
    }
    return "%s: %s%s".formatted(measure(), meaning, why.isEmpty() ? "" : "; why: " + why);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }
}
