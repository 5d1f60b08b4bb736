package org.kubi.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.imports.ImportSettings;
import org.kubi.nn.imports.WeightImport;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    description = {
      "Makes a network of weights from another program: our raw32 and raw16 with their index,"
          + " ONNX,",
      "Keras's .h5 and .keras (see docs/models.md)."
    },
    mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      required = true,
      description = "The file; which of these it is, its content says.")
  private Path from = Path.of("");

  @Option(
      names = "--preset",
      paramLabel = "P",
      required = true,
      completionCandidates = Presets.class,
      description = "The shape it has: ${COMPLETION-CANDIDATES}.")
  private String preset = "";

  @Option(
      names = "--labels",
      paramLabel = "L",
      split = ",",
      description = "What its numbers mean: bones10, head-rotation (default: the preset's).")
  private List<String> labels = new ArrayList<>();

  @Option(
      names = "--size",
      paramLabel = "PIXELS",
      description = "Side of its pictures (default: ${DEFAULT-VALUE}).")
  private int size = ImportSettings.PICTURE_SIZE;

  @Option(
      names = "--framing",
      paramLabel = "F",
      description =
          "Side of its pictures over the longer side of the face box (default: ${DEFAULT-VALUE}).")
  private double framing = ImportSettings.FRAMING_SCALE;

  @Option(
      names = "--convention",
      paramLabel = "TEXT",
      description = "The convention of its rotations, in words (default: that of our labels).")
  private String convention = ImportSettings.CONVENTION;

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      description = "Under which its weights may be used, in one line.")
  private String licence = ImportSettings.LICENCE;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "The new network.")
  private Path out = Path.of("");

  @Option(names = "--force", description = "Replace a network that is there.")
  private boolean force;

  @Override
  public Integer call() throws ModelException {
    ImportSettings settings = settings();
    if (Files.exists(out) && !(force && Checkpoint.exists(out))) {
      throw new ModelException(
          "%s is there already: name another folder%s"
              .formatted(out, Checkpoint.exists(out) ? ", or replace it by --force" : ""));
    }
    Checkpoint made = WeightImport.read(from, settings).save(out);
    System.out.printf(
        Locale.ROOT,
        "%s to %s: %s, %,d weights, %s.%n",
        from,
        out,
        made.card().preset(),
        made.card().weights(),
        String.join(" and ", made.card().labels()));
    return KubiCommand.DONE;
  }

  private ImportSettings settings() {
    try {
      NetworkPreset shape = NetworkPresets.byId(preset);
      Outputs outputs = Outputs.ofIds(labels.isEmpty() ? shape.defaultLabels() : labels);
      return new ImportSettings(shape, outputs, size, framing, convention, licence);
    } catch (IllegalArgumentException e) {
      throw Usage.wrong(spec, String.valueOf(e.getMessage()));
    }
  }

  /** The ids of all presets, for the help. */
  static final class Presets implements Iterable<String> {
    @Override
    public java.util.Iterator<String> iterator() {
      List<String> ids = NetworkPresets.ALL.stream().map(NetworkPreset::id).toList();
      return ids.iterator();
    }
  }
}
