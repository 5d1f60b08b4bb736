package org.kubi.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.TaskException;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.export.Exported;
import org.kubi.nn.export.Exporter;
import org.kubi.nn.export.Exporters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Writes a network in another program's format (see docs/models.md).",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "The network's folder, or the run that made it (default: models/head, else the demo's).")
  private @Nullable Path model;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      completionCandidates = Formats.class,
      description = "The format: ${COMPLETION-CANDIDATES}.")
  private String to = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The new file; raw32 and raw16 write FILE's name with .json beside it.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Replace files that are there.")
  private boolean force;

  @Override
  public Integer call() throws ModelException, TaskException {
    Exporter exporter = exporter();
    if (!force) {
      for (Path file : exporter.files(out)) {
        if (Files.exists(file)) {
          throw new ModelException(
              file + " is there already: name another file, or replace it by --force");
        }
      }
    }
    Checkpoint checkpoint = Checkpoint.load(folder());
    Exported made = exporter.write(checkpoint, out);
    System.out.printf(
        Locale.ROOT,
        "%s to %s (%s, %.2f MB): %s.%n",
        checkpoint.card().name(),
        made.files().stream().map(Path::toString).collect(Collectors.joining(" and ")),
        exporter.id(),
        made.bytes() / MEGABYTE,
        made.remark());
    return KubiCommand.DONE;
  }

  private Exporter exporter() {
    try {
      return Exporters.byId(to.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Path folder() throws TaskException {
    if (model != null) {
      return ModelOptions.inFolder(model);
    }
    return ModelOptions.standard()
        .orElseThrow(
            () ->
                new TaskException(
                    "there is no network yet: train one (kubi train), or run kubi demo, or name one"
                        + " by --model"));
  }

  /** The ids of all formats, for the help. */
  static final class Formats implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      List<String> ids = Exporters.ALL.stream().map(Exporter::id).toList();
      return ids.iterator();
    }
  }
}
