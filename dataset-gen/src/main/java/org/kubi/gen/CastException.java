package org.kubi.gen;

import org.kubi.render.character.CharacterException;

/**
 * A person of a cast could not be made when the time came: a file changed or went since the cast
 * was put together. The message is that of the cause.
 */
public final class CastException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CastException(CharacterException cause) {
    super(cause.getMessage(), cause);
  }
}
