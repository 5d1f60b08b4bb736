package org.kubi.nn.imports;

import java.util.List;
import java.util.Set;
import onnx.Onnx;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.InputScale;
import org.nd4j.shade.protobuf.InvalidProtocolBufferException;

/** An ONNX file as a source of stages. */
final class OnnxFile {
  private static final float WHITE = 255;
  private static final float CLOSE = 1e-6f;

  /** Our own preparation of pictures, as the ONNX exporter writes it. */
  private static final List<String> STANDARD =
      List.of("ReduceMean", "Sub", "Mul", "ReduceMean", "Sqrt", "Add", "Div");

  private OnnxFile() {}

  static Source source(byte[] bytes, InputScale scale) throws ModelException {
    Onnx.GraphProto graph;
    try {
      graph = Onnx.ModelProto.parseFrom(bytes).getGraph();
    } catch (InvalidProtocolBufferException e) {
      throw new ModelException(
          "it is no ONNX file, or a damaged one (%s)".formatted(Words.cut("" + e.getMessage())), e);
    }
    if (graph.getNodeCount() == 0) {
      throw new ModelException("it is no ONNX file, or an empty one: it has no graph");
    }
    OnnxTensors tensors = new OnnxTensors(graph);
    OnnxWalk walk = new OnnxWalk(graph);
    checkPreparation(walk.begin(), tensors, scale);
    return new OnnxSource(walk, tensors);
  }

  /**
   * A graph takes prepared pictures, or prepares them as the preset does: its weights fit nothing
   * else.
   */
  private static void checkPreparation(
      List<Onnx.NodeProto> before, OnnxTensors tensors, InputScale scale) throws ModelException {
    // Pictures of one channel are the same with channels first and last.
    List<Onnx.NodeProto> own =
        before.stream()
            .filter(node -> !Set.of("Transpose", "Reshape").contains(node.getOpType()))
            .toList();
    List<String> operators = own.stream().map(Onnx.NodeProto::getOpType).toList();
    boolean known =
        operators.isEmpty()
            || scale == InputScale.STANDARD && operators.equals(STANDARD)
            || scale == InputScale.UNIT && own.size() == 1 && isUnit(own.get(0), tensors);
    if (!known) {
      throw new ModelException(
          "its graph prepares pictures in a way of its own (%s) where the preset takes '%s'"
              .formatted(Words.cut(operators.toString()), scale.id()));
    }
  }

  private static boolean isUnit(Onnx.NodeProto node, OnnxTensors tensors) throws ModelException {
    for (String input : node.getInputList()) {
      Float number = tensors.has(input) ? tensors.single(input) : null;
      if (number != null) {
        return node.getOpType().equals("Mul") && Math.abs(number * WHITE - 1) < CLOSE
            || node.getOpType().equals("Div") && number == WHITE;
      }
    }
    return false;
  }
}
