package org.kubi.app.gui;

import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

/** A picture of a window with the menus and questions over it, as many pixels as a screen has. */
final class WindowPicture {
  private final int width;
  private final int height;
  private final byte[] rgb;
  private final double scale;
  private final double left;
  private final double top;

  private WindowPicture(Stage stage) {
    Scene scene = stage.getScene();
    scale = stage.getOutputScaleX();
    left = stage.getX() + scene.getX();
    top = stage.getY() + scene.getY();
    width = (int) Math.round(scale * scene.getWidth());
    height = (int) Math.round(scale * scene.getHeight());
    rgb = new byte[3 * width * height];
  }

  /** Takes it; on the toolkit's thread. */
  static Frame of(Stage stage) {
    WindowPicture picture = new WindowPicture(stage);
    picture.add(stage);
    for (Window window : Window.getWindows()) {
      if (window != stage && window.isShowing()) {
        picture.add(window);
      }
    }
    return Frame.rgb(picture.width, picture.height, picture.rgb);
  }

  /** Writes it as PNG. */
  static void write(Frame picture, Path file) throws IOException {
    FrameImages.writePng(picture, file);
  }

  private void add(Window window) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(Transform.scale(scale, scale));
    parameters.setFill(Color.TRANSPARENT);
    WritableImage image = window.getScene().getRoot().snapshot(parameters, null);
    int wide = (int) image.getWidth();
    int high = (int) image.getHeight();
    int[] argb = new int[wide * high];
    image
        .getPixelReader()
        .getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), argb, 0, wide);
    int x = (int) Math.round(scale * (window.getX() + window.getScene().getX() - left));
    int y = (int) Math.round(scale * (window.getY() + window.getScene().getY() - top));
    for (int row = 0; row < high; row++) {
      for (int column = 0; column < wide; column++) {
        over(x + column, y + row, argb[row * wide + column]);
      }
    }
  }

  private void over(int x, int y, int argb) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return;
    }
    int o = 3 * (y * width + x);
    int alpha = argb >>> 24;
    for (int c = 0; c < 3; c++) {
      int above = argb >> (16 - 8 * c) & 0xff;
      int below = rgb[o + c] & 0xff;
      rgb[o + c] = (byte) ((above * alpha + below * (255 - alpha)) / 255);
    }
  }
}
