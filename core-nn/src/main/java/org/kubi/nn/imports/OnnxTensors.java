package org.kubi.nn.imports;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onnx.Onnx;
import org.jspecify.annotations.Nullable;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.plan.Half;

/** The constants of an ONNX graph, by name. */
final class OnnxTensors {
  private final Map<String, Onnx.TensorProto> all = new HashMap<>();

  OnnxTensors(Onnx.GraphProto graph) {
    graph.getInitializerList().forEach(tensor -> all.put(tensor.getName(), tensor));
    for (Onnx.NodeProto node : graph.getNodeList()) {
      if (node.getOpType().equals("Constant") && node.getOutputCount() == 1) {
        for (Onnx.AttributeProto attribute : node.getAttributeList()) {
          if (attribute.getName().equals("value")) {
            all.put(node.getOutput(0), attribute.getT());
          }
        }
      }
    }
  }

  boolean has(String name) {
    return all.containsKey(name);
  }

  /** The numbers of a constant of this very shape. */
  float[] get(String layer, String name, long... shape) throws ModelException {
    Onnx.TensorProto tensor = all.get(name);
    if (tensor == null) {
      throw new ModelException(
          "%s: its weights '%s' are not in the file".formatted(layer, Words.cut(name)));
    }
    List<Long> wanted = java.util.Arrays.stream(shape).boxed().toList();
    if (!tensor.getDimsList().equals(wanted)) {
      throw new ModelException(
          "%s: wanted the shape %s, found %s"
              .formatted(layer, wanted, Words.cut(tensor.getDimsList().toString())));
    }
    int count = Math.toIntExact(wanted.stream().reduce(1L, Math::multiplyExact));
    return numbers(layer, tensor, count);
  }

  /** A constant of one number, or null where there is no such constant. */
  @Nullable Float single(String name) throws ModelException {
    Onnx.TensorProto tensor = all.get(name);
    if (tensor == null || tensor.getDimsList().stream().anyMatch(side -> side != 1)) {
      return null;
    }
    return numbers("a constant", tensor, 1)[0];
  }

  private static float[] numbers(String layer, Onnx.TensorProto tensor, int count)
      throws ModelException {
    if (tensor.getDataLocation() != Onnx.TensorProto.DataLocation.DEFAULT) {
      throw new ModelException(
          "%s: its weights are in another file: save the network as one file".formatted(layer));
    }
    boolean single = tensor.getDataType() == Onnx.TensorProto.DataType.FLOAT_VALUE;
    if (!single && tensor.getDataType() != Onnx.TensorProto.DataType.FLOAT16_VALUE) {
      throw new ModelException(
          "%s: wanted weights in float32 or float16 (types 1 and 10), found type %d"
              .formatted(layer, tensor.getDataType()));
    }
    boolean raw = !tensor.getRawData().isEmpty();
    int each = single ? Float.BYTES : Short.BYTES;
    int listed = single ? tensor.getFloatDataCount() : tensor.getInt32DataCount();
    int found = raw ? tensor.getRawData().size() / each : listed;
    if (found != count || raw && tensor.getRawData().size() != count * each) {
      throw new ModelException(
          "%s: its shape promises %d numbers, found %d".formatted(layer, count, found));
    }
    ByteBuffer bytes = ByteBuffer.wrap(tensor.getRawData().toByteArray());
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      if (raw) {
        numbers[i] = single ? bytes.getFloat() : Half.toFloat(bytes.getShort());
      } else {
        numbers[i] = single ? tensor.getFloatData(i) : Half.toFloat((short) tensor.getInt32Data(i));
      }
    }
    return numbers;
  }
}
