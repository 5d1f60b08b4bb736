package org.kubi.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kubi.app.task.TaskException;
import org.kubi.nn.predict.Predictor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "export",
    description = "Writes a network in another program's format (comes with the next version).",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  /** The formats. */
  enum Format {
    ONNX,
    RAW32,
    RAW16
  }

  @Mixin private final ModelOptions model = new ModelOptions();

  @Option(
      names = "--to",
      paramLabel = "onnx|raw32|raw16",
      required = true,
      description = "The format.")
  private Format to = Format.ONNX;

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The new file.")
  private Path out = Path.of("");

  @Override
  public Integer call() throws Exception {
    try (Predictor predictor = model.open()) {
      throw new TaskException(
          String.format(
              Locale.ROOT,
              "%s was not written: this version cannot export %s to %s yet; its weights.bin is"
                  + " little-endian float32, described in docs/models.md",
              out,
              predictor.card().name(),
              to.name().toLowerCase(Locale.ROOT)));
    }
  }
}
