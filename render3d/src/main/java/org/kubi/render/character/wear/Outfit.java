package org.kubi.render.character.wear;

/**
 * What somebody wears.
 *
 * @param glasses their kind, or none
 * @param beard likewise
 * @param headwear likewise
 */
public record Outfit(Glasses glasses, Beard beard, Headwear headwear) {
  /** Nothing of all this. */
  public static final Outfit NOTHING = new Outfit(Glasses.NONE, Beard.NONE, Headwear.NONE);

  /** This outfit with other glasses. */
  public Outfit with(Glasses other) {
    return new Outfit(other, beard, headwear);
  }

  /** This outfit with another beard. */
  public Outfit with(Beard other) {
    return new Outfit(glasses, other, headwear);
  }

  /** This outfit with something else on the head. */
  public Outfit with(Headwear other) {
    return new Outfit(glasses, beard, other);
  }
}
