package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Heads of which the truth is known, to measure on: exactly one of two kinds. */
final class HeadsOption {
  @Option(names = "--data", paramLabel = "DIR", description = "A data set.")
  private @Nullable Path data;

  @Option(
      names = "--photos",
      paramLabel = "CSV|DIR",
      description =
          "A table of photos with the columns file, x, y, w, h (face box, brows to chin, pixels)"
              + " and, where known, yaw, pitch, roll (degrees, AFLW2000); or a folder of AFLW2000,"
              + " 300W-LP or BIWI as it was unpacked, or with labels.csv.")
  private @Nullable Path photos;

  /** The data set's folder; null where it is photos. */
  @Nullable Path data() {
    return data;
  }

  /** The table of photos, where it is no data set. */
  Path photos() {
    return Objects.requireNonNull(photos);
  }
}
