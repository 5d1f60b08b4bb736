package org.kubi.app.task;

/** Where a job stands. */
public enum JobState {
  /** Another job runs; its turn comes. */
  WAITING,
  /** It runs. */
  RUNNING,
  /** It began and waits to be let on. */
  PAUSED,
  /** It came to its end. */
  DONE,
  /** It could not. */
  FAILED,
  /** The user stopped it. */
  CANCELLED;

  /** Whether it will not change any more. */
  public boolean ended() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }
}
