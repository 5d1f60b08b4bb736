package org.kubi.gen.random.degrade;

import org.kubi.gen.random.Dice;
import org.kubi.gen.random.Settings;

/**
 * From light to gray values: exposure, gamma, contrast and brightness, then what is beyond black or
 * white is lost.
 *
 * @param exposureDeviation of the logarithm of the factor on the light, 0 to 1
 * @param gammaDeviation of the logarithm of the exponent, 0 to 1
 * @param contrastDeviation of the logarithm of the factor on the distance from middle gray, 0 to 1
 * @param brightnessDeviation of what is added, in parts of white, 0 to 1
 * @param stretched share of the pictures whose darkest and brightest hundredth become black and
 *     white, 0 to 1: "auto levels", which many programs and photographers apply
 */
public record ToneSettings(
    double exposureDeviation,
    double gammaDeviation,
    double contrastDeviation,
    double brightnessDeviation,
    double stretched) {
  private static final float WHITE = 255;

  /** Steps of the curve's table; between them it is linear. */
  private static final int STEPS = 128;

  private static final double CUT = 0.01;

  public ToneSettings {
    Settings.between("degrade.tone.exposureDeviation", exposureDeviation, 0, 1);
    Settings.between("degrade.tone.gammaDeviation", gammaDeviation, 0, 1);
    Settings.between("degrade.tone.contrastDeviation", contrastDeviation, 0, 1);
    Settings.between("degrade.tone.brightnessDeviation", brightnessDeviation, 0, 1);
    Settings.share("degrade.tone.stretched", stretched);
  }

  void apply(Plate plate, Dice dice) {
    double exposure = dice.factor(exposureDeviation);
    double gamma = dice.factor(gammaDeviation);
    double contrast = dice.factor(contrastDeviation);
    double brightness = dice.normalWithin(3, 0, brightnessDeviation);
    if (dice.chance(stretched)) {
      stretch(plate);
    }
    if (exposure == 1 && gamma == 1 && contrast == 1 && brightness == 0) {
      plate.clip();
      return;
    }
    float[] curve = new float[STEPS + 2];
    // Contrast turns about middle gray wherever gamma has moved it.
    double middle = StrictMath.pow(0.5, gamma);
    for (int i = 0; i <= STEPS; i++) {
      double light = Math.min(1, exposure * i / STEPS);
      double value = (StrictMath.pow(light, gamma) - middle) * contrast + middle + brightness;
      curve[i] = (float) (255 * Math.max(0, Math.min(1, value)));
    }
    curve[STEPS + 1] = curve[STEPS];
    float scale = STEPS / WHITE;
    for (int i = 0; i < plate.pixels.length; i++) {
      float place = Math.max(0, Math.min(WHITE, plate.pixels[i])) * scale;
      int step = (int) place;
      float first = curve[step];
      plate.pixels[i] = first + (place - step) * (curve[step + 1] - first);
    }
  }

  private static void stretch(Plate plate) {
    int[] counts = Histogram.of(plate);
    int cut = (int) (CUT * plate.pixels.length);
    int low = 0;
    for (int below = counts[0]; below <= cut && low < 254; below += counts[low]) {
      low++;
    }
    int high = 255;
    for (int above = counts[255]; above <= cut && high > low + 1; above += counts[high]) {
      high--;
    }
    // A picture of nearly one gray stays one: noise is not blown up.
    float scale = WHITE / Math.max(high - low, 60);
    for (int i = 0; i < plate.pixels.length; i++) {
      plate.pixels[i] = (plate.pixels[i] - low) * scale;
    }
  }
}
