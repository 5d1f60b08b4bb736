package org.kubi.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.OutputFolder;
import org.kubi.app.service.robustness.Curve;
import org.kubi.app.service.robustness.CurvePages;
import org.kubi.app.service.robustness.Robustness;
import org.kubi.data.Dataset;
import org.kubi.data.Json;
import org.kubi.nn.photo.PhotoItem;
import org.kubi.nn.photo.imports.LabelledPhotos;
import org.kubi.nn.predict.Predictor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "robustness",
    description =
        "Measures how a network's error grows as its pictures are blurred, darkened, covered,"
            + " shifted, ... ever more. Writes robustness.json and robustness.png.",
    mixinStandardHelpOptions = true)
final class RobustnessCommand implements Callable<Integer> {
  private static final Set<String> OWN_FILES = Set.of(CurvePages.JSON, CurvePages.PNG);

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final ModelOptions model = new ModelOptions();

  @ArgGroup(multiplicity = "1")
  private HeadsOption on = new HeadsOption();

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "At most the first N heads (default: ${DEFAULT-VALUE}).")
  private int count = 1000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the chances in the changes (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print the curves as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Usage.atLeastOne(spec, "--count", count);
    OutputFolder.check(out, OWN_FILES::contains);
    Path data = on.data();
    ObjectNode found;
    try (Predictor predictor = model.open()) {
      List<Curve> curves;
      Path from;
      if (data != null) {
        Dataset dataset = Dataset.open(data);
        CheckCommand.verify(dataset);
        from = dataset.folder();
        int heads = Math.min(count, dataset.size());
        curves = measured(predictor, heads, robustness -> robustness.on(dataset, heads));
      } else {
        from = on.photos();
        List<PhotoItem> known = Robustness.known(LabelledPhotos.read(from).items());
        List<PhotoItem> heads = known.subList(0, Math.min(count, known.size()));
        curves = measured(predictor, heads.size(), robustness -> robustness.on(heads));
      }
      Path folder = OutputFolder.claim(out, OWN_FILES::contains);
      String title = "%s on %s".formatted(predictor.card().name(), from.getFileName());
      found = CurvePages.toJson(predictor.card(), predictor.mirrored(), from, seed, curves);
      CurvePages.write(title, found, curves, folder);
    }
    System.out.print(json ? Json.write(found) : table(found));
    return KubiCommand.DONE;
  }

  /** What is measured, on whatever heads. */
  private interface Measurement {
    Optional<List<Curve>> on(Robustness robustness) throws Exception;
  }

  private List<Curve> measured(Predictor predictor, int heads, Measurement what) throws Exception {
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Changing", "heads")) {
      return what.on(new Robustness(predictor, seed, done -> line.at(done, heads), cancel))
          .orElseThrow(() -> new CancellationException("cancelled"));
    }
  }

  /** A line for each change: strength and mean error of each point. */
  private static String table(ObjectNode found) {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%d heads, mean geodesic error unchanged %.2f°; at rising strength:%n",
                found.path("count").asInt(),
                found.path("unchangedDegrees").asDouble()));
    for (var curve : (ArrayNode) found.path("curves")) {
      text.append(String.format(Locale.ROOT, "%-11s", curve.path("change").asText()));
      for (var point : curve.path("points")) {
        if (point.path("strength").asDouble() > 0) {
          String strength = point.path("strength").asText().replaceAll("\\.0$", "");
          text.append(
              String.format(
                  Locale.ROOT, "  %5s: %5.2f°", strength, point.path("meanDegrees").asDouble()));
        }
      }
      text.append("   (").append(curve.path("unit").asText()).append(")\n");
    }
    return text.toString();
  }
}
