package org.kubi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kubi.app.bench.WindowBench;
import org.kubi.app.gui.GuiOptions;
import org.kubi.data.Dataset;
import org.kubi.nn.preset.NetworkPresets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How the window lives, alone and beside a training; all need a screen. */
final class WindowBenches {
  private WindowBenches() {}

  /** What all are told. */
  static final class Setting {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        required = true,
        description = "The data set that is learnt from, or looked at.")
    private Path data = Path.of("");

    @Option(
        names = "--preset",
        paramLabel = "NAME",
        defaultValue = "small",
        description = "Shape of the network that learns (default: ${DEFAULT-VALUE}).")
    private String preset = "small";

    @Option(
        names = "--seconds",
        paramLabel = "S",
        description =
            "How long (default: 20 for window-sheet and a side of window-curves, 300 for window).")
    private @Nullable Double seconds;

    @Mixin private final PersonOptions characters = new PersonOptions();

    double seconds(double usual) {
      return seconds == null ? usual : seconds;
    }

    /** Some measuring, in a folder that is gone afterwards. */
    interface Measured {
      Map<String, Object> run(WindowBench bench, GuiOptions options) throws Exception;
    }

    Map<String, Object> run(Measured measured) throws Exception {
      try {
        NetworkPresets.byId(preset);
      } catch (IllegalArgumentException e) {
        throw Usage.wrong(spec, String.valueOf(e.getMessage()));
      }
      GuiOptions options = GuiOptions.defaults();
      if (characters.makehuman().isPresent()) {
        options = options.withMakehuman(characters.makehuman().get());
      }
      Optional<Path> network = ModelOptions.standard();
      if (network.isPresent()) {
        options = options.withModel(network.get());
      }
      Path folder = Files.createTempDirectory("kubi-bench");
      try {
        return measured.run(new WindowBench(Dataset.open(data), preset, folder), options);
      } finally {
        delete(folder);
      }
    }

    private static void delete(Path folder) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        // The figures are worth more than a tidy disk.
        System.err.println("kubi: " + folder + " cannot be deleted: " + e.getMessage());
      }
    }
  }

  @Command(
      name = "window-curves",
      description =
          "Speed of a training with its curves shown, with another workspace shown, and without the"
              + " window, in turn.",
      mixinStandardHelpOptions = true)
  static final class Curves implements Callable<Integer> {
    private static final double SECONDS = 20;

    @Spec private @Nullable CommandSpec spec;
    @Mixin private final Setting setting = new Setting();

    @Option(
        names = "--rounds",
        paramLabel = "R",
        defaultValue = "3",
        description = "Rounds of each side (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Mixin private final BenchCommand.Output output = new BenchCommand.Output();

    @Override
    public Integer call() throws Exception {
      Usage.atLeastOne(spec, "--rounds", rounds);
      return output.show(
          setting.run((bench, options) -> bench.curves(options, rounds, setting.seconds(SECONDS))));
    }
  }

  @Command(
      name = "window",
      description =
          "A sitting in the window while a training runs and the head moves: times between pulses,"
              + " pictures a second in the viewport.",
      mixinStandardHelpOptions = true)
  static final class Sitting implements Callable<Integer> {
    private static final double SECONDS = 300;

    @Mixin private final Setting setting = new Setting();
    @Mixin private final BenchCommand.Output output = new BenchCommand.Output();

    @Override
    public Integer call() throws Exception {
      return output.show(
          setting.run((bench, options) -> bench.sitting(options, setting.seconds(SECONDS))));
    }
  }

  @Command(
      name = "window-sheet",
      description =
          "The sheet of a data set in the window: how long until it is there, pictures a second while"
              + " it is scrolled, memory.",
      mixinStandardHelpOptions = true)
  static final class Sheet implements Callable<Integer> {
    private static final double SECONDS = 20;

    @Mixin private final Setting setting = new Setting();
    @Mixin private final BenchCommand.Output output = new BenchCommand.Output();

    @Override
    public Integer call() throws Exception {
      return output.show(
          setting.run((bench, options) -> bench.sheet(options, setting.seconds(SECONDS))));
    }
  }
}
