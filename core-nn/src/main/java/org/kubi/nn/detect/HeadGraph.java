package org.kubi.nn.detect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import onnx.Onnx;
import org.nd4j.shade.protobuf.ByteString;

/**
 * The network as an ONNX file with free height and width: {@value #INPUT}, float32 [1, 1, H, W], to
 * {@value #OUTPUT}, float32 [1, 5, H / 8, W / 8].
 */
final class HeadGraph {
  static final String INPUT = "gray";
  static final String OUTPUT = "map";
  private static final int OPSET = 13;

  /** The version of the file's layout that came with the operator set. */
  private static final int IR_VERSION = 7;

  private HeadGraph() {}

  static byte[] bytes(List<HeadLayers.Layer> layers) {
    Onnx.GraphProto.Builder graph = Onnx.GraphProto.newBuilder().setName(DetectorTrainer.PRESET);
    graph.addInput(picture(INPUT, 1));
    String at = INPUT;
    for (int i = 0; i < layers.size(); i++) {
      at = add(graph, layers.get(i), i, at, i == layers.size() - 1);
    }
    graph.addOutput(picture(OUTPUT, HeadCode.NUMBERS));
    Onnx.ModelProto.Builder model =
        Onnx.ModelProto.newBuilder()
            .setIrVersion(IR_VERSION)
            .setProducerName("kubi")
            .setGraph(graph);
    model.addOpsetImportBuilder().setDomain("").setVersion(OPSET);
    return model.build().toByteArray();
  }

  private static String add(
      Onnx.GraphProto.Builder graph, HeadLayers.Layer layer, int index, String in, boolean last) {
    String name = "convolution" + (index + 1);
    int kernel = layer.kernel();
    graph.addInitializer(
        constant(name + ".weights", layer.weights(), layer.out(), layer.in(), kernel, kernel));
    graph.addInitializer(constant(name + ".bias", layer.bias(), layer.out()));
    String sum = last ? OUTPUT : name + ".sum";
    int before = layer.before();
    int after = layer.after();
    graph.addNode(
        Onnx.NodeProto.newBuilder()
            .setOpType("Conv")
            .setName(name)
            .addAllInput(List.of(in, name + ".weights", name + ".bias"))
            .addOutput(sum)
            .addAttribute(integers("kernel_shape", kernel, kernel))
            .addAttribute(integers("strides", layer.stride(), layer.stride()))
            .addAttribute(integers("pads", before, before, after, after)));
    if (last) {
      return sum;
    }
    graph.addNode(
        Onnx.NodeProto.newBuilder()
            .setOpType("LeakyRelu")
            .setName(name + ".rectified")
            .addInput(sum)
            .addOutput(name)
            .addAttribute(
                Onnx.AttributeProto.newBuilder()
                    .setName("alpha")
                    .setType(Onnx.AttributeProto.AttributeType.FLOAT)
                    .setF(layer.slope())));
    return name;
  }

  private static Onnx.AttributeProto integers(String name, long... values) {
    Onnx.AttributeProto.Builder all =
        Onnx.AttributeProto.newBuilder()
            .setName(name)
            .setType(Onnx.AttributeProto.AttributeType.INTS);
    for (long value : values) {
      all.addInts(value);
    }
    return all.build();
  }

  private static Onnx.TensorProto constant(String name, float[] values, long... dimensions) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    Onnx.TensorProto.Builder tensor =
        Onnx.TensorProto.newBuilder()
            .setName(name)
            .setDataType(Onnx.TensorProto.DataType.FLOAT_VALUE)
            .setRawData(ByteString.copyFrom(bytes));
    for (long dimension : dimensions) {
      tensor.addDims(dimension);
    }
    return tensor.build();
  }

  /** One picture of so many channels, of any height and width. */
  private static Onnx.ValueInfoProto picture(String name, int channels) {
    Onnx.TensorShapeProto.Builder shape = Onnx.TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimValue(1);
    shape.addDimBuilder().setDimValue(channels);
    shape.addDimBuilder().setDimParam(name + ".height");
    shape.addDimBuilder().setDimParam(name + ".width");
    Onnx.ValueInfoProto.Builder value = Onnx.ValueInfoProto.newBuilder().setName(name);
    value
        .getTypeBuilder()
        .getTensorTypeBuilder()
        .setElemType(Onnx.TensorProto.DataType.FLOAT_VALUE)
        .setShape(shape);
    return value.build();
  }
}
