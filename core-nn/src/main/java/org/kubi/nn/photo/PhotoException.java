package org.kubi.nn.photo;

/** Trouble with a photo or a list of photos; the message names the file and says what to do. */
public final class PhotoException extends Exception {
  private static final long serialVersionUID = 1L;

  public PhotoException(String message) {
    super(message);
  }

  public PhotoException(String message, Throwable cause) {
    super(message, cause);
  }
}
