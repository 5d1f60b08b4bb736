package org.kubi.app.task;

/** Where work says how far it is. Reports and counts also hear a cancel. */
public interface Progress {
  /**
   * A part of the work is done.
   *
   * @param fraction 0 to 1, or below 0 if it cannot be told
   * @param message what is being done, in a few words
   * @throws java.util.concurrent.CancellationException when the task was cancelled
   */
  void report(double fraction, String message);

  /**
   * So many of all are done; the rate and the time that is left are measured from these calls.
   *
   * @param done how many, 0 to total
   * @param total how many in all, at least 1
   * @param message what is being done, in a few words
   * @throws java.util.concurrent.CancellationException when the task was cancelled
   */
  void count(long done, long total, String message);

  /**
   * For work that asks instead of being told: whether the task was cancelled. Waits while the task
   * is paused. May be asked by any thread, as often as it likes.
   */
  boolean cancelled();

  /**
   * As {@link #report}, for work that asks {@link #cancelled} itself: neither waits in a pause nor
   * hears a cancel.
   */
  void tell(double fraction, String message);

  /** Whether {@link #cancelled} would wait now, since the task is paused. */
  boolean paused();
}
