package org.kubi.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.EvaluationPages;
import org.kubi.app.service.OutputFolder;
import org.kubi.data.Dataset;
import org.kubi.data.Json;
import org.kubi.nn.evaluate.Evaluation;
import org.kubi.nn.evaluate.Evaluator;
import org.kubi.nn.evaluate.Report;
import org.kubi.nn.peer.PeerNetwork;
import org.kubi.nn.photo.PhotoList;
import org.kubi.nn.photo.PhotoShelf;
import org.kubi.nn.photo.imports.LabelledPhotos;
import org.kubi.nn.predict.Predictor;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "evaluate",
    description =
        "Measures a network on a data set or on photos. Writes report.json, predictions.csv,"
            + " the map of errors over yaw and pitch, and of photos the worst twenty on one page;"
            + " beside it, networks of other makers.",
    mixinStandardHelpOptions = true)
final class EvaluateCommand implements Callable<Integer> {
  /** What it writes into its folder. */
  static final Set<String> OWN_FILES =
      Set.of(
          "report.json",
          "predictions.csv",
          "error-map.json",
          EvaluationPages.MAP,
          EvaluationPages.WORST);

  @Mixin private final ModelOptions model = new ModelOptions();

  @Spec private @Nullable CommandSpec spec;

  @Mixin private final Peers peers = new Peers();

  @ArgGroup(multiplicity = "1")
  private HeadsOption on = new HeadsOption();

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to write.")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print the report as JSON.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Evaluation found;
    Path data = on.data();
    // What can be wrong is opened before anything is written.
    OutputFolder.check(out, OWN_FILES::contains);
    if (data != null) {
      if (!peers.isEmpty()) {
        throw Usage.wrong(spec, "--peer goes with --photos: a data set holds only our own crops");
      }
      Dataset dataset = Dataset.open(data);
      try (Predictor predictor = model.open()) {
        CheckCommand.verify(dataset);
        found = measured(predictor, dataset, OutputFolder.claim(out, OWN_FILES::contains));
      }
    } else {
      refusePublicFolder();
      PhotoList photos = LabelledPhotos.read(on.photos());
      List<PeerNetwork> others = peers.open();
      try (Predictor predictor = model.open()) {
        Path folder = OutputFolder.claim(out, OWN_FILES::contains);
        found = measured(predictor, photos, others, PhotoShelf.onlyLast(), folder);
      } finally {
        others.forEach(PeerNetwork::close);
      }
    }
    EvaluationPages.write(found, out);
    say(found);
    if (json) {
      System.out.print(Json.write(found.report().json()));
    } else {
      print(found.report(), System.out);
    }
    return found.troubles().isEmpty() ? KubiCommand.DONE : KubiCommand.FAILED;
  }

  /** Pages with real photos never lie where they would be published with the program. */
  private void refusePublicFolder() {
    Path home = ProjectFolder.get().toAbsolutePath().normalize();
    Path folder = out.toAbsolutePath().normalize();
    for (String part : List.of("docs", "models")) {
      if (folder.startsWith(home.resolve(part))) {
        throw Usage.wrong(
            spec,
            "%s is published with the program, and pages with photos of people are not: name a"
                    .formatted(out)
                + " folder in out/");
      }
    }
  }

  /** Measures on a data set, with progress. */
  static Report onDataset(Predictor predictor, Dataset dataset, Path folder) throws Exception {
    return measured(predictor, dataset, folder).report();
  }

  /** Measures on photos, with progress; those that cannot be used are named and left out. */
  static Report onPhotos(Predictor predictor, PhotoList photos, Path folder) throws Exception {
    return found(predictor, photos, PhotoShelf.onlyLast(), folder).report();
  }

  /** All that is found on photos, with progress; those that cannot be used are named. */
  static Evaluation found(Predictor predictor, PhotoList photos, PhotoShelf shelf, Path folder)
      throws Exception {
    Evaluation found = measured(predictor, photos, List.of(), shelf, folder);
    say(found);
    return found;
  }

  private static Evaluation measured(Predictor predictor, Dataset dataset, Path folder)
      throws Exception {
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Evaluating", "pictures")) {
      return new Evaluator(predictor, done -> line.at(done, dataset.size()), cancel)
          .measure(dataset, folder)
          .orElseThrow(() -> new CancellationException("cancelled"));
    }
  }

  private static Evaluation measured(
      Predictor predictor,
      PhotoList photos,
      List<PeerNetwork> others,
      PhotoShelf shelf,
      Path folder)
      throws Exception {
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Predicting", "photos")) {
      return new Evaluator(predictor, done -> line.at(done, photos.items().size()), cancel)
          .measure(photos, others, shelf, folder)
          .orElseThrow(() -> new CancellationException("cancelled"));
    }
  }

  /** One sentence for each photo that was left out or is not what it seems. */
  private static void say(Evaluation found) {
    found.troubles().forEach(trouble -> System.err.println("kubi: " + trouble));
    found.remarks().forEach(remark -> System.err.println("Note: " + remark + "."));
  }

  /** The figures that people look at first. */
  static void print(Report report, PrintStream out) {
    String tables = new EvaluationTable(report.json()).text();
    out.print(tables.isEmpty() ? "No truth is known: predictions only.\n" : tables);
  }
}
