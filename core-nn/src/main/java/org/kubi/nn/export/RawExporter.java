package org.kubi.nn.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kubi.data.Json;
import org.kubi.data.Sha256;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.plan.Half;
import org.kubi.nn.plan.Network;
import org.kubi.nn.plan.Plan;

/**
 * The bare weights in the order of Metal Performance Shaders, and an index of them: NAME.bin and
 * NAME.json. Pictures are prepared by the one who uses it, as the card's input scale says.
 */
final class RawExporter implements Exporter {
  private static final String INDEX = ".json";

  private final Precision precision;

  RawExporter(Precision precision) {
    this.precision = precision;
  }

  @Override
  public String id() {
    return precision.id();
  }

  @Override
  public String describe() {
    return "The weights as little-endian %s in the order of Metal Performance Shaders, in FILE, and"
            .formatted(precision.type())
        + " an index of them in a .json beside it.";
  }

  @Override
  public List<Path> files(Path file) throws ModelException {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    String stem = dot > 0 ? name.substring(0, dot) : name;
    if (name.equals(stem + INDEX)) {
      throw new ModelException(
          "%s is where the index of the weights goes: name the file of the weights, like %s.bin"
              .formatted(file, stem));
    }
    return List.of(file, file.resolveSibling(stem + INDEX));
  }

  @Override
  public Exported write(Checkpoint checkpoint, Path file) throws ModelException {
    List<Path> files = files(file);
    Network network = Network.of(checkpoint);
    RawLayout layout = new RawLayout(Plan.of(network).folded(), precision);
    checkRange(network, checkpoint.weights());
    ExportFile.write(file, layout.bytes());
    byte[] written = readBack(file);
    float largestError = layout.largestError(written);
    HalfCost cost =
        precision == Precision.FLOAT16 ? HalfCost.of(network, largestError) : HalfCost.NONE;
    RawIndex index =
        new RawIndex(
            RawIndex.FORMAT,
            RawIndex.VERSION,
            String.valueOf(file.getFileName()),
            written.length,
            Sha256.of(written),
            network.outputs().columns(),
            cost,
            layout.layers(),
            network.card());
    byte[] json = Json.write(index).getBytes(StandardCharsets.UTF_8);
    ExportFile.write(files.get(1), json);
    return new Exported(files, (long) written.length + json.length, remark(cost));
  }

  private String remark(HalfCost cost) {
    if (precision == Precision.FLOAT32) {
      return "single precision, exact";
    }
    return String.format(
        Locale.ROOT,
        "half precision costs at most %.2g in a weight and %.2g in an answer",
        cost.largestWeightError(),
        cost.largestOutputError());
  }

  private void checkRange(Network network, float[] weights) throws ModelException {
    float tooLarge = precision == Precision.FLOAT16 ? HalfCost.overflow(weights) : 0;
    if (tooLarge > 0) {
      throw new ModelException(
          "the network %s has a weight of %s, half precision ends at %s: export it as %s"
              .formatted(network.card().name(), tooLarge, Half.MAX, Precision.FLOAT32.id()));
    }
  }

  private static byte[] readBack(Path file) throws ModelException {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new ModelException(
          "%s was written but cannot be read back (%s): check the disk"
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
