package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kubi.app.overlay.CoveragePicture;
import org.kubi.app.service.DataPages;
import org.kubi.data.Dataset;
import org.kubi.data.Json;
import org.kubi.gen.inspect.DatasetStats;
import org.kubi.gen.inspect.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "stats",
    description =
        "Shows what is in a data set: where heads face, how angles and grays are spread, the mean"
            + " picture, a page of pictures.",
    mixinStandardHelpOptions = true)
final class StatsCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The data set's folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR2",
      required = true,
      description = "The folder for stats.json and the pages; older ones are replaced.")
  private Path out = Path.of("");

  @Option(names = "--json", description = "Print stats.json too.")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Dataset dataset = Dataset.open(folder);
    DataPages.check(out);
    DatasetStats stats;
    try (ProgressLine line = new ProgressLine("Reading", "samples")) {
      stats = DatasetStats.of(dataset, done -> line.at(done, dataset.size()));
    }
    DataPages.write(dataset, stats, out);
    if (json) {
      System.out.print(Json.write(stats.toJson(dataset.manifest())));
      return KubiCommand.DONE;
    }
    System.out.printf(
        "%,d samples of %,d people: %s.%n",
        stats.samples(),
        stats.samplesOfCharacter().size(),
        CoveragePicture.clause(stats.coverage()));
    for (Histogram histogram : stats.histograms()) {
      System.out.printf(
          Locale.ROOT,
          "%s: mean %.2f, deviation %.2f (%s)%n",
          histogram.name(),
          histogram.mean(),
          histogram.deviation(),
          histogram.unit());
    }
    System.err.printf("Look at the pages in %s.%n", out);
    return KubiCommand.DONE;
  }
}
