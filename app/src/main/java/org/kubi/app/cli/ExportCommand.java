package org.kubi.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kubi.app.bench.OwnProcess;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.FileReason;
import org.kubi.data.Json;
import org.kubi.gen.export.DatasetExport;
import org.kubi.gen.export.DatasetExporter;
import org.kubi.gen.export.DatasetExporters;
import org.kubi.gen.export.ExportedData;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.export.Exported;
import org.kubi.nn.export.Exporter;
import org.kubi.nn.export.Exporters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description =
        "Writes a network (see docs/models.md) or a data set (see docs/datasets.md) in another"
            + " program's format.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private static final double MEGABYTE = 1e6;
  private static final double NANOS = 1e9;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description =
          "The network's folder, or the run that made it (default: models/head, else the demo's).")
  private @Nullable Path model;

  @Option(names = "--data", paramLabel = "DIR", description = "A data set, instead of a network.")
  private @Nullable Path data;

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      required = true,
      completionCandidates = Formats.class,
      description =
          "The format: onnx, raw32 or raw16 of a network; png, npz, coco, hdf5, webdataset or"
              + " 300wlp of a data set.")
  private String to = "";

  @Option(
      names = "--out",
      paramLabel = "PATH",
      required = true,
      description =
          "The new file (raw32 and raw16 write its name with .json beside it), or folder (png, coco,"
              + " webdataset, 300wlp).")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Replace what an earlier export wrote there.")
  private boolean force;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "With --data: also write files, bytes and seconds as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws ModelException, TaskException, DatasetException {
    if (data != null) {
      if (model != null) {
        throw Usage.wrong(spec, "name a network by --model or a data set by --data, not both");
      }
      return exportData(data);
    }
    if (json != null) {
      throw Usage.wrong(spec, "--json goes with --data, not with a network");
    }
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

  private int exportData(Path folder) throws DatasetException {
    DatasetExporter exporter = dataExporter();
    Dataset dataset = Dataset.open(folder);
    ExportedData made;
    long begun = System.nanoTime();
    long cpu = OwnProcess.cpuNanos();
    try (Cancel cancel = new Cancel();
        ProgressLine line = new ProgressLine("Exporting", "samples")) {
      made = DatasetExport.write(dataset, exporter, out, force, line::at, cancel);
    }
    double seconds = (System.nanoTime() - begun) / NANOS;
    double cpuSeconds = (OwnProcess.cpuNanos() - cpu) / NANOS;
    System.out.printf(
        Locale.ROOT,
        "%s to %s (%s): %,d samples, %,d %s, %.1f MB in %.1f s.%n",
        folder,
        made.target(),
        exporter.id(),
        dataset.size(),
        made.files(),
        made.files() == 1 ? "file" : "files",
        made.bytes() / MEGABYTE,
        seconds);
    Path file = json;
    if (file != null) {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("format", exporter.id());
      figures.put("samples", dataset.size());
      figures.put("pictureSide", dataset.manifest().size());
      figures.put("files", made.files());
      figures.put("bytes", made.bytes());
      figures.put("seconds", seconds);
      figures.put("cpuSeconds", cpuSeconds);
      figures.put("samplesPerSecond", dataset.size() / seconds);
      write(file, Json.write(figures));
    }
    return KubiCommand.DONE;
  }

  private static void write(Path file, String text) throws DatasetException {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new DatasetException(
          "%s cannot be written (%s): name another file".formatted(file, FileReason.of(e)), e);
    }
  }

  private DatasetExporter dataExporter() {
    try {
      return DatasetExporters.byId(format());
    } catch (IllegalArgumentException e) {
      boolean ofNetworks = Exporters.ALL.stream().anyMatch(known -> known.id().equals(format()));
      throw Usage.wrong(
          spec,
          ofNetworks
              ? "%s is a format for networks: name one by --model instead of --data"
                  .formatted(format())
              : String.valueOf(e.getMessage()));
    }
  }

  private Exporter exporter() {
    try {
      return Exporters.byId(format());
    } catch (IllegalArgumentException e) {
      boolean ofData = DatasetExporters.ALL.stream().anyMatch(known -> known.id().equals(format()));
      throw Usage.wrong(
          spec,
          ofData
              ? format() + " is a format for data sets: name one by --data"
              : "%s of networks; with --data there are %s"
                  .formatted(
                      e.getMessage(),
                      DatasetExporters.ALL.stream()
                          .map(DatasetExporter::id)
                          .collect(Collectors.joining(", "))));
    }
  }

  private String format() {
    return to.toLowerCase(Locale.ROOT);
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
      List<String> ids =
          Stream.concat(
                  Exporters.ALL.stream().map(Exporter::id),
                  DatasetExporters.ALL.stream().map(DatasetExporter::id))
              .toList();
      return ids.iterator();
    }
  }
}
