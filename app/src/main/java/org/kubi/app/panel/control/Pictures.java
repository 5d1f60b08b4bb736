package org.kubi.app.panel.control;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.kubi.image.Frame;

/** Frames as the toolkit's pictures. */
public final class Pictures {
  private Pictures() {}

  /** A picture of a frame, gray or colour. */
  public static Image of(Frame frame) {
    Frame rgb = frame.toRgb();
    WritableImage image = new WritableImage(rgb.width(), rgb.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            rgb.width(),
            rgb.height(),
            PixelFormat.getByteRgbInstance(),
            rgb.pixels(),
            0,
            3 * rgb.width());
    return image;
  }
}
