package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.overlay.CoveragePicture;
import org.kubi.app.service.Filling;
import org.kubi.app.service.Generation;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.gen.inspect.Coverage;
import org.kubi.render.backend.Backend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "fill",
    description =
        "Makes a data set that begins with the samples of another and has more where that is thin:"
            + " see docs/recipes.md.",
    mixinStandardHelpOptions = true)
final class FillCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The data set to fill up; it stays as it is.")
  private Path folder = Path.of("");

  @Option(
      names = "--count",
      paramLabel = "N",
      required = true,
      description = "How many samples to add.")
  private long count;

  @Option(names = "--out", paramLabel = "DIR2", required = true, description = "The new folder.")
  private Path out = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Threads; they do not change the bytes (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--resume", description = "Go on with what is in the new folder.")
  private boolean resume;

  @Option(names = "--json", description = "Print the manifest as JSON.")
  private boolean json;

  @Mixin private final CharacterOptions characters = new CharacterOptions();

  @Override
  public Integer call() throws Exception {
    Usage.atLeastOne(spec, "--count", count);
    Usage.atLeastOne(spec, "--threads", threads);
    Dataset dataset = Dataset.open(folder);
    CheckCommand.verify(dataset);
    Filling filling = Filling.plan(dataset, count);
    System.err.printf(
        Locale.ROOT,
        "%s: %s; %d new samples go to %d cells.%n",
        folder,
        CoveragePicture.clause(Coverage.of(dataset)),
        count,
        filling.cells(dataset).size());
    Sources sources = new Sources(characters.makehuman());
    boolean taken;
    try (Cancel cancel = new Cancel()) {
      taken = filling.begin(dataset, sources, out, resume, cancel);
    }
    if (!taken) {
      System.err.printf(
          "%s was made of other files or by another version of the program: all samples of %s are"
              + " rendered anew, and the first %d are not those of %s.%n",
          folder, out, dataset.size(), folder);
    }
    Generation job =
        new Generation(
            filling.recipe(),
            filling.count(),
            filling.seed(),
            threads,
            backend(dataset.manifest()),
            dataset.manifest().size(),
            dataset.manifest().planes(),
            out,
            taken || resume);
    DatasetManifest manifest = GenerateCommand.run(job, sources);
    if (json) {
      System.out.print(Json.write(manifest));
    } else {
      System.err.printf(
          "%s holds %d samples; %s.%n",
          out, manifest.count(), CoveragePicture.clause(Coverage.of(Dataset.open(out))));
    }
    return KubiCommand.DONE;
  }

  private static Backend backend(DatasetManifest manifest) throws DatasetException {
    try {
      return Backend.of(manifest.renderer());
    } catch (IllegalArgumentException e) {
      throw new DatasetException(manifest.name() + " cannot be filled up: " + e.getMessage(), e);
    }
  }
}
