package org.kubi.gen;

/** A recipe that cannot be used; the message says which file, what is wrong and what to do. */
public final class RecipeException extends Exception {
  private static final long serialVersionUID = 1L;

  public RecipeException(String message) {
    super(message);
  }

  public RecipeException(String message, Throwable cause) {
    super(message, cause);
  }
}
