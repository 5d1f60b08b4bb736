package org.kubi.gen.random.degrade;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;
import org.kubi.gen.random.paint.Smoothing;

/**
 * What programs do to finished pictures.
 *
 * @param sharpened share of the pictures with an unsharp mask, 0 to 1; resizers and phones do it
 * @param sharpening its strength, 0 to 4; above 1.5 it leaves halos
 * @param local share of the pictures with local contrast ("clarity", HDR), 0 to 1
 * @param clarity its strength, 0 to 2
 * @param equalized share of the pictures with an equalized histogram, 0 to 1
 * @param equality how far, 0 to 1
 * @param banded share of the pictures with few gray levels, 0 to 1: old GIFs, posters
 * @param levels how many, 2 to 256
 */
public record FinishSettings(
    double sharpened,
    Range sharpening,
    double local,
    Range clarity,
    double equalized,
    Range equality,
    double banded,
    Range levels) {
  private static final float WHITE = 255;
  private static final double LOCAL_RADIUS = 5;

  public FinishSettings {
    Settings.share("degrade.finish.sharpened", sharpened);
    sharpening.within("degrade.finish.sharpening", 0, 4);
    Settings.share("degrade.finish.local", local);
    clarity.within("degrade.finish.clarity", 0, 2);
    Settings.share("degrade.finish.equalized", equalized);
    equality.within("degrade.finish.equality", 0, 1);
    Settings.share("degrade.finish.banded", banded);
    levels.within("degrade.finish.levels", 2, 256);
  }

  void apply(Plate plate, Dice dice) {
    if (dice.chance(sharpened)) {
      unsharp(plate, dice.uniform(0.4, 1), dice.in(sharpening));
    }
    if (dice.chance(local)) {
      unsharp(plate, LOCAL_RADIUS, dice.in(clarity));
    }
    if (dice.chance(equalized)) {
      Histogram.equalize(plate, dice.in(equality));
    }
    if (dice.chance(banded)) {
      band(plate, (int) Math.round(dice.in(levels)));
    }
  }

  /** Adds what a blur takes away. */
  static void unsharp(Plate plate, double radius, double strength) {
    float[] soft = plate.pixels.clone();
    Smoothing.tent(soft, plate.width, plate.height, radius);
    float factor = (float) strength;
    for (int i = 0; i < soft.length; i++) {
      plate.pixels[i] += factor * (plate.pixels[i] - soft[i]);
    }
    plate.clip();
  }

  private static void band(Plate plate, int count) {
    float step = WHITE / (count - 1);
    for (int i = 0; i < plate.pixels.length; i++) {
      plate.pixels[i] = step * (int) (Math.max(0, plate.pixels[i]) / step + 0.5f);
    }
  }
}
