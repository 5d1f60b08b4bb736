package org.kubi.render.character.wear;

import org.kubi.render.character.Material.Tint;

/**
 * What is known of somebody who gets dressed beside the model.
 *
 * @param man or woman
 * @param years of age
 * @param hair colour of the hair, each component 0 (black) to 1; of bald people that which their
 *     beard has
 * @param hasHair whether the head has hair
 */
public record Wearer(boolean man, double years, Tint hair, boolean hasHair) {
  public Wearer {
    if (!(years >= 0 && years <= 130)) {
      throw new IllegalArgumentException("years are between 0 and 130, found " + years);
    }
    if (hair.red() > 1 || hair.green() > 1 || hair.blue() > 1) {
      throw new IllegalArgumentException("colours of hair are between 0 and 1, found " + hair);
    }
  }
}
