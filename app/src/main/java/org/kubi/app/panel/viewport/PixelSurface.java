package org.kubi.app.panel.viewport;

import java.nio.IntBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Two pictures behind an {@link ImageView}: one is shown while the render thread fills the other,
 * without a copy on the toolkit's thread.
 */
final class PixelSurface implements PictureSink {
  private static final long PATIENCE_SECONDS = 2;

  private final ImageView view;
  private final Semaphore backIsFree = new Semaphore(1);
  private Sheet front = new Sheet(1, 1);
  private Sheet back = new Sheet(1, 1);

  PixelSurface(ImageView view) {
    this.view = view;
  }

  private static final class Sheet {
    final int width;
    final int height;
    final int[] pixels;
    final PixelBuffer<IntBuffer> buffer;
    final WritableImage image;

    Sheet(int width, int height) {
      this.width = width;
      this.height = height;
      this.pixels = new int[width * height];
      this.buffer =
          new PixelBuffer<>(
              width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
      this.image = new WritableImage(buffer);
    }
  }

  @Override
  public void paint(int width, int height, Consumer<int[]> painter) {
    try {
      if (!backIsFree.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return; // the window hangs or is gone; the next picture will do
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (back.width != width || back.height != height) {
      back = new Sheet(width, height);
    }
    painter.accept(back.pixels);
    Platform.runLater(this::swap);
  }

  private void swap() {
    Sheet painted = back;
    back = front;
    front = painted;
    painted.buffer.updateBuffer(all -> null);
    view.setImage(painted.image);
    backIsFree.release();
  }
}
