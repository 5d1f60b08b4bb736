package org.kubi.gen.random.degrade;

import org.kubi.image.Frame;

/** A gray picture on its way through the stages: 0 to 255, fractions and overflow allowed. */
final class Plate {
  private static final float WHITE = 255;

  final int width;
  final int height;

  /** Row by row from the top. */
  float[] pixels;

  /** As large as the pixels; any stage may write to it. */
  private float[] spare;

  private Plate(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new float[width * height];
    this.spare = new float[width * height];
  }

  static Plate of(Frame frame) {
    Plate plate = new Plate(frame.width(), frame.height());
    byte[] bytes = frame.pixels();
    for (int i = 0; i < plate.pixels.length; i++) {
      plate.pixels[i] = bytes[i] & 0xff;
    }
    return plate;
  }

  Frame frame() {
    byte[] out = new byte[pixels.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (int) (Math.max(0, Math.min(WHITE, pixels[i])) + 0.5f);
    }
    return Frame.gray(width, height, out);
  }

  /** Room for a new picture: all zero. Call {@link #swap} to make it the picture. */
  float[] spare() {
    java.util.Arrays.fill(spare, 0);
    return spare;
  }

  void swap() {
    float[] old = pixels;
    pixels = spare;
    spare = old;
  }

  /** Cuts what is below black or above white. */
  void clip() {
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Math.max(0, Math.min(WHITE, pixels[i]));
    }
  }
}
