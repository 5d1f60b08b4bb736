package org.kubi.gen.random.degrade;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Range;
import org.kubi.gen.random.Settings;
import org.kubi.gen.random.paint.Grain;
import org.kubi.gen.random.paint.Smoothing;

/**
 * Noise. Most photos have little of it in 64 pixels, since each is the mean of many of the
 * camera's.
 *
 * @param noisy share of the pictures with sensor noise, 0 to 1
 * @param read deviation of the part that is the same in light and shade, in parts of white, 0 to
 *     0.5
 * @param shot deviation of the part that grows with the square root of the light, in parts of white
 *     at white, 0 to 0.5
 * @param grainy share of the pictures with film grain, 0 to 1
 * @param grain its deviation in parts of white at middle gray, 0 to 0.5; grains are wider than a
 *     pixel
 * @param salted share of the pictures with single white and black pixels, 0 to 1: dust, scratches,
 *     bits that flipped
 * @param salt share of such pixels, 0 to 0.2
 */
public record SensorSettings(
    double noisy, Range read, Range shot, double grainy, Range grain, double salted, Range salt) {
  private static final float WHITE = 255;
  private static final double MOST = 0.5;

  public SensorSettings {
    Settings.share("degrade.sensor.noisy", noisy);
    read.within("degrade.sensor.read", 0, MOST);
    shot.within("degrade.sensor.shot", 0, MOST);
    Settings.share("degrade.sensor.grainy", grainy);
    grain.within("degrade.sensor.grain", 0, MOST);
    Settings.share("degrade.sensor.salted", salted);
    salt.within("degrade.sensor.salt", 0, 0.2);
  }

  void apply(Plate plate, Dice dice) {
    if (dice.chance(noisy)) {
      noise(plate, WHITE * dice.in(read), WHITE * dice.in(shot), new Grain(dice));
    }
    if (dice.chance(grainy)) {
      film(plate, WHITE * dice.in(grain), dice.uniform(0.2, 0.8), new Grain(dice));
    }
    if (dice.chance(salted)) {
      specks(plate, dice.in(salt), dice);
    }
  }

  private static void noise(Plate plate, double read, double shot, Grain normal) {
    float[] pixels = plate.pixels;
    float still = (float) (read * read);
    float perLight = (float) (shot * shot / WHITE);
    for (int i = 0; i < pixels.length; i++) {
      float variance = still + perLight * Math.max(0, pixels[i]);
      pixels[i] += (float) Math.sqrt(variance) * normal.next();
    }
  }

  /** Blurred noise, strongest at middle gray, since black and white film saturates. */
  private static void film(Plate plate, double deviation, double radius, Grain normal) {
    float[] grains = new float[plate.pixels.length];
    for (int i = 0; i < grains.length; i++) {
      grains[i] = normal.next();
    }
    Smoothing.tent(grains, plate.width, plate.height, radius);
    float squares = 0;
    for (float g : grains) {
      squares += g * g;
    }
    float scale = (float) (deviation / Math.sqrt(Math.max(1e-9f, squares / grains.length)));
    for (int i = 0; i < grains.length; i++) {
      float tone = plate.pixels[i] / WHITE;
      float strength = Math.max(0.2f, 4 * tone * (1 - tone));
      plate.pixels[i] += scale * strength * grains[i];
    }
  }

  private static void specks(Plate plate, double share, Dice dice) {
    int count = (int) Math.round(share * plate.pixels.length);
    for (int i = 0; i < count; i++) {
      long bits = dice.bits();
      int at = (int) ((bits >>> 1) % plate.pixels.length);
      plate.pixels[at] = (bits & 1) == 0 ? 0 : WHITE;
    }
  }
}
