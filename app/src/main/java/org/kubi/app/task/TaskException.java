package org.kubi.app.task;

/**
 * Expected trouble in a job; the message is one sentence that tells the user what is wrong and what
 * to do.
 */
public final class TaskException extends Exception {
  private static final long serialVersionUID = 1L;

  public TaskException(String message) {
    super(message);
  }

  public TaskException(String message, Throwable cause) {
    super(message, cause);
  }
}
