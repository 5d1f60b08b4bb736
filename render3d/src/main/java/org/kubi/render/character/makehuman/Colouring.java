package org.kubi.render.character.makehuman;

import org.kubi.render.character.Draws;
import org.kubi.render.character.Material.Tint;

/** What is done to the colours of a texture. */
public sealed interface Colouring {
  /** The colours as they are. */
  Colouring NATURAL = new Gain(Tint.NONE);

  /** Colours times factors. */
  record Gain(Tint factors) implements Colouring {
    /** The same factor, 0 to 4, on all channels. */
    public static Gain of(double factor) {
      return new Gain(new Tint(factor, factor, factor));
    }
  }

  /** One colour all over; the picture, and whatever is printed on it, is not used. */
  record Plain(Dye colour) implements Colouring {}

  /**
   * Colours replaced by light and dark of one colour, which is their mean.
   *
   * @param red 0 to 1
   * @param green 0 to 1
   * @param blue 0 to 1
   */
  record Dye(double red, double green, double blue) implements Colouring {
    /** Three numbers, clipped to 0 and 1. */
    static Dye of(double... colour) {
      return new Dye(
          Draws.clip(colour[0], 0, 1), Draws.clip(colour[1], 0, 1), Draws.clip(colour[2], 0, 1));
    }

    public Dye {
      if (!(red >= 0 && green >= 0 && blue >= 0 && red <= 1 && green <= 1 && blue <= 1)) {
        throw new IllegalArgumentException(
            "colours are between 0 and 1, found %s %s %s".formatted(red, green, blue));
      }
    }
  }
}
