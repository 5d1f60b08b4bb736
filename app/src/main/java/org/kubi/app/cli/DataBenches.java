package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.app.bench.EndlessBench;
import org.kubi.app.bench.ReadBench;
import org.kubi.app.service.endless.Feed;
import org.kubi.data.Dataset;
import org.kubi.data.SampleStream;
import org.kubi.gen.DatasetWriter;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.render.backend.Backend;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The speed of getting samples to a network. */
final class DataBenches {
  private DataBenches() {}

  @Command(
      name = "read",
      description =
          "Samples a second read from a data set: in order and shuffled by one thread, and as a"
              + " training's batches, with and without augmentation.",
      mixinStandardHelpOptions = true)
  static final class Read implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The data set.")
    private Path folder = Path.of("");

    @Option(
        names = "--rounds",
        paramLabel = "R",
        description = "Rounds of each kind (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(
        names = "--seconds",
        paramLabel = "S",
        description = "Of a round (default: ${DEFAULT-VALUE}).")
    private double seconds = 3;

    @Mixin private final BenchCommand.Output output = new BenchCommand.Output();

    @Override
    public Integer call() throws Exception {
      Usage.atLeastOne(spec, "--rounds", rounds);
      return output.show(new ReadBench(Dataset.open(folder), rounds, seconds).run());
    }
  }

  @Command(
      name = "endless",
      description =
          "Samples a second that a training learns from: from disk and as they are rendered, in"
              + " turn.",
      mixinStandardHelpOptions = true)
  static final class Endless implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        description = "The data set on disk.")
    private Path data = Path.of("");

    @Option(
        names = "--recipe",
        paramLabel = "NAME|FILE",
        description = "What is rendered (default: the recipe of the data set).")
    private @Nullable String recipe;

    @Option(
        names = "--presets",
        paramLabel = "P",
        split = ",",
        description = "Shapes of networks (default: small,residual).")
    private List<String> presets = List.of(NetworkPresets.SMALL.id(), NetworkPresets.RESIDUAL.id());

    @Option(
        names = "--seconds",
        paramLabel = "S",
        description = "Of a round (default: ${DEFAULT-VALUE}).")
    private double seconds = 60;

    @Option(
        names = "--rounds",
        paramLabel = "R",
        description = "Rounds of each side (default: ${DEFAULT-VALUE}).")
    private int rounds = 1;

    @Option(
        names = "--render-threads",
        paramLabel = "T",
        description = "Threads that render (default: cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
        names = "--replicas",
        paramLabel = "N",
        description = "Threads of a training's step (default: cores).")
    private int replicas = Runtime.getRuntime().availableProcessors();

    @Mixin private final PersonOptions characters = new PersonOptions();
    @Mixin private final BenchCommand.Output output = new BenchCommand.Output();

    @Override
    public Integer call() throws Exception {
      Usage.atLeastOne(spec, "--rounds", rounds);
      Usage.atLeastOne(spec, "--render-threads", threads);
      Usage.atLeastOne(spec, "--replicas", replicas);
      for (String preset : presets) {
        try {
          NetworkPresets.byId(preset);
        } catch (IllegalArgumentException e) {
          throw Usage.wrong(spec, String.valueOf(e.getMessage()));
        }
      }
      Dataset disk = Dataset.open(data);
      Sources sources = Sources.of(characters, Optional.ofNullable(recipe), System.err);
      Recipe chosen =
          sources.cast(recipe == null ? Recipes.of(disk.manifest()) : Recipes.find(recipe));
      SampleStream stream =
          new Feed(chosen, DatasetWriter.MOST_SAMPLES, 1, threads, Backend.SOFT)
              .open(sources, (done, total) -> {}, () -> false);
      return output.show(new EndlessBench(disk, stream, rounds, seconds).run(presets, replicas));
    }
  }
}
