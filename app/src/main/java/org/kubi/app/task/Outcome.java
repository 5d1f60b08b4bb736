package org.kubi.app.task;

/** How a task ended. */
public sealed interface Outcome<T> {
  /** It came to its end. */
  record Done<T>(T value) implements Outcome<T> {}

  /** It could not; one sentence says why and what to do. */
  record Failed<T>(String message) implements Outcome<T> {}

  /** It was cancelled. */
  record Cancelled<T>() implements Outcome<T> {}
}
