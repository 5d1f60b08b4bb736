package org.kubi.nn.train;

import java.util.SplittableRandom;
import org.kubi.geometry.Rotation;
import org.kubi.label.Label;
import org.kubi.label.Labels;
import org.kubi.nn.preset.Outputs;

/**
 * A picture turned and scaled about its middle, then shifted: {@code p' = c + scale R(radians) (p -
 * c) + shift}.
 *
 * <p>Labels follow without error, as each part is what another camera would have seen. A turn is
 * the camera rolled about its axis: rotations relative to the camera get {@code Rz} from the left.
 * A scale is another focal length, a shift another principal point: rotations stay, and the neck's
 * place, in picture widths from the middle, is turned, scaled and shifted as the pixels are (its
 * depth is in picture widths too, and is scaled).
 *
 * @param radians of the turn, positive against the clock as seen
 * @param scale above 0
 * @param right shift in pixels to the right
 * @param down shift in pixels down
 */
record PictureMove(double radians, double scale, int right, int down) {
  private static final int QUARTERS = 4;
  private static final double QUARTER = Math.PI / 2;

  /** What an augmentation makes of a random stream; nothing is drawn for what is switched off. */
  static PictureMove draw(Augmentation settings, SplittableRandom random) {
    double radians =
        settings.turn() == 0 ? 0 : Math.toRadians(settings.turn()) * random.nextDouble(-1, 1);
    if (settings.quarter() > 0 && random.nextDouble() < settings.quarter()) {
      radians += QUARTER * random.nextInt(1, QUARTERS);
    }
    double scale = settings.scale() == 0 ? 1 : 1 + settings.scale() * random.nextDouble(-1, 1);
    int shift = (int) settings.shift();
    int right = shift == 0 ? 0 : random.nextInt(-shift, shift + 1);
    int down = shift == 0 ? 0 : random.nextInt(-shift, shift + 1);
    return new PictureMove(radians, scale, right, down);
  }

  /** The cosine of the turn, exact for quarters, whose pixels fall on pixels. */
  private double cos() {
    double quarters = radians / QUARTER;
    return quarters == Math.rint(quarters)
        ? Math.rint(StrictMath.cos(radians))
        : StrictMath.cos(radians);
  }

  private double sin() {
    double quarters = radians / QUARTER;
    return quarters == Math.rint(quarters)
        ? Math.rint(StrictMath.sin(radians))
        : StrictMath.sin(radians);
  }

  /**
   * The moved picture; between pixels linear, beyond the edge the edge's gray.
   *
   * @param pixels size x size grays
   */
  byte[] of(byte[] pixels, int size) {
    byte[] out = new byte[pixels.length];
    double cos = cos() / scale;
    double sin = sin() / scale;
    double middle = (size - 1) / 2.0;
    for (int y = 0; y < size; y++) {
      double v = y - middle - down;
      for (int x = 0; x < size; x++) {
        double u = x - middle - right;
        // v goes down: against the clock as seen is the other way round here, and this is backward.
        double fromX = middle + cos * u - sin * v;
        double fromY = middle + sin * u + cos * v;
        out[y * size + x] = sample(pixels, size, fromX, fromY);
      }
    }
    return out;
  }

  private static byte sample(byte[] pixels, int size, double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double a = x - left;
    double b = y - top;
    double upper = (1 - a) * gray(pixels, size, left, top) + a * gray(pixels, size, left + 1, top);
    double lower =
        (1 - a) * gray(pixels, size, left, top + 1) + a * gray(pixels, size, left + 1, top + 1);
    return (byte) Math.round((1 - b) * upper + b * lower);
  }

  private static int gray(byte[] pixels, int size, int x, int y) {
    int column = Math.max(0, Math.min(size - 1, x));
    int row = Math.max(0, Math.min(size - 1, y));
    return pixels[row * size + column] & 0xff;
  }

  /**
   * Refuses labels that it is not known how to move.
   *
   * @throws IllegalArgumentException that names the label
   */
  static void check(Outputs outputs) {
    for (Label label : outputs.labels()) {
      if (!isPlace(label) && !isRotation(label)) {
        throw new IllegalArgumentException(
            "pictures with the label %s cannot be shifted, scaled or turned: switch shift, scale,"
                    .formatted(label.id())
                + " turn and quarter of the augmentation off");
      }
    }
  }

  private static boolean isPlace(Label label) {
    return label.id().equals(Labels.BONES10.id());
  }

  private static boolean isRotation(Label label) {
    return label.id().equals(Labels.HEAD_ROTATION.id());
  }

  /**
   * The moved picture's numbers.
   *
   * @param size side of the picture, pixels
   */
  double[] of(double[] values, Outputs outputs, int size) {
    double[] out = values.clone();
    int at = 0;
    for (Label label : outputs.labels()) {
      if (isPlace(label)) {
        moveBones(out, at, size);
      } else {
        turn(out, at);
        turn(out, at + 3);
      }
      at += label.size();
    }
    return out;
  }

  private void moveBones(double[] values, int at, int size) {
    turn(values, at);
    values[at] = scale * values[at] + (double) right / size;
    values[at + 1] = scale * values[at + 1] - (double) down / size;
    values[at + 2] *= scale;
    Rotation roll = Rotation.aboutZ(radians);
    Rotation before = Rotation.nearest(values[at + 5], values[at + 3], 0, values[at + 4]);
    Rotation head =
        Rotation.nearest(values[at + 9], values[at + 6], values[at + 7], values[at + 8]);
    // Twist of the body was taken out by the label; a roll may bring some back, which is the
    // head's.
    Rotation turned = roll.times(before);
    Rotation neck = turned.swing();
    Rotation rest = neck.inverse().times(turned).times(head);
    values[at + 3] = neck.x();
    values[at + 4] = neck.z();
    values[at + 5] = neck.w();
    values[at + 6] = rest.x();
    values[at + 7] = rest.y();
    values[at + 8] = rest.z();
    values[at + 9] = rest.w();
  }

  /** Turns the x and y of a vector. */
  private void turn(double[] values, int at) {
    double x = values[at];
    double y = values[at + 1];
    values[at] = cos() * x - sin() * y;
    values[at + 1] = sin() * x + cos() * y;
  }
}
