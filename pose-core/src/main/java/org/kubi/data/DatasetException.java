package org.kubi.data;

/** Trouble with a data set's files; the message says which file, what is wrong and what to do. */
public final class DatasetException extends Exception {
  private static final long serialVersionUID = 1L;

  public DatasetException(String message) {
    super(message);
  }

  public DatasetException(String message, Throwable cause) {
    super(message, cause);
  }
}
