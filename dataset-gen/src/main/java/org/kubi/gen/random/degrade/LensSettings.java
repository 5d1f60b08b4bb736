package org.kubi.gen.random.degrade;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;

/**
 * What happens before the sensor: dark corners, a lens out of focus, a hand that moves. Radii and
 * lengths are small, since most photos are sharp and have more pixels than we keep.
 *
 * @param vignetted share of the pictures with dark corners, 0 to 1
 * @param vignette how much darker the corners are, 0 to 1
 * @param blurred share of the pictures out of focus, 0 to 1
 * @param blur radius of the disc that a point becomes, pixels, 0 to 4
 * @param moved share of the pictures blurred by motion, 0 to 1
 * @param motion length of that motion, pixels, 0 to 12
 */
public record LensSettings(
    double vignetted, Range vignette, double blurred, Range blur, double moved, Range motion) {
  public LensSettings {
    Settings.share("degrade.lens.vignetted", vignetted);
    vignette.within("degrade.lens.vignette", 0, 1);
    Settings.share("degrade.lens.blurred", blurred);
    blur.within("degrade.lens.blur", 0, 4);
    Settings.share("degrade.lens.moved", moved);
    motion.within("degrade.lens.motion", 0, 12);
  }

  void apply(Plate plate, Dice dice) {
    if (dice.chance(vignetted)) {
      darken(plate, dice.in(vignette), dice);
    }
    if (dice.chance(blurred)) {
      double radius = dice.in(blur);
      // A disc of less than half a pixel is a pixel.
      if (radius > 0.5) {
        Kernel.disc(radius).apply(plate);
      }
    }
    if (dice.chance(moved)) {
      double length = dice.in(motion);
      double angle = dice.uniform(0, Math.PI);
      if (length > 0) {
        Kernel.line(length, angle).apply(plate);
      }
    }
  }

  /** Darkens with the square of the distance from a place near the middle. */
  private static void darken(Plate plate, double strength, Dice dice) {
    double x0 = plate.width * dice.uniform(0.3, 0.7);
    double y0 = plate.height * dice.uniform(0.3, 0.7);
    float scale = (float) (strength / (0.5 * plate.width * plate.width));
    for (int y = 0; y < plate.height; y++) {
      float dy = (float) (y + 0.5 - y0);
      for (int x = 0; x < plate.width; x++) {
        float dx = (float) (x + 0.5 - x0);
        plate.pixels[y * plate.width + x] *= Math.max(0, 1 - scale * (dx * dx + dy * dy));
      }
    }
  }
}
