package org.kubi.app.gui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.kubi.data.FileReason;
import org.kubi.data.Json;

/** Watches the pulses of a window from now on. Belongs to the toolkit's thread. */
final class PulseWatch {
  private final PulseFigures figures = new PulseFigures();
  private final Path file;
  private final AnimationTimer timer;

  PulseWatch(Workbench bench, Scene scene, Path file) {
    this.file = file;
    this.timer =
        new AnimationTimer() {
          @Override
          public void handle(long pulse) {
            figures.begin(
                System.nanoTime(),
                bench.viewport().framesShown().get(),
                bench.desk().workspace().get());
          }
        };
    scene.addPostLayoutPulseListener(() -> figures.laidOut(System.nanoTime()));
    timer.start();
  }

  /** Ends, and writes what was seen. */
  void write() {
    timer.stop();
    try {
      Files.writeString(file.toAbsolutePath(), Json.write(figures.all()));
    } catch (IOException e) {
      System.err.printf(
          "kubi: %s cannot be written (%s): name a file in a folder that exists.%n",
          file, FileReason.of(e));
    }
  }
}
