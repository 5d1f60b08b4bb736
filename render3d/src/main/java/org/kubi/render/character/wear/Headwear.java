package org.kubi.render.character.wear;

/** Kinds of what covers the head. */
public enum Headwear {
  NONE,
  /** With a visor over the eyes. */
  CAP,
  /** The same worn with the visor behind. */
  CAP_BACKWARDS,
  /** Knitted, down to the ears. */
  BEANIE,
  /** With a brim all round. */
  HAT,
  /** Soft, with a short sloping brim. */
  BUCKET_HAT,
  /** A hard shell as on building sites. */
  HELMET,
  /** A scarf round head, cheeks, chin and neck that covers hair and ears. */
  HEADSCARF,
  /** The hood of a pullover. */
  HOOD
}
