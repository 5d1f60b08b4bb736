package org.kubi.app.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How far a job is, on standard error: one line that is rewritten on a terminal, else a line every
 * few seconds. With rate and time to go.
 */
final class ProgressLine implements AutoCloseable {
  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long LOG_NANOS = 5_000_000_000L;

  private final PrintStream out;
  private final String verb;
  private final String unit;
  private final boolean terminal;
  private long begun;
  private long lastShown;
  private long firstDone = -1;
  private boolean shown;

  /**
   * A line such as {@code Generating 1,200 of 20,000 pictures, 1,431/s, 0:13 to go}.
   *
   * @param verb what is being done
   * @param unit what is counted
   */
  ProgressLine(String verb, String unit) {
    this(System.err, isTerminal(), verb, unit);
  }

  /** Whether standard error is a terminal whose lines can be rewritten. */
  static boolean isTerminal() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      // Not Linux: Java knows only of standard input and output.
      return System.console() != null;
    }
  }

  ProgressLine(PrintStream out, boolean terminal, String verb, String unit) {
    this.out = out;
    this.terminal = terminal;
    this.verb = verb;
    this.unit = unit;
  }

  /** Shows the state, if the last showing is long enough ago or all is done. */
  synchronized void at(long done, long total) {
    long now = System.nanoTime();
    if (firstDone < 0) {
      begun = now;
      firstDone = done;
    }
    boolean due = now - lastShown > (terminal ? TERMINAL_NANOS : LOG_NANOS);
    if (shown && !due && done < total) {
      return;
    }
    lastShown = now;
    shown = true;
    double seconds = (now - begun) / 1e9;
    double rate = (done - firstDone) / Math.max(seconds, 1e-9);
    StringBuilder line = new StringBuilder();
    line.append(String.format(Locale.ROOT, "%s %,d of %,d %s", verb, done, total, unit));
    if (rate > 0) {
      line.append(String.format(Locale.ROOT, ", %,.0f/s", rate));
      if (done < total) {
        line.append(", ").append(clock((total - done) / rate)).append(" to go");
      } else {
        line.append(", ").append(clock(seconds));
      }
    }
    show(line.toString());
  }

  /** Shows a line of another kind. */
  synchronized void say(String text) {
    shown = true;
    show(text);
  }

  private void show(String line) {
    if (terminal) {
      out.print("\r" + line + "\u001b[K");
    } else {
      out.println(line);
    }
    out.flush();
  }

  /** Minutes and seconds. */
  static String clock(double seconds) {
    long s = Math.round(seconds);
    return s < 3600
        ? String.format(Locale.ROOT, "%d:%02d", s / 60, s % 60)
        : String.format(Locale.ROOT, "%d:%02d:%02d", s / 3600, s / 60 % 60, s % 60);
  }

  /** Ends the line; a second time does nothing. */
  @Override
  public synchronized void close() {
    if (terminal && shown) {
      out.println();
    }
    shown = false;
  }
}
