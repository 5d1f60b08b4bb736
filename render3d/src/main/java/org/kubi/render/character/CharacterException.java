package org.kubi.render.character;

/** Trouble with a character's files; the message says which file, what is wrong and what to do. */
public final class CharacterException extends Exception {
  private static final long serialVersionUID = 1L;

  public CharacterException(String message) {
    super(message);
  }

  public CharacterException(String message, Throwable cause) {
    super(message, cause);
  }
}
