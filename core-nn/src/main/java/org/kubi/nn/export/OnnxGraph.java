package org.kubi.nn.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import onnx.Onnx;
import org.nd4j.shade.protobuf.ByteString;

/** An ONNX graph in the making: nodes, each with one output, and their constants. */
final class OnnxGraph {
  private final Onnx.GraphProto.Builder graph;

  OnnxGraph(String name) {
    graph = Onnx.GraphProto.newBuilder().setName(name);
  }

  /** Adds a node; its name is that of its output, which is returned. */
  String node(String operator, String output, List<String> inputs, Onnx.AttributeProto... how) {
    graph.addNode(
        Onnx.NodeProto.newBuilder()
            .setOpType(operator)
            .setName(output)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(how)));
    return output;
  }

  /** Adds constants; their name is returned. No dimensions: one number. */
  String constant(String name, float[] values, long... dimensions) {
    ByteBuffer bytes =
        ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    Onnx.TensorProto.Builder tensor =
        Onnx.TensorProto.newBuilder()
            .setName(name)
            .setDataType(Onnx.TensorProto.DataType.FLOAT_VALUE)
            .setRawData(ByteString.copyFrom(bytes));
    for (long dimension : dimensions) {
      tensor.addDims(dimension);
    }
    graph.addInitializer(tensor);
    return name;
  }

  /** Names what goes in: any number N of these. */
  void input(String name, String meaning, long... dimensions) {
    graph.addInput(floats(name, meaning, dimensions));
  }

  /** Names what comes out: any number N of these. */
  void output(String name, String meaning, long... dimensions) {
    graph.addOutput(floats(name, meaning, dimensions));
  }

  Onnx.GraphProto build() {
    return graph.build();
  }

  static Onnx.AttributeProto integer(String name, long value) {
    return attribute(name, Onnx.AttributeProto.AttributeType.INT).setI(value).build();
  }

  static Onnx.AttributeProto real(String name, float value) {
    return attribute(name, Onnx.AttributeProto.AttributeType.FLOAT).setF(value).build();
  }

  static Onnx.AttributeProto integers(String name, long... values) {
    Onnx.AttributeProto.Builder all = attribute(name, Onnx.AttributeProto.AttributeType.INTS);
    for (long value : values) {
      all.addInts(value);
    }
    return all.build();
  }

  private static Onnx.AttributeProto.Builder attribute(
      String name, Onnx.AttributeProto.AttributeType type) {
    return Onnx.AttributeProto.newBuilder().setName(name).setType(type);
  }

  private static Onnx.ValueInfoProto floats(String name, String meaning, long... dimensions) {
    Onnx.TensorShapeProto.Builder shape = Onnx.TensorShapeProto.newBuilder();
    shape.addDimBuilder().setDimParam("N");
    for (long dimension : dimensions) {
      shape.addDimBuilder().setDimValue(dimension);
    }
    Onnx.ValueInfoProto.Builder value =
        Onnx.ValueInfoProto.newBuilder().setName(name).setDocString(meaning);
    value
        .getTypeBuilder()
        .getTensorTypeBuilder()
        .setElemType(Onnx.TensorProto.DataType.FLOAT_VALUE)
        .setShape(shape);
    return value.build();
  }
}
