package org.kubi.app.cli;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.MetricsTable;
import org.kubi.nn.record.RunComparison;
import org.kubi.nn.record.RunFolders;
import org.kubi.nn.record.RunRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "runs",
    description = "Shows training runs (what they learnt, how well, how fast), tags, deletes them.",
    mixinStandardHelpOptions = true,
    subcommands = {
      RunsCommand.ListRuns.class,
      RunsCommand.ShowRun.class,
      RunsCommand.CompareRuns.class,
      TagRun.class,
      UntagRun.class,
      DeleteRuns.class
    })
final class RunsCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    CommandLine.usage(this, System.err);
    return KubiCommand.USAGE;
  }

  /** By what runs are listed. */
  enum Order {
    ERROR(
        Comparator.comparing((RunRecord run) -> run.metrics().errorColumn())
            .thenComparing(
                run ->
                    run.metrics()
                        .best()
                        .getOrDefault(run.metrics().errorColumn(), Double.POSITIVE_INFINITY))),
    WHEN(Comparator.comparing(RunRecord::changed).reversed()),
    SPEED(Comparator.comparing(run -> -run.metrics().median(MetricsTable.SPEED).orElse(0))),
    NAME(Comparator.comparing(RunRecord::name));

    private final Comparator<RunRecord> comparator;

    Order(Comparator<RunRecord> comparator) {
      this.comparator = comparator.thenComparing(RunRecord::name);
    }
  }

  @Command(
      name = "list",
      description = "Lists runs, the best first.",
      mixinStandardHelpOptions = true)
  static final class ListRuns implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(
        paramLabel = "FOLDER",
        arity = "0..*",
        description = "Runs, or folders of runs (default: runs).")
    private List<Path> folders = new ArrayList<>();

    @Option(
        names = "--sort",
        paramLabel = "ORDER",
        description = "error, when (latest first), speed or name (default: error).")
    private Order order = Order.ERROR;

    @Option(names = "--json", description = "Print them as JSON.")
    private boolean json;

    @Override
    public Integer call() throws ModelException {
      if (folders.isEmpty()) {
        folders = List.of(Path.of("runs"));
        if (!Files.isDirectory(folders.get(0))) {
          throw Usage.wrong(spec, "there is no folder 'runs' here: name runs, or folders of runs");
        }
      }
      RunFolders found = RunFolders.read(folders);
      List<RunRecord> runs = found.runs().stream().sorted(order.comparator).toList();
      if (json) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("runs", runs.stream().map(run -> RunTexts.json(run, false)).toList());
        all.put("damaged", found.troubles());
        System.out.print(Json.write(all));
      } else if (runs.isEmpty() && found.troubles().isEmpty()) {
        System.err.println("No runs there.");
      } else if (!runs.isEmpty()) {
        System.out.print(RunTexts.list(runs));
      }
      found.troubles().forEach(trouble -> System.err.println("kubi: " + trouble));
      return found.troubles().isEmpty() ? KubiCommand.DONE : KubiCommand.FAILED;
    }
  }

  @Command(
      name = "show",
      description = "Shows a run: settings, data, curve, checkpoints.",
      mixinStandardHelpOptions = true)
  static final class ShowRun implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", description = "The run's folder.")
    private Path folder = Path.of("");

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @Override
    public Integer call() throws ModelException {
      RunRecord run = RunRecord.read(folder);
      System.out.print(
          json
              ? Json.write(RunTexts.json(run, true))
              : RunTexts.show(run, Charset.defaultCharset()));
      return KubiCommand.DONE;
    }
  }

  @Command(
      name = "compare",
      description = {
        "Compares runs: the settings that differ, and errors at equal epochs and after equally"
            + " many",
        "pictures (each run's last measure until then)."
      },
      mixinStandardHelpOptions = true)
  static final class CompareRuns implements Callable<Integer> {
    @Parameters(paramLabel = "RUN", arity = "2..*", description = "Two runs' folders or more.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    @Override
    public Integer call() throws ModelException {
      List<RunRecord> runs = new ArrayList<>();
      for (Path folder : folders) {
        runs.add(RunRecord.read(folder));
      }
      RunComparison comparison = RunComparison.of(runs);
      System.out.print(json ? Json.write(RunTexts.json(comparison)) : RunTexts.compare(comparison));
      return KubiCommand.DONE;
    }
  }
}
