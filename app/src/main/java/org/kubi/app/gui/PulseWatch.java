package org.kubi.app.gui;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import org.kubi.data.FileReason;
import org.kubi.data.Json;

/** Watches the pulses of a window from now on. Belongs to the toolkit's thread. */
final class PulseWatch {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A look stops all threads for a moment: not before it is too late. */
  private static final long LATE_NANOS = 100_000_000L;

  private final PulseFigures figures = new PulseFigures();
  private final StackWatch stacks = new StackWatch(Thread.currentThread(), LATE_NANOS);
  private final Workbench bench;
  private final Path file;
  private final AnimationTimer timer;

  PulseWatch(Workbench bench, Scene scene, Path file) {
    this.bench = bench;
    this.file = file;
    this.timer =
        new AnimationTimer() {
          @Override
          public void handle(long pulse) {
            begin();
          }
        };
    scene.addPostLayoutPulseListener(() -> figures.laidOut(System.nanoTime()));
    timer.start();
  }

  private void begin() {
    String workspace = bench.desk().workspace().get();
    long frames = bench.viewport().framesShown().get();
    figures.begin(System.nanoTime(), cpuNanos(), frames, workspace, stacks.begin());
    if (!figures.isStarted() && (frames > 0 || !workspace.equals(Panels.STAGE))) {
      figures.started(ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
    }
  }

  /** Of this thread; 0 throughout where Java cannot tell. */
  private static long cpuNanos() {
    return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : 0;
  }

  /** Ends, and writes what was seen. */
  void write() {
    timer.stop();
    stacks.close();
    try {
      Files.writeString(file.toAbsolutePath(), Json.write(figures.all()));
    } catch (IOException e) {
      System.err.printf(
          "kubi: %s cannot be written (%s): name a file in a folder that exists.%n",
          file, FileReason.of(e));
    }
  }
}
