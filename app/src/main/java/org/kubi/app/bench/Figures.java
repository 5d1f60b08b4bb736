package org.kubi.app.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What one round of one program gave.
 *
 * @param line for people: as we say it, or as the other program printed it
 * @param picturesPerSecond more than 0
 * @param cpuMillis processor time a picture
 * @param medianMillis how long one picture alone took, half of the times
 */
record Figures(
    String line, double picturesPerSecond, OptionalDouble cpuMillis, OptionalDouble medianMillis) {

  /** Of a round of our own. */
  static Figures ours(String what, Rate.Round round, OptionalDouble medianMillis) {
    String line =
        String.format(
            Locale.ROOT,
            "%-36s img/s=%8.1f cpu_ms/img=%7.3f",
            "kubi " + what,
            round.perSecond(),
            round.cpuMillis());
    if (medianMillis.isPresent()) {
      line += String.format(Locale.ROOT, " one=%.2fms", medianMillis.getAsDouble());
    }
    return new Figures(line, round.perSecond(), OptionalDouble.of(round.cpuMillis()), medianMillis);
  }
}
