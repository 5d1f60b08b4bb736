package org.kubi.nn.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kubi.nn.checkpoint.ModelException;

/**
 * The table {@code metrics.csv} of a run: a row a measurement, appended as they are made. Those
 * inside an epoch have the running epoch's number, from 1, and are told from its end by their step.
 */
final class MetricsFile {
  private static final String HEADER =
      "epoch,step,pictures,learning_rate,train_loss,validation_loss,"
          + "validation_geodesic_mean_degrees,validation_geodesic_median_degrees,"
          + "pictures_per_second";

  /** A whole row: nine cells, the second of them the step. */
  private static final Pattern ROW =
      Pattern.compile("[0-9]{1,9},([0-9]{1,18})(?:,[^,]*){6},[0-9]+");

  private final Path file;

  MetricsFile(Path run) {
    this.file = run.resolve("metrics.csv");
  }

  /** Keeps the rows up to a step and drops those after, which will be measured again. */
  void keep(long step) throws ModelException {
    try {
      List<String> kept = new ArrayList<>();
      kept.add(HEADER);
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          Matcher row = ROW.matcher(line);
          // The last line of a run that was killed may be cut.
          if (row.matches() && Long.parseLong(row.group(1)) <= step) {
            kept.add(line);
          }
        }
      }
      Path aside = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(aside, String.join("\n", kept) + "\n");
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  void append(Measurement measured) throws ModelException {
    Validation.Result validation = measured.validation();
    String row =
        String.format(
            Locale.ROOT,
            "%d,%d,%d,%.6g,%.6f,%s,%s,%s,%.0f%n",
            measured.epoch(),
            measured.step(),
            measured.pictures(),
            measured.rate(),
            measured.loss(),
            cell(validation.loss()),
            cell(validation.geodesicMeanDegrees()),
            cell(validation.geodesicMedianDegrees()),
            measured.picturesPerSecond());
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
