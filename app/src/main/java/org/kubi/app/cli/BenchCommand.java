package org.kubi.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kubi.app.bench.LearningBench;
import org.kubi.app.bench.Rate;
import org.kubi.app.bench.RenderBench;
import org.kubi.app.bench.Rival;
import org.kubi.app.bench.TracedBench;
import org.kubi.app.task.TaskException;
import org.kubi.data.Json;
import org.kubi.gen.Cast;
import org.kubi.gen.CastBuilder;
import org.kubi.gen.Recipe;
import org.kubi.gen.Recipes;
import org.kubi.nn.preset.NetworkPresets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "bench",
    description = "Measures speed on this machine, side by side in one run.",
    mixinStandardHelpOptions = true,
    subcommands = {
      BenchCommand.Render.class,
      BenchCommand.Train.class,
      BenchCommand.Predict.class,
      DataBenches.Read.class,
      DataBenches.Endless.class,
      WindowBenches.Curves.class,
      WindowBenches.Sitting.class,
      WindowBenches.Sheet.class
    })
final class BenchCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    CommandLine.usage(this, System.err);
    return KubiCommand.USAGE;
  }

  /** Where the figures go. */
  static final class Output {
    @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures as JSON.")
    private @Nullable Path json;

    int show(Map<String, Object> figures) throws TaskException {
      figures.forEach((name, value) -> System.out.println(line(name, value)));
      Path file = json;
      if (file != null) {
        try {
          Files.write(file, Json.write(plain(figures)).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new TaskException(file + " cannot be written: " + e.getMessage(), e);
        }
      }
      return KubiCommand.DONE;
    }

    private static String line(String name, Object value) {
      if (value instanceof Rate rate) {
        String number = rate.median() < 100 ? "%,.3f" : "%,.1f";
        return String.format(
            Locale.ROOT,
            "%-34s " + number.replace(",", ",10") + "  (" + number + " to " + number + ")",
            name,
            rate.median(),
            rate.least(),
            rate.most());
      }
      if (value instanceof List<?> rounds && name.endsWith(".rounds")) {
        String lines =
            rounds.stream()
                .flatMap(round -> round instanceof Map<?, ?> map ? map.entrySet().stream() : null)
                .map(entry -> "\n  %-7s %s".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        return name + lines;
      }
      return String.format(Locale.ROOT, "%-34s %s", name, value);
    }

    /** A rate as a number under its own key, its slowest and fastest round beside it. */
    private static Map<String, Object> plain(Map<String, Object> figures) {
      Map<String, Object> plain = new LinkedHashMap<>();
      figures.forEach(
          (name, value) -> {
            if (value instanceof Rate rate) {
              plain.put(name, rate.median());
              plain.put(name + ".least", rate.least());
              plain.put(name + ".most", rate.most());
            } else {
              plain.put(name, value);
            }
          });
      return plain;
    }
  }

  @Command(
      name = "render",
      description =
          "Pictures a second: plain Java, LWJGL in batches and one by one, whole samples.",
      mixinStandardHelpOptions = true)
  static final class Render implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
        names = "--people",
        paramLabel = "N",
        defaultValue = "20",
        description = "How many people (default: ${DEFAULT-VALUE}).")
    private int people;

    @Option(
        names = "--threads",
        paramLabel = "T",
        description = "Threads of plain Java (default: all cores).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin private final Output output = new Output();
    @Mixin private final CharacterOptions characters = new CharacterOptions();

    @Override
    public Integer call() throws Exception {
      Usage.atLeastOne(spec, "--people", people);
      Usage.atLeastOne(spec, "--threads", threads);
      Sources sources = new Sources(characters.makehuman());
      Recipe standard = sources.defaultRecipe(System.err);
      Recipe recipe =
          standard.withCharacters(
              List.of(Recipes.people(standard.characters().get(0).source(), people, 0)));
      Cast cast = CastBuilder.build(recipe, sources, threads, (done, total) -> {}, () -> false);
      return output.show(new RenderBench(recipe, cast, threads).run());
    }
  }

  /** What a network is measured on. */
  static final class Shape {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
        names = "--preset",
        paramLabel = "NAME",
        defaultValue = "small",
        description = "The network's shape (default: ${DEFAULT-VALUE}).")
    private String preset = "small";

    @Option(
        names = "--batch",
        paramLabel = "N",
        defaultValue = "128",
        description = "Pictures a step (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Option(
        names = "--rounds",
        paramLabel = "R",
        description = "Rounds (default: ${DEFAULT-VALUE}).")
    private int rounds = LearningBench.ROUNDS;

    @Option(
        names = "--against",
        paramLabel = "COMMAND",
        description = {
          "Another program to run after each of our rounds, with its arguments; no shell.",
          "It prints lines '... train b128 ... img/s=NUMBER' or '... infer b256 ...',",
          "which may go on with cpu_ms/img=NUMBER and p50=NUMBERms (of 'infer b1')."
        })
    private @Nullable String against;

    TracedBench traced() {
      return new TracedBench(NetworkPresets.byId(preset), batch);
    }

    LearningBench bench() {
      Usage.atLeastOne(spec, "--batch", batch);
      Usage.atLeastOne(spec, "--rounds", rounds);
      try {
        Rival rival = against == null ? null : Rival.of(against);
        return new LearningBench(NetworkPresets.byId(preset), batch, rounds, rival);
      } catch (IllegalArgumentException e) {
        throw Usage.wrong(spec, String.valueOf(e.getMessage()));
      }
    }
  }

  @Command(
      name = "train",
      description = "Pictures a second that a network learns from.",
      mixinStandardHelpOptions = true)
  static final class Train implements Callable<Integer> {
    @Mixin private final Shape shape = new Shape();
    @Mixin private final Output output = new Output();

    @Option(names = TraceOption.NAME, paramLabel = "FILE", description = TraceOption.STEP)
    private @Nullable Path trace;

    @Override
    public Integer call() throws Exception {
      LearningBench bench = shape.bench();
      Path file = trace;
      if (file != null) {
        TraceOption.write(shape.traced().train(), file);
      }
      return output.show(bench.train());
    }
  }

  @Command(
      name = "predict",
      description = "Pictures a second that a network answers, and how long one takes.",
      mixinStandardHelpOptions = true)
  static final class Predict implements Callable<Integer> {
    @Mixin private final Shape shape = new Shape();
    @Mixin private final Output output = new Output();

    @Option(names = TraceOption.NAME, paramLabel = "FILE", description = TraceOption.PREDICTION)
    private @Nullable Path trace;

    @Override
    public Integer call() throws Exception {
      LearningBench bench = shape.bench();
      Path file = trace;
      if (file != null) {
        TraceOption.write(shape.traced().predict(), file);
      }
      return output.show(bench.predict());
    }
  }
}
