package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.service.Generation;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.data.PlaneKind;
import org.kubi.framing.Framing;
import org.kubi.gen.DatasetWriter;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.gen.SampleGenerator;
import org.kubi.render.backend.Backend;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "generate",
    description =
        "Renders a labelled data set. The same recipe, count and seed give the same bytes.",
    mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--recipe",
      paramLabel = "NAME|FILE",
      description =
          "A named recipe (anyone, builtin, body, head, heads, original-40k, original-100k) or a JSON file."
              + " Default: anyone where MakeHuman's data is, else builtin.")
  private @Nullable String recipe;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many pictures (default: what the recipe is meant for).")
  private @Nullable Long count;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Seed of all dice (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "T",
      description = "Threads; they do not change the bytes (default: all cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--renderer",
      paramLabel = "KIND",
      defaultValue = "soft",
      description =
          "soft (plain Java, the same bytes everywhere), gl (LWJGL) or auto (LWJGL with a graphics"
              + " card). Default: ${DEFAULT-VALUE}.")
  private Backend renderer = Backend.SOFT;

  @Option(
      names = "--planes",
      paramLabel = "PLANE",
      split = ",",
      description =
          "Planes to keep beside the pictures, with commas between: depth, normals, segments"
              + " (default: none).")
  private List<String> planes = List.of();

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description =
          "Side of the pictures, 16 to 512 (default: ${DEFAULT-VALUE}, which networks take).")
  private int size = Framing.HEAD.size();

  @ArgGroup(multiplicity = "1")
  private final Target target = new Target();

  /** A data set, or only the recipe. */
  static final class Target {
    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The new folder.")
    private @Nullable Path out;

    @Option(
        names = "--print-recipe",
        required = true,
        description = "Print the recipe as JSON, to make one's own from, and end.")
    private boolean printRecipe;
  }

  @Option(names = "--resume", description = "Go on with what is in the folder.")
  private boolean resume;

  @Option(names = "--json", description = "Print the manifest as JSON.")
  private boolean json;

  @Mixin private final PersonOptions characters = new PersonOptions();

  @Override
  public Integer call() throws Exception {
    if (count != null) {
      Usage.atLeastOne(spec, "--count", count);
    }
    Usage.atLeastOne(spec, "--threads", threads);
    try {
      SampleGenerator.checkSize(size);
    } catch (IllegalArgumentException e) {
      throw Usage.wrong(spec, "--size: " + e.getMessage());
    }
    Sources sources = Sources.of(characters, Optional.ofNullable(recipe), System.err);
    Recipe chosen =
        sources.cast(recipe == null ? sources.defaultRecipe(System.err) : Recipes.find(recipe));
    Path out = target.out;
    if (out == null) {
      System.out.print(Json.write(chosen));
      return KubiCommand.DONE;
    }
    long wanted = Optional.ofNullable(count).orElse((long) chosen.count());
    if (wanted > DatasetWriter.MOST_SAMPLES) {
      throw Usage.wrong(
          spec,
          "a data set has at most %d pictures, found %d: make several"
              .formatted(DatasetWriter.MOST_SAMPLES, wanted));
    }
    Generation job =
        new Generation(chosen, wanted, seed, threads, renderer, size, planeKinds(), out, resume);
    DatasetManifest manifest = run(job, sources);
    if (json) {
      System.out.print(Json.write(manifest));
    } else {
      System.err.printf("%s holds %d samples.%n", out, manifest.count());
    }
    return KubiCommand.DONE;
  }

  /** In the order of {@link PlaneKind}, each once. */
  private List<PlaneKind> planeKinds() {
    try {
      return planes.stream().map(PlaneKind::of).distinct().sorted().toList();
    } catch (IllegalArgumentException e) {
      throw Usage.wrong(spec, "--planes: " + e.getMessage());
    }
  }

  /** Runs a job with its progress on standard error. */
  static DatasetManifest run(Generation job, Sources sources) throws Exception {
    MemoryWatch memory = new MemoryWatch();
    DatasetManifest manifest;
    try (Cancel cancel = new Cancel();
        ProgressLine people = new ProgressLine("Making", "people");
        ProgressLine samples = new ProgressLine("Rendering", "pictures")) {
      manifest =
          job.run(
              sources,
              new Generation.Listener() {
                @Override
                public void people(long done, long total) {
                  people.at(done, total);
                }

                @Override
                public void samples(long done, long total) {
                  people.close();
                  samples.at(done, total);
                  memory.at(done, total);
                }
              },
              cancel);
    }
    System.err.println("Resident " + memory.clause() + ".");
    return manifest;
  }
}
