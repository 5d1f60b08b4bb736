package org.kubi.nn.imports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import onnx.Onnx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kubi.data.Sha256;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.export.Exporters;
import org.kubi.nn.export.RandomNetwork;
import org.kubi.nn.plan.Half;
import org.kubi.nn.plan.Network;
import org.kubi.nn.plan.Plan;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.nd4j.shade.protobuf.ByteString;

/** What is exported comes back, and what does not fit is named. */
class WeightImportTest {
  @TempDir private Path temp;

  static List<String> presets() {
    return NetworkPresets.ALL.stream().map(NetworkPreset::id).toList();
  }

  private static ImportSettings settings(String preset) {
    NetworkPreset known = NetworkPresets.byId(preset);
    return ImportSettings.of(known, known.defaultLabels());
  }

  private Checkpoint exported(String preset, String format, String name) throws ModelException {
    Checkpoint checkpoint =
        RandomNetwork.save(NetworkPresets.byId(preset), 64, temp.resolve("model"));
    Exporters.byId(format).write(checkpoint, temp.resolve(name));
    return checkpoint;
  }

  private String trouble(String name, String preset) {
    Path file = temp.resolve(name);
    return assertThrows(ModelException.class, () -> WeightImport.read(file, settings(preset)))
        .getMessage()
        .replace(temp + "/", "");
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aPlanHoldsAllWeightsInTheirOrder(String preset) throws ModelException {
    Checkpoint checkpoint =
        RandomNetwork.save(NetworkPresets.byId(preset), 64, temp.resolve("model"));
    assertArrayEquals(checkpoint.weights(), Plan.of(Network.of(checkpoint)).weights());
  }

  @ParameterizedTest
  @MethodSource("presets")
  void onnxGivesTheSameWeights(String preset) throws ModelException {
    Checkpoint checkpoint = exported(preset, "onnx", "m.onnx");
    Checkpoint found = WeightImport.read(temp.resolve("m.onnx"), settings(preset));
    assertArrayEquals(checkpoint.weights(), found.weights());
  }

  @ParameterizedTest
  @MethodSource("presets")
  void singlePrecisionIsExactAndHalfIsTheNearest(String preset) throws ModelException {
    Checkpoint checkpoint = exported(preset, "raw32", "m.bin");
    Plan folded = Plan.of(Network.of(checkpoint)).folded();
    Checkpoint single = WeightImport.read(temp.resolve("m.bin"), settings(preset));
    Plan found = Plan.of(Network.of(single));
    boolean exact = folded.stages().size() == found.stages().size();
    if (exact) {
      assertArrayEquals(checkpoint.weights(), single.weights());
    }
    float[] ours = folded.weights();
    float[] theirs = found.folded().weights();
    assertEquals(ours.length, theirs.length);
    for (int i = 0; i < ours.length; i++) {
      assertEquals(ours[i], theirs[i], exact ? 0 : 2 * Math.ulp(ours[i]) + 1e-7f, "weight " + i);
    }
    Exporters.byId("raw16").write(checkpoint, temp.resolve("h.bin"));
    // By its index this time.
    Checkpoint half = WeightImport.read(temp.resolve("h.json"), settings(preset));
    float[] rounded = Plan.of(Network.of(half)).folded().weights();
    int changed = 0;
    for (int i = 0; i < ours.length; i++) {
      // Biases are in single precision.
      float nearest = Half.toFloat(Half.of(ours[i]));
      float error = Math.abs(rounded[i] - ours[i]);
      float most = Math.max(Math.abs(ours[i]) * 0x1p-11f, 0x1p-25f) * (exact ? 1 : 1.001f);
      assertTrue(error <= most, "weight " + i + ": " + ours[i] + " came back as " + rounded[i]);
      changed += rounded[i] != ours[i] && nearest != ours[i] ? 1 : 0;
    }
    assertTrue(changed > ours.length / 2, "half precision is no single: " + changed);
  }

  @Test
  void theCardSaysWhereItIsFrom() throws ModelException, IOException {
    exported("tiny", "onnx", "m.onnx");
    ModelCard card = WeightImport.read(temp.resolve("m.onnx"), settings("tiny")).card();
    String sha256 = Sha256.of(Files.readAllBytes(temp.resolve("m.onnx")));
    assertEquals("imported from m.onnx, sha256 " + sha256, card.dataset());
    assertEquals(ImportSettings.CONVENTION, card.convention());
    assertEquals("m.onnx", card.name());
    assertEquals(0, card.epochs());
  }

  /** Weights as [in, out] without transB, in half precision, with other names: the same network. */
  @Test
  void otherWordsForTheSameGraphAreUnderstood() throws Exception {
    Checkpoint checkpoint = exported("original-32", "onnx", "m.onnx");
    Onnx.ModelProto.Builder model =
        Onnx.ModelProto.parseFrom(Files.readAllBytes(temp.resolve("m.onnx"))).toBuilder();
    Onnx.GraphProto.Builder graph = model.getGraphBuilder();
    for (int i = 0; i < graph.getInitializerCount(); i++) {
      Onnx.TensorProto.Builder tensor = graph.getInitializerBuilder(i);
      if (tensor.getName().startsWith("dense") && tensor.getName().endsWith(".weights")) {
        turn(tensor);
      }
    }
    for (int i = graph.getNodeCount() - 1; i >= 0; i--) {
      Onnx.NodeProto.Builder node = graph.getNodeBuilder(i);
      if (node.getOpType().equals("Gemm")) {
        // As MatMul and Add.
        String product = node.getOutput(0) + "/MatMul";
        String bias = node.getInput(2);
        String out = node.getOutput(0);
        node.setOpType("MatMul").clearAttribute().setOutput(0, product);
        node.setInput(2, "").getInputList();
        graph.addNode(
            i + 1,
            Onnx.NodeProto.newBuilder()
                .setOpType("Add")
                .addInput(bias)
                .addInput(product)
                .addOutput(out));
      }
    }
    Files.write(temp.resolve("other.onnx"), model.build().toByteArray());
    Checkpoint found = WeightImport.read(temp.resolve("other.onnx"), settings("original-32"));
    float[] ours = checkpoint.weights();
    float[] theirs = found.weights();
    for (int i = 0; i < ours.length; i++) {
      assertEquals(ours[i], theirs[i], Math.max(Math.abs(ours[i]) * 0x1p-11f, 0x1p-25f));
    }
  }

  /** [out, in] in single precision to [in, out] in half. */
  private static void turn(Onnx.TensorProto.Builder tensor) {
    int out = (int) tensor.getDims(0);
    int in = (int) tensor.getDims(1);
    ByteBuffer single = ByteBuffer.wrap(tensor.getRawData().toByteArray());
    single.order(ByteOrder.LITTLE_ENDIAN);
    ByteBuffer half = ByteBuffer.allocate(2 * in * out).order(ByteOrder.LITTLE_ENDIAN);
    for (int o = 0; o < out; o++) {
      for (int i = 0; i < in; i++) {
        half.putShort(2 * (i * out + o), Half.of(single.getFloat()));
      }
    }
    tensor
        .setDims(0, in)
        .setDims(1, out)
        .setDataType(Onnx.TensorProto.DataType.FLOAT16_VALUE)
        .setRawData(ByteString.copyFrom(half.array()));
  }

  @Test
  void mismatchesAreNamedInOneSentence() throws ModelException, IOException {
    exported("original-32", "onnx", "m.onnx");
    assertEquals(
        "m.onnx does not fit the preset original: convolution1: wanted the shape [64, 1, 5, 5],"
            + " found [32, 1, 5, 5]",
        trouble("m.onnx", "original"));
    assertTrue(
        trouble("m.onnx", "small")
            .contains("prepares pictures in a way of its own ([Mul]) where the preset takes"),
        trouble("m.onnx", "small"));
    exported("original-32", "raw16", "m.bin");
    assertEquals(
        "m.bin does not fit the preset original: convolution1 weights: wanted the shape [64, 5, 5,"
            + " 1], found [32,5,5,1]",
        trouble("m.bin", "original"));
    assertEquals("none.onnx is not there: name a file", trouble("none.onnx", "tiny"));
    Files.writeString(temp.resolve("words.onnx"), "no network");
    assertTrue(
        trouble("words.onnx", "tiny")
            .startsWith("words.onnx does not fit the preset tiny: it is no ONNX file, or "),
        trouble("words.onnx", "tiny"));
  }
}
