package org.kubi.app.overlay;

import org.kubi.image.Frame;
import org.kubi.render.Picture;

/** Rendered pictures laid over others, half transparent and tinted. */
public final class Blend {
  private Blend() {}

  /**
   * A picture over a background.
   *
   * @param opacity 0 (nothing) to 1 (as it is)
   * @param tintRgb colour towards which the picture is drawn
   * @param tint how far, 0 (its own colours) to 1
   */
  public static Frame over(
      Picture picture, Frame background, double opacity, int tintRgb, double tint) {
    Frame behind = background.toRgb();
    Frame front = picture.foreground().toRgb();
    byte[] out = behind.pixels().clone();
    for (int i = 0; i < picture.cover().pixels().length; i++) {
      double cover = (picture.cover().pixels()[i] & 0xff) / 255.0;
      if (cover == 0) {
        continue;
      }
      for (int c = 0; c < 3; c++) {
        double own = front.pixels()[3 * i + c] & 0xff;
        double wash = cover * (tintRgb >> (16 - 8 * c) & 0xff) * (0.35 + 0.65 * own / 255);
        double colour = own * (1 - tint) + wash * tint;
        double under = behind.pixels()[3 * i + c] & 0xff;
        out[3 * i + c] =
            (byte) Math.round(Math.min(255, colour * opacity + under * (1 - cover * opacity)));
      }
    }
    return new Frame(behind.width(), behind.height(), 3, out);
  }
}
