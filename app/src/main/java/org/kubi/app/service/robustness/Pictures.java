package org.kubi.app.service.robustness;

import java.util.Arrays;
import org.kubi.gen.random.Dice;
import org.kubi.image.Frame;

/** Changes of a gray picture that the generator makes in the scene, not in the camera. */
final class Pictures {
  private static final int GRAYS = 256;

  private Pictures() {}

  /**
   * A rectangle of one gray somewhere in the picture.
   *
   * @param share of the picture that it covers, 0 to 1
   */
  static Frame covered(Frame picture, double share, Dice dice) {
    int side = picture.width();
    double stretch = dice.uniform(-0.5, 0.5);
    int width = clamp(side * Math.sqrt(share) * StrictMath.exp(stretch), side);
    int height = clamp(share * side * side / width, side);
    int left = dice.below(side - width + 1);
    int top = dice.below(side - height + 1);
    byte gray = (byte) dice.below(GRAYS);
    byte[] pixels = picture.pixels().clone();
    for (int y = top; y < top + height; y++) {
      Arrays.fill(pixels, y * side + left, y * side + left + width, gray);
    }
    return Frame.gray(side, side, pixels);
  }

  private static int clamp(double length, int most) {
    return (int) Math.max(1, Math.min(most, Math.round(length)));
  }

  /**
   * The picture turned about its middle, mixed of four neighbours; beyond it, its edge goes on.
   *
   * @param radians counterclockwise as seen
   */
  static Frame turned(Frame picture, double radians) {
    int side = picture.width();
    double cosine = StrictMath.cos(radians);
    double sine = StrictMath.sin(radians);
    double middle = (side - 1) / 2.0;
    byte[] out = new byte[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double u = x - middle;
        double v = y - middle;
        // With v downwards, turning back is turning counterclockwise.
        out[y * side + x] =
            mixed(picture, middle + cosine * u - sine * v, middle + sine * u + cosine * v);
      }
    }
    return Frame.gray(side, side, out);
  }

  private static byte mixed(Frame picture, double u, double v) {
    int most = picture.width() - 1;
    double x = Math.max(0, Math.min(most, u));
    double y = Math.max(0, Math.min(most, v));
    int left = Math.min((int) x, most - 1);
    int top = Math.min((int) y, most - 1);
    double fx = x - left;
    double fy = y - top;
    double upper = (1 - fx) * picture.at(left, top, 0) + fx * picture.at(left + 1, top, 0);
    double lower = (1 - fx) * picture.at(left, top + 1, 0) + fx * picture.at(left + 1, top + 1, 0);
    return (byte) Math.round((1 - fy) * upper + fy * lower);
  }
}
