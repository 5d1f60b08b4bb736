package org.kubi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * How much memory the program holds at the start of a long work, after its tenth part, when all is
 * there that it needs, in the middle and at the end: its resident memory as Linux tells it,
 * elsewhere Java's heap. A work that leaks shows here.
 */
final class MemoryWatch {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";
  private static final long MEGABYTE = 1_000_000;
  private static final long KILOBYTE = 1024;
  private static final double NO_MEMORY = Double.NaN;

  private double start = NO_MEMORY;
  private double tenth = NO_MEMORY;
  private double middle = NO_MEMORY;
  private double end = NO_MEMORY;

  /** Is told how far the work is; called from many threads. */
  synchronized void at(long done, long total) {
    if (Double.isNaN(start)) {
      start = megabytes();
    }
    if (Double.isNaN(tenth) && done >= total / 10) {
      tenth = megabytes();
    }
    if (Double.isNaN(middle) && done >= total / 2) {
      middle = megabytes();
    }
    if (done >= total) {
      end = megabytes();
    }
  }

  /**
   * One clause: {@code memory 412 MB at the start, 833 after a tenth, 840 in the middle, 843 at the
   * end}.
   */
  synchronized String clause() {
    return String.format(
        Locale.ROOT,
        "memory %.0f MB at the start, %.0f after a tenth, %.0f in the middle, %.0f at the end",
        start,
        tenth,
        middle,
        end);
  }

  /** Megabytes that the program holds now. */
  static double megabytes() {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith(RESIDENT)) {
          String kilobytes = line.replaceAll("\\D", "");
          return Long.parseLong(kilobytes) * KILOBYTE / (double) MEGABYTE;
        }
      }
    } catch (IOException e) {
      // Not Linux: the heap is the nearest that Java knows of.
    }
    return Runtime.getRuntime().totalMemory() / (double) MEGABYTE;
  }
}
