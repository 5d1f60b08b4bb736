package org.kubi.render.character.wear;

/** Kinds of glasses. */
public enum Glasses {
  NONE,
  /** Round, thin rims. */
  ROUND,
  /** Rectangular rims of middling strength. */
  RECTANGULAR,
  /** Strong above, hardly any rim below. */
  BROWLINE,
  /** Lenses with hardly a rim: bridge, hinges and temples. */
  RIMLESS,
  /** Thick dark rims. */
  THICK,
  /** Dark lenses, large, in thin metal. */
  AVIATOR,
  /** Dark lenses in thick rims. */
  DARK;

  /** Whether the lenses hide the eyes. */
  public boolean dark() {
    return this == AVIATOR || this == DARK;
  }
}
