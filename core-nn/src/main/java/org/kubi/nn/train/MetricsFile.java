package org.kubi.nn.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.kubi.nn.checkpoint.ModelException;

/** The table {@code metrics.csv} of a run: a row an epoch, appended as they end. */
final class MetricsFile {
  private static final String HEADER =
      "epoch,step,pictures,learning_rate,train_loss,validation_loss,"
          + "validation_geodesic_mean_degrees,validation_geodesic_median_degrees,"
          + "pictures_per_second";

  private final Path file;

  MetricsFile(Path run) {
    this.file = run.resolve("metrics.csv");
  }

  /** Keeps the rows of the first epochs and drops those after, which will be trained again. */
  void keep(int epochs) throws ModelException {
    try {
      List<String> kept = new ArrayList<>();
      kept.add(HEADER);
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          int comma = line.indexOf(',');
          if (comma > 0
              && line.substring(0, comma).matches("[0-9]{1,9}")
              && Integer.parseInt(line.substring(0, comma)) <= epochs) {
            kept.add(line);
          }
        }
      }
      Files.writeString(file, String.join("\n", kept) + "\n");
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  void append(
      int epoch,
      long step,
      long pictures,
      double rate,
      double loss,
      Validation.Result validation,
      double picturesPerSecond)
      throws ModelException {
    String row =
        String.format(
            Locale.ROOT,
            "%d,%d,%d,%.6g,%.6f,%s,%s,%s,%.0f%n",
            epoch,
            step,
            pictures,
            rate,
            loss,
            cell(validation.loss()),
            cell(validation.geodesicMeanDegrees()),
            cell(validation.geodesicMedianDegrees()),
            picturesPerSecond);
    try {
      Files.writeString(
          file, row.replace("\r\n", "\n"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private static String cell(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.5f", value.getAsDouble()) : "";
  }

  private ModelException trouble(IOException e) {
    return new ModelException(file + " cannot be written: " + e.getMessage(), e);
  }
}
