package org.kubi.render.character.wear;

/** Kinds of hair on the face. */
public enum Beard {
  NONE,
  /** A day or two old. */
  LIGHT_STUBBLE,
  /** Some days old. */
  STUBBLE,
  /** Short and dense all over the jaw. */
  SHORT,
  /** A finger's breadth and more. */
  FULL,
  MOUSTACHE,
  /** Round mouth and chin. */
  GOATEE
}
