package org.kubi.nn.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import onnx.Onnx;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.plan.Network;

/**
 * One ONNX file, operator set {@value #OPSET}, with what one must know to use it among its
 * metadata. The graph is that of {@link OnnxNetwork}.
 */
final class OnnxExporter implements Exporter {
  private static final int OPSET = 13;

  /** The version of the file's layout that came with the operator set. */
  private static final int IR_VERSION = 7;

  @Override
  public String id() {
    return "onnx";
  }

  @Override
  public String describe() {
    return "One ONNX file (operator set 13) for ONNX Runtime, OpenCV, PyTorch and others; takes"
        + " gray pixels from 0 to 255.";
  }

  @Override
  public List<Path> files(Path file) {
    return List.of(file);
  }

  @Override
  public Exported write(Checkpoint checkpoint, Path file) throws ModelException {
    Network network = Network.of(checkpoint);
    byte[] bytes = model(network).toByteArray();
    ExportFile.write(file, bytes);
    int size = network.card().pictureSize();
    return new Exported(
        files(file),
        bytes.length,
        "operator set %d, %s [N, 1, %d, %d] from 0 to 255 to %s [N, %d]"
            .formatted(
                OPSET, OnnxNetwork.INPUT, size, size, OnnxNetwork.OUTPUT, network.answers()));
  }

  static Onnx.ModelProto model(Network network) throws ModelException {
    Onnx.ModelProto.Builder model =
        Onnx.ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("kubi")
            .setProducerVersion(network.card().program())
            .setDomain("org.kubi")
            .setGraph(OnnxNetwork.graph(network));
    model.addOpsetImportBuilder().setDomain("").setVersion(OPSET);
    properties(network)
        .forEach((key, value) -> model.addMetadataPropsBuilder().setKey(key).setValue(value));
    return model.build();
  }

  /** What one must know to use the file without its card. */
  private static Map<String, String> properties(Network network) {
    ModelCard card = network.card();
    Map<String, String> all = new TreeMap<>();
    all.put("name", card.name());
    all.put("preset", card.preset());
    all.put("labels", String.join(",", card.labels()));
    all.put("columns", String.join(",", network.outputs().columns()));
    all.put("convention", card.convention());
    all.put("framing_scale", String.valueOf(card.framingScale()));
    all.put("picture_size", String.valueOf(card.pictureSize()));
    all.put("input_range", OnnxNetwork.RANGE);
    all.put("input_scale", card.inputScale() + " (in the graph)");
    all.put("weights_sha256", card.weightsSha256());
    all.put("dataset", card.dataset());
    all.put("dataset_sha256", card.datasetHash());
    all.put("licence", card.licence());
    return all;
  }
}
