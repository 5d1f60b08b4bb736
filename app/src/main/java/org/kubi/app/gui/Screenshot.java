package org.kubi.app.gui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;
import javafx.util.Duration;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

/** Waits until the window has settled, then writes its picture. */
final class Screenshot {
  private static final Duration LOOK_EVERY = Duration.millis(100);
  private static final int QUIET_LOOKS = 10;
  private static final int PATIENCE_LOOKS = 1200;

  private final Workbench bench;
  private final Scene scene;
  private final Path file;
  private final Timeline clock = new Timeline();
  private int quiet;
  private int looks;

  Screenshot(Workbench bench, Scene scene, Path file) {
    this.bench = bench;
    this.scene = scene;
    this.file = file;
  }

  /** Takes the picture after a second of quiet, or after two minutes of waiting for it. */
  void takeWhenSettled(Consumer<Boolean> onWritten) {
    clock.getKeyFrames().setAll(new KeyFrame(LOOK_EVERY, event -> look(onWritten)));
    clock.setCycleCount(Timeline.INDEFINITE);
    clock.play();
  }

  private void look(Consumer<Boolean> onWritten) {
    Optional<Path> unsure = bench.unsureFigure();
    if (unsure.isPresent()) {
      // Nobody is there to answer, and a picture of somebody else was not asked for.
      clock.stop();
      System.err.printf(
          "kubi: it is unsure which bones of %s are neck and head: say so with --bones FILE (kubi"
              + " bones %s --json writes one to begin with).%n",
          unsure.get(), unsure.get());
      onWritten.accept(false);
      return;
    }
    quiet = bench.settled() ? quiet + 1 : 0;
    looks++;
    if (quiet < QUIET_LOOKS && looks < PATIENCE_LOOKS) {
      return;
    }
    clock.stop();
    Frame picture = frame(snapshot());
    // The pixels are copied; the file is written elsewhere, as the rule for this thread wants.
    Thread writer =
        new Thread(
            () -> {
              boolean written = write(picture) && !troubled();
              javafx.application.Platform.runLater(() -> onWritten.accept(written));
            },
            "kubi-screenshot");
    writer.start();
  }

  /** The window with as many pixels as its screen has. */
  private WritableImage snapshot() {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setTransform(
        Transform.scale(scene.getWindow().getOutputScaleX(), scene.getWindow().getOutputScaleY()));
    return scene.getRoot().snapshot(parameters, null);
  }

  private boolean write(Frame picture) {
    try {
      FrameImages.writePng(picture, file.toAbsolutePath());
      return true;
    } catch (IOException e) {
      System.err.printf(
          "kubi: the screenshot %s cannot be written (%s); name a file in a folder that exists.%n",
          file, e.getMessage());
      return false;
    }
  }

  /** A picture of a window in trouble is written, but is hardly what was wanted. */
  private boolean troubled() {
    var trouble = bench.status().trouble().get();
    trouble.ifPresent(one -> System.err.println("kubi: " + one.sentence()));
    return trouble.isPresent();
  }

  private static Frame frame(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    PixelReader reader = image.getPixelReader();
    byte[] rgb = new byte[3 * width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int pixel = reader.getArgb(x, y);
        int o = 3 * (y * width + x);
        rgb[o] = (byte) (pixel >> 16);
        rgb[o + 1] = (byte) (pixel >> 8);
        rgb[o + 2] = (byte) pixel;
      }
    }
    return Frame.rgb(width, height, rgb);
  }
}
