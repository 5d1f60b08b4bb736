package org.kubi.nn.imports;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onnx.Onnx;
import org.kubi.nn.checkpoint.ModelException;

/** The way of the numbers through an ONNX graph: from node to node, by the names of values. */
final class OnnxWalk {
  /** These give what they take while a network answers. */
  private static final Set<String> NOTHING = Set.of("Identity", "Dropout", "Cast");

  private final Onnx.GraphProto graph;
  private final Map<String, List<Onnx.NodeProto>> users = new HashMap<>();
  private String at = "";

  OnnxWalk(Onnx.GraphProto graph) {
    this.graph = graph;
    for (Onnx.NodeProto node : graph.getNodeList()) {
      for (String input : node.getInputList()) {
        users.computeIfAbsent(input, name -> new ArrayList<>()).add(node);
      }
    }
  }

  /** The value reached. */
  String at() {
    return at;
  }

  /** Goes on from another value. */
  void goTo(String value) {
    at = value;
  }

  /**
   * Goes to what the first convolution takes.
   *
   * @return the operators before it, in the file's order, but for those that do nothing
   */
  List<Onnx.NodeProto> begin() throws ModelException {
    Map<String, Onnx.NodeProto> makers = new HashMap<>();
    Optional<Onnx.NodeProto> first = Optional.empty();
    for (Onnx.NodeProto node : graph.getNodeList()) {
      node.getOutputList().forEach(output -> makers.put(output, node));
      if (first.isEmpty() && node.getOpType().equals("Conv") && node.getInputCount() > 1) {
        first = Optional.of(node);
      }
    }
    if (first.isEmpty()) {
      throw new ModelException("its graph has no convolution");
    }
    at = first.get().getInput(0);
    Deque<String> open = new ArrayDeque<>(List.of(at));
    Set<Onnx.NodeProto> before = new HashSet<>();
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String value = open.pop();
      Onnx.NodeProto maker = makers.get(value);
      if (seen.add(value) && maker != null) {
        open.addAll(maker.getInputList());
        if (!NOTHING.contains(maker.getOpType()) && !maker.getOpType().equals("Constant")) {
          before.add(maker);
        }
      }
    }
    return graph.getNodeList().stream().filter(before::contains).toList();
  }

  /** The node of this operator that takes the value reached; its output is reached then. */
  Onnx.NodeProto step(String stage, String operator) throws ModelException {
    Optional<Onnx.NodeProto> node = tryStep(operator);
    if (node.isEmpty()) {
      throw new ModelException(
          "%s: wanted %s after '%s', found %s"
              .formatted(stage, operator, Words.cut(at), Words.cut(found().toString())));
    }
    return node.get();
  }

  /** The same, or nothing where there is no such node. */
  Optional<Onnx.NodeProto> tryStep(String operator) {
    skip();
    List<Onnx.NodeProto> fitting =
        users.getOrDefault(at, List.of()).stream()
            .filter(node -> node.getOpType().equals(operator) && node.getOutputCount() > 0)
            .toList();
    if (fitting.size() != 1) {
      return Optional.empty();
    }
    at = fitting.get(0).getOutput(0);
    return Optional.of(fitting.get(0));
  }

  /** The operators that take the value reached. */
  List<String> found() {
    skip();
    return users.getOrDefault(at, List.of()).stream().map(Onnx.NodeProto::getOpType).toList();
  }

  private void skip() {
    // Each step uses a node: a loop of nodes, which is no graph, ends with their number.
    for (int i = 0; i < graph.getNodeCount(); i++) {
      List<Onnx.NodeProto> next = users.getOrDefault(at, List.of());
      if (next.size() != 1
          || !NOTHING.contains(next.get(0).getOpType())
          || next.get(0).getOutputCount() == 0) {
        return;
      }
      at = next.get(0).getOutput(0);
    }
  }

  static Optional<Onnx.AttributeProto> attribute(Onnx.NodeProto node, String name) {
    return node.getAttributeList().stream().filter(a -> a.getName().equals(name)).findFirst();
  }

  static long integer(Onnx.NodeProto node, String name, long otherwise) {
    return attribute(node, name).map(Onnx.AttributeProto::getI).orElse(otherwise);
  }

  static double real(Onnx.NodeProto node, String name, double otherwise) {
    return attribute(node, name).map(a -> (double) a.getF()).orElse(otherwise);
  }

  static List<Long> integers(Onnx.NodeProto node, String name, Long... otherwise) {
    return attribute(node, name)
        .map(Onnx.AttributeProto::getIntsList)
        .orElse(Arrays.asList(otherwise));
  }
}
