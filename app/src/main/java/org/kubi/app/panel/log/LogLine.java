package org.kubi.app.panel.log;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * One line of the log.
 *
 * @param time of day
 * @param kind how much it matters
 * @param sentence what happened
 */
public record LogLine(LocalTime time, Kind kind, String sentence) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  /** How much a line matters. */
  public enum Kind {
    /** All is well. */
    NOTE,
    /** Something went wrong. */
    TROUBLE
  }

  /** The line as it is shown and copied. */
  public String text() {
    return time.format(CLOCK) + (kind == Kind.TROUBLE ? "  !  " : "     ") + sentence;
  }
}
