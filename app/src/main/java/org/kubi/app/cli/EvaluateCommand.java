package org.kubi.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.OutputFolder;
import org.kubi.data.Dataset;
import org.kubi.data.Json;
import org.kubi.nn.evaluate.Evaluator;
import org.kubi.nn.evaluate.Report;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.predict.Predictor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "evaluate",
    description =
        "Measures a network on a data set or on photos. Writes report.json and predictions.csv.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  /** What it writes into its folder. */
  static final Set<String> OWN_FILES = Set.of("report.json", "predictions.csv");

  @Mixin private final ModelOptions model = new ModelOptions();

  @ArgGroup(multiplicity = "1")
  private On on = new On();

  /** On what. */
  static final class On {
    @Option(names = "--data", paramLabel = "DIR", description = "A data set.")
    private @Nullable Path data;

    @Option(
        names = "--photos",
        paramLabel = "CSV",
        description =
            "A table of photos with the columns file, x, y, w, h (face box, brows to chin, pixels)"
                + " and optionally yaw, pitch, roll (degrees, AFLW2000).")
    private @Nullable Path photos;
  }

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Report report;
    Path data = on.data;
    // What can be wrong is opened before anything is written.
    OutputFolder.check(out, OWN_FILES::contains);
    if (data != null) {
      Dataset dataset = Dataset.open(data);
      try (Predictor predictor = model.open()) {
        CheckCommand.verify(dataset);
        report = onDataset(predictor, dataset, OutputFolder.claim(out, OWN_FILES::contains));
      }
    } else {
      PhotoList photos = PhotoList.read(Objects.requireNonNull(on.photos));
      try (Predictor predictor = model.open()) {
        report = onPhotos(predictor, photos, OutputFolder.claim(out, OWN_FILES::contains));
      }
    }
    if (json) {
      System.out.print(Json.write(report.json()));
    } else {
      print(report, System.out);
    }
    return KubiCommand.DONE;
  }

  /** Measures on a data set, with progress. */
  static Report onDataset(Predictor predictor, Dataset dataset, Path folder) throws Exception {
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Evaluating", "pictures")) {
      return new Evaluator(predictor, done -> line.at(done, dataset.size()), cancel)
          .evaluate(dataset, folder)
          .orElseThrow(() -> new CancellationException("cancelled"));
    }
  }

  /** Measures on photos, with progress. */
  static Report onPhotos(Predictor predictor, PhotoList photos, Path folder) throws Exception {
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Predicting", "photos")) {
      return new Evaluator(predictor, done -> line.at(done, photos.items().size()), cancel)
          .evaluate(photos, folder)
          .orElseThrow(() -> new CancellationException("cancelled"));
    }
  }

  /** The figures that people look at first. */
  static void print(Report report, PrintStream out) {
    line(
        out,
        "geodesic error",
        report,
        "geodesic.meanDegrees",
        "geodesic.medianDegrees",
        "mean %.2f°, median %.2f°");
    line(
        out,
        "best constant answer",
        report,
        "constant.geodesic.meanDegrees",
        "constant.mae.mean",
        "geodesic %.2f°, MAE %.2f°");
    OptionalDouble yaw = report.number("mae.yaw");
    if (yaw.isPresent()) {
      out.printf(
          Locale.ROOT,
          "%-22s yaw %.2f°, pitch %.2f°, roll %s: mean %.2f°%n",
          "MAE (AFLW2000)",
          yaw.getAsDouble(),
          report.number("mae.pitch").orElse(Double.NaN),
          report.number("mae.roll").isPresent()
              ? String.format(Locale.ROOT, "%.2f°", report.number("mae.roll").getAsDouble())
              : "unknown",
          report.number("mae.mean").orElse(Double.NaN));
    } else {
      out.println("No truth is known: predictions only.");
    }
  }

  private static void line(
      PrintStream out, String name, Report report, String first, String second, String format) {
    OptionalDouble a = report.number(first);
    OptionalDouble b = report.number(second);
    if (a.isPresent() && b.isPresent()) {
      out.printf(Locale.ROOT, "%-22s " + format + "%n", name, a.getAsDouble(), b.getAsDouble());
    }
  }
}
