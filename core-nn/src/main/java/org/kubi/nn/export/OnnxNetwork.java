package org.kubi.nn.export;

import java.util.List;
import onnx.Onnx;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.ResponseParameters;
import org.kubi.nn.plan.Network;
import org.kubi.nn.plan.Padding;
import org.kubi.nn.plan.Plan;
import org.kubi.nn.plan.Stage;
import org.kubi.nn.preset.InputScale;

/**
 * A network in ONNX's operators: {@value #INPUT}, float32 [N, 1, size, size], gray from 0 to 255 as
 * it comes from a picture, to {@value #OUTPUT}, float32 [N, k]. The preparation of pictures ({@link
 * InputScale}) is part of the graph.
 */
final class OnnxNetwork {
  static final String INPUT = "gray";
  static final String OUTPUT = "numbers";
  static final String RANGE = "gray 0 to 255, not scaled: the graph prepares it";

  /** Added to the deviation by {@link InputScale#STANDARD}. */
  private static final float FLOOR = 0.05f;

  private static final float WHITE = 255;

  private OnnxNetwork() {}

  static Onnx.GraphProto graph(Network network) throws ModelException {
    int size = network.card().pictureSize();
    OnnxGraph graph = new OnnxGraph(network.card().preset());
    graph.input(INPUT, RANGE, 1, size, size);
    String at = prepare(graph, network.scale());
    List<Stage> stages = Plan.of(network).stages();
    for (int i = 0; i < stages.size(); i++) {
      at = add(graph, stages.get(i), at, i == stages.size() - 1 ? OUTPUT : stages.get(i).name());
    }
    graph.output(OUTPUT, String.join(",", network.outputs().columns()), network.answers());
    return graph.build();
  }

  /**
   * The card's input scale. The mean is taken of gray values as they are: sums of whole numbers are
   * exact in floats up to 2^24, whatever the order, while a rounded mean of x / 255 moves the whole
   * of an even picture.
   */
  private static String prepare(OnnxGraph graph, InputScale scale) {
    return switch (scale) {
      case UNIT -> {
        String factor = graph.constant("unit.factor", new float[] {1 / WHITE});
        yield graph.node("Mul", "unit", List.of(INPUT, factor));
      }
      case STANDARD -> {
        String centred = graph.node("Sub", "centred", List.of(INPUT, mean(graph, "mean", INPUT)));
        String squares = graph.node("Mul", "squares", List.of(centred, centred));
        String deviation =
            graph.node("Sqrt", "deviation", List.of(mean(graph, "variance", squares)));
        String floor = graph.constant("deviation.floor", new float[] {FLOOR * WHITE});
        String divisor = graph.node("Add", "divisor", List.of(deviation, floor));
        yield graph.node("Div", "standard", List.of(centred, divisor));
      }
    };
  }

  private static String mean(OnnxGraph graph, String name, String of) {
    return graph.node(
        "ReduceMean",
        name,
        List.of(of),
        OnnxGraph.integers("axes", 1, 2, 3),
        OnnxGraph.integer("keepdims", 1));
  }

  private static String add(OnnxGraph graph, Stage stage, String in, String out) {
    if (stage instanceof Stage.Convolution convolution) {
      float slope = convolution.slope();
      String sum = slope == 1 ? out : convolution.name() + ".sum";
      return rectified(graph, sum(graph, convolution, sum, in), out, slope);
    }
    if (stage instanceof Stage.Normalization normalization) {
      return normalization(graph, normalization, in, out);
    }
    if (stage instanceof Stage.Residual block) {
      return residual(graph, block, in, out);
    }
    if (stage instanceof Stage.MaxPooling pooling) {
      return graph.node(
          "MaxPool",
          out,
          List.of(in),
          window(pooling.kernel(), pooling.stride(), pooling.padding()));
    }
    if (stage instanceof Stage.Response response) {
      ResponseParameters settings = response.settings();
      return graph.node(
          "LRN",
          out,
          List.of(in),
          OnnxGraph.integer("size", settings.window()),
          OnnxGraph.real("alpha", settings.dividedAlpha()),
          OnnxGraph.real("beta", (float) settings.beta()),
          OnnxGraph.real("bias", (float) settings.k()));
    }
    return dense(graph, (Stage.Dense) stage, in, out);
  }

  /** A convolution without what follows it. */
  private static String sum(OnnxGraph graph, Stage.Convolution stage, String out, String in) {
    int kernel = stage.kernel();
    String weights =
        graph.constant(
            stage.name() + ".weights",
            stage.weights(),
            stage.out().channels(),
            stage.in().channels(),
            kernel,
            kernel);
    String bias = graph.constant(stage.name() + ".bias", stage.bias(), stage.bias().length);
    return graph.node(
        "Conv", out, List.of(in, weights, bias), window(kernel, stage.stride(), stage.padding()));
  }

  /** The rectifier from {@code in} to {@code out}; without one (slope 1) these are the same. */
  private static String rectified(OnnxGraph graph, String in, String out, float slope) {
    if (slope == 1) {
      return in;
    }
    return slope == 0
        ? graph.node("Relu", out, List.of(in))
        : graph.node("LeakyRelu", out, List.of(in), OnnxGraph.real("alpha", slope));
  }

  private static String normalization(
      OnnxGraph graph, Stage.Normalization stage, String in, String out) {
    String name = stage.name();
    long channels = stage.in().channels();
    String normal =
        graph.node(
            "BatchNormalization",
            name + ".sum",
            List.of(
                in,
                graph.constant(name + ".gamma", stage.gamma(), channels),
                graph.constant(name + ".beta", stage.beta(), channels),
                graph.constant(name + ".mean", stage.mean(), channels),
                graph.constant(name + ".variance", stage.variance(), channels)),
            OnnxGraph.real("epsilon", stage.epsilon()));
    return rectified(graph, normal, out, stage.slope());
  }

  private static String residual(OnnxGraph graph, Stage.Residual block, String in, String out) {
    Stage.Convolution first = block.first();
    Stage.Convolution second = block.second();
    String middle =
        rectified(graph, sum(graph, first, first.name() + ".sum", in), first.name(), first.slope());
    String branch = sum(graph, second, second.name(), middle);
    String factor = graph.constant(block.name() + ".factor", new float[] {block.branch()});
    String scaled = graph.node("Mul", block.name() + ".branch", List.of(branch, factor));
    String sum = graph.node("Add", block.name() + ".sum", List.of(in, scaled));
    return rectified(graph, sum, out, second.slope());
  }

  private static String dense(OnnxGraph graph, Stage.Dense stage, String in, String out) {
    String flat =
        stage.in().side() == 1
            ? in
            : graph.node(
                "Flatten", stage.name() + ".in", List.of(in), OnnxGraph.integer("axis", 1));
    String weights =
        graph.constant(
            stage.name() + ".weights", stage.weights(), stage.out().count(), stage.in().count());
    String bias = graph.constant(stage.name() + ".bias", stage.bias(), stage.bias().length);
    String sum = stage.slope() == 1 ? out : stage.name() + ".sum";
    graph.node("Gemm", sum, List.of(flat, weights, bias), OnnxGraph.integer("transB", 1));
    return rectified(graph, sum, out, stage.slope());
  }

  private static Onnx.AttributeProto[] window(int kernel, int stride, Padding padding) {
    return new Onnx.AttributeProto[] {
      OnnxGraph.integers("kernel_shape", kernel, kernel),
      OnnxGraph.integers("strides", stride, stride),
      OnnxGraph.integers(
          "pads", padding.before(), padding.before(), padding.after(), padding.after())
    };
  }
}
