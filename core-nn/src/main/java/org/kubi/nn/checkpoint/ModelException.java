package org.kubi.nn.checkpoint;

/**
 * Trouble with a network's files or with a training run; the message says which file or value, what
 * is wrong and what to do.
 */
public final class ModelException extends Exception {
  private static final long serialVersionUID = 1L;

  public ModelException(String message) {
    super(message);
  }

  public ModelException(String message, Throwable cause) {
    super(message, cause);
  }
}
