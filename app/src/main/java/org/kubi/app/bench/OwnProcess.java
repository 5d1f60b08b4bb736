package org.kubi.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** What this process has used up so far. */
public final class OwnProcess {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";
  private static final double KILOBYTES_A_MEGABYTE = 1e6 / 1024;

  private OwnProcess() {}

  /** Processor time of all its threads, nanoseconds; 0 throughout where Java cannot tell. */
  public static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? Math.max(0, system.getProcessCpuTime())
        : 0;
  }

  /** The most memory that it ever held resident, 10^6 bytes; Linux tells, nobody else. */
  static OptionalDouble peakMegabytes() {
    return megabytes(PEAK);
  }

  /** What Linux says of it under a name, 10^6 bytes; empty elsewhere. */
  static OptionalDouble megabytes(String name) {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(name))
          .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_A_MEGABYTE)
          .findFirst();
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }
}
