package org.kubi.app.panel.job;

import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.ProgressSnapshot;

/** Progress in words: what is done, how many a second, how long it still takes. */
public final class ProgressWords {
  private static final long HOUR = 3600;

  private ProgressWords() {}

  /**
   * One line.
   *
   * @param name what is said where the work says nothing
   */
  public static String of(String name, ProgressSnapshot progress, Texts texts) {
    StringBuilder text =
        new StringBuilder(progress.message().isEmpty() ? name : progress.message());
    progress.perSecond().ifPresent(rate -> text.append(texts.of("task.rate", rate)));
    progress.secondsLeft().ifPresent(left -> text.append(texts.of("task.left", time(left))));
    return text.toString();
  }

  /** Seconds as {@code 2:05} or {@code 1:02:05}. */
  public static String time(double seconds) {
    long whole = Math.round(seconds);
    String minutes = "%d:%02d".formatted(whole % HOUR / 60, whole % 60);
    return whole < HOUR
        ? minutes
        : "%d:%02d:%02d".formatted(whole / HOUR, whole % HOUR / 60, whole % 60);
  }
}
