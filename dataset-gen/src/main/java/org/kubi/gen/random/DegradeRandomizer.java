package org.kubi.gen.random;

import org.kubi.image.Frame;

/**
 * What a real camera and a small picture do: something in the way, few pixels, gamma, contrast,
 * brightness and noise, in this order.
 *
 * @param coveredShare share of the pictures in which a rectangle covers something, 0 to 1
 * @param coverSide sides of that rectangle in sides of the picture, 0 to 1
 * @param lowShare share of the pictures that were smaller once, 0 to 1
 * @param lowSide their side in sides of the picture, 0.1 to 1
 * @param gammaDeviation of the logarithm of the exponent
 * @param contrastDeviation of the logarithm of the factor on the distance from middle gray
 * @param brightnessDeviation in parts of white
 * @param noise deviation of the noise in parts of white, drawn in this range
 */
public record DegradeRandomizer(
    double coveredShare,
    Range coverSide,
    double lowShare,
    Range lowSide,
    double gammaDeviation,
    double contrastDeviation,
    double brightnessDeviation,
    Range noise)
    implements Randomizer<PictureFilter> {
  public DegradeRandomizer {
    Settings.between("degrade.coveredShare", coveredShare, 0, 1);
    coverSide.within("degrade.coverSide", 0, 1);
    Settings.between("degrade.lowShare", lowShare, 0, 1);
    lowSide.within("degrade.lowSide", 0.1, 1);
    Settings.between("degrade.gammaDeviation", gammaDeviation, 0, 1);
    Settings.between("degrade.contrastDeviation", contrastDeviation, 0, 1);
    Settings.between("degrade.brightnessDeviation", brightnessDeviation, 0, 1);
    noise.within("degrade.noise", 0, 0.5);
  }

  @Override
  public String id() {
    return "degrade";
  }

  @Override
  public PictureFilter draw(Dice dice) {
    return picture -> degrade(picture, dice);
  }

  private Frame degrade(Frame picture, Dice dice) {
    Frame frame = dice.chance(coveredShare) ? covered(picture, dice) : picture;
    if (dice.chance(lowShare)) {
      double side = dice.in(lowSide);
      int width = Math.max(1, (int) Math.round(frame.width() * side));
      int height = Math.max(1, (int) Math.round(frame.height() * side));
      frame = frame.resized(width, height).resized(frame.width(), frame.height());
    }
    double gamma = StrictMath.exp(dice.normal(0, gammaDeviation));
    double contrast = StrictMath.exp(dice.normal(0, contrastDeviation));
    double brightness = dice.normal(0, brightnessDeviation);
    double[] tone = new double[256];
    for (int v = 0; v < 256; v++) {
      double curved = StrictMath.pow(Math.max(v / 255.0, 1e-3), gamma);
      tone[v] = 255 * ((curved - 0.5) * contrast + 0.5 + brightness);
    }
    double deviation = 255 * dice.in(noise);
    byte[] out = new byte[frame.pixels().length];
    for (int i = 0; i < out.length; i++) {
      // The sum of three uniforms in (-1, 1) has deviation 1: nearly normal, and fast.
      double grain = 2 * (dice.unit() + dice.unit() + dice.unit()) - 3;
      double value = tone[frame.pixels()[i] & 0xff] + deviation * grain;
      out[i] = (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
    return new Frame(frame.width(), frame.height(), frame.channels(), out);
  }

  private Frame covered(Frame picture, Dice dice) {
    int width = (int) Math.round(dice.in(coverSide) * picture.width());
    int height = (int) Math.round(dice.in(coverSide) * picture.height());
    int left = dice.below(picture.width()) - width / 2;
    int top = dice.below(picture.height()) - height / 2;
    byte gray = (byte) dice.below(256);
    byte[] out = picture.pixels().clone();
    int channels = picture.channels();
    for (int y = Math.max(0, top); y < Math.min(picture.height(), top + height); y++) {
      for (int x = Math.max(0, left); x < Math.min(picture.width(), left + width); x++) {
        for (int c = 0; c < channels; c++) {
          out[(y * picture.width() + x) * channels + c] = gray;
        }
      }
    }
    return new Frame(picture.width(), picture.height(), channels, out);
  }
}
