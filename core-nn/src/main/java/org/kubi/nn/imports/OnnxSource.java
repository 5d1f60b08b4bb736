package org.kubi.nn.imports;

import java.util.List;
import java.util.Optional;
import onnx.Onnx;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.ResponseParameters;
import org.kubi.nn.plan.Padding;
import org.kubi.nn.plan.Shape;
import org.kubi.nn.plan.Stage;

/**
 * The stages of an ONNX graph: the same operators in the same order with the same settings; names
 * do not matter. A Transpose to channels last before a dense layer is understood.
 */
final class OnnxSource implements Source {
  private static final double CLOSE = 1e-5;
  private static final String KERNEL = "kernel_shape";
  private static final List<Long> CHANNELS_LAST = List.of(0L, 2L, 3L, 1L);

  private final OnnxWalk walk;
  private final OnnxTensors tensors;

  OnnxSource(OnnxWalk walk, OnnxTensors tensors) {
    this.walk = walk;
    this.tensors = tensors;
  }

  @Override
  public Stage.Convolution convolution(Stage.Convolution wanted) throws ModelException {
    Stage.Convolution found = sum(wanted);
    rectifier(wanted.name(), wanted.slope());
    return found;
  }

  private Stage.Convolution sum(Stage.Convolution wanted) throws ModelException {
    String name = wanted.name();
    long kernel = wanted.kernel();
    Onnx.NodeProto node = walk.step(name, "Conv");
    window(name, node, wanted.kernel(), wanted.stride(), wanted.padding());
    same(name, "group", 1, OnnxWalk.integer(node, "group", 1));
    if (OnnxWalk.integers(node, "dilations").stream().anyMatch(step -> step != 1)) {
      throw new ModelException(name + ": wanted dilations of 1, found others");
    }
    int out = wanted.out().channels();
    float[] weights =
        tensors.get(name, input(name, node, 1), out, wanted.in().channels(), kernel, kernel);
    float[] bias =
        node.getInputCount() > 2 ? tensors.get(name, node.getInput(2), out) : new float[out];
    return Filling.convolution(wanted, weights, bias);
  }

  private void rectifier(String name, float slope) throws ModelException {
    if (slope == 0) {
      walk.step(name, "Relu");
    } else if (slope != 1) {
      Onnx.NodeProto node = walk.step(name, "LeakyRelu");
      same(name, "alpha of LeakyRelu", slope, OnnxWalk.real(node, "alpha", 0.01));
    }
  }

  @Override
  public Stage.Residual residual(Stage.Residual wanted) throws ModelException {
    walk.found();
    String in = walk.at();
    Stage.Convolution first = convolution(wanted.first());
    Stage.Convolution second = sum(wanted.second());
    Onnx.NodeProto factor = walk.step(wanted.name(), "Mul");
    Float found = null;
    for (String input : factor.getInputList()) {
      found = tensors.has(input) ? tensors.single(input) : found;
    }
    same(wanted.name(), "factor", wanted.branch(), found == null ? Double.NaN : found);
    Onnx.NodeProto sum = walk.step(wanted.name(), "Add");
    if (!sum.getInputList().contains(in)) {
      throw new ModelException(wanted.name() + ": what goes in is not added to what comes out");
    }
    rectifier(wanted.name(), wanted.second().slope());
    return new Stage.Residual(wanted.name(), first, second, wanted.branch());
  }

  @Override
  public Stage.Normalization normalization(Stage.Normalization wanted) throws ModelException {
    String name = wanted.name();
    int n = wanted.in().channels();
    Onnx.NodeProto node = walk.step(name, "BatchNormalization");
    same(name, "epsilon", wanted.epsilon(), OnnxWalk.real(node, "epsilon", 1e-5));
    Stage.Normalization found =
        new Stage.Normalization(
            name,
            wanted.in(),
            wanted.slope(),
            wanted.epsilon(),
            tensors.get(name, input(name, node, 1), n),
            tensors.get(name, input(name, node, 2), n),
            tensors.get(name, input(name, node, 3), n),
            tensors.get(name, input(name, node, 4), n));
    rectifier(name, wanted.slope());
    return found;
  }

  @Override
  public Stage.Dense dense(Stage.Dense wanted) throws ModelException {
    String name = wanted.name();
    Shape in = wanted.in();
    int out = wanted.out().count();
    Optional<Onnx.NodeProto> turn = walk.tryStep("Transpose");
    if (turn.isPresent() && !OnnxWalk.integers(turn.get(), "perm").equals(CHANNELS_LAST)) {
      throw new ModelException(name + ": wanted a Transpose to channels last, found another");
    }
    if (walk.tryStep("Flatten").isEmpty()) {
      walk.tryStep("Reshape");
    }
    float[] weights;
    float[] bias;
    Optional<Onnx.NodeProto> product = walk.tryStep("MatMul");
    if (product.isPresent()) {
      weights =
          Orders.transposed(
              tensors.get(name, input(name, product.get(), 1), in.count(), out), in.count(), out);
      Onnx.NodeProto sum = walk.step(name, "Add");
      int at = tensors.has(input(name, sum, 1)) ? 1 : 0;
      bias = tensors.get(name, input(name, sum, at), out);
    } else {
      Onnx.NodeProto node = walk.step(name, "Gemm");
      same(name, "alpha of Gemm", 1, OnnxWalk.real(node, "alpha", 1));
      same(name, "beta of Gemm", 1, OnnxWalk.real(node, "beta", 1));
      same(name, "transA of Gemm", 0, OnnxWalk.integer(node, "transA", 0));
      weights =
          OnnxWalk.integer(node, "transB", 0) == 1
              ? tensors.get(name, input(name, node, 1), out, in.count())
              : Orders.transposed(
                  tensors.get(name, input(name, node, 1), in.count(), out), in.count(), out);
      bias = node.getInputCount() > 2 ? tensors.get(name, node.getInput(2), out) : new float[out];
    }
    rectifier(name, wanted.slope());
    return Filling.dense(
        wanted, turn.isPresent() ? Orders.flattenedLast(weights, out, in) : weights, bias);
  }

  @Override
  public void pooling(Stage.MaxPooling wanted) throws ModelException {
    Onnx.NodeProto node = walk.step(wanted.name(), "MaxPool");
    long kernel = wanted.kernel();
    if (!OnnxWalk.integers(node, KERNEL).equals(List.of(kernel, kernel))) {
      throw new ModelException(
          "%s: wanted a kernel of %dx%d, found %s"
              .formatted(wanted.name(), kernel, kernel, OnnxWalk.integers(node, KERNEL)));
    }
    window(wanted.name(), node, wanted.kernel(), wanted.stride(), wanted.padding());
  }

  @Override
  public void response(Stage.Response wanted) throws ModelException {
    Onnx.NodeProto node = walk.step(wanted.name(), "LRN");
    ResponseParameters settings = wanted.settings();
    String name = wanted.name();
    same(name, "size", settings.window(), OnnxWalk.integer(node, "size", 0));
    same(name, "alpha", settings.dividedAlpha(), OnnxWalk.real(node, "alpha", 1e-4));
    same(name, "beta", settings.beta(), OnnxWalk.real(node, "beta", 0.75));
    same(name, "bias", settings.k(), OnnxWalk.real(node, "bias", 1));
  }

  @Override
  public void end() throws ModelException {
    List<String> left = walk.found();
    if (!left.isEmpty()) {
      throw new ModelException(
          "its graph goes on after the last layer of the preset: " + Words.cut(left.toString()));
    }
  }

  private static void window(
      String name, Onnx.NodeProto node, int kernel, int stride, Padding padding)
      throws ModelException {
    long step = stride;
    List<Long> strides = OnnxWalk.integers(node, "strides", 1L, 1L);
    if (!strides.equals(List.of(step, step))) {
      throw new ModelException(
          "%s: wanted strides of %d, found %s".formatted(name, stride, Words.cut("" + strides)));
    }
    String auto =
        OnnxWalk.attribute(node, "auto_pad").map(a -> a.getS().toStringUtf8()).orElse("NOTSET");
    List<Long> pads = OnnxWalk.integers(node, "pads", 0L, 0L, 0L, 0L);
    long before = padding.before();
    long after = padding.after();
    boolean equal = auto.equals("NOTSET") && pads.equals(List.of(before, before, after, after));
    if (!equal && !auto.equals("SAME_UPPER")) {
      throw new ModelException(
          "%s (%dx%d): wanted %d zeros above and left, %d below and right, found %s, auto_pad %s"
              .formatted(
                  name, kernel, kernel, before, after, Words.cut("" + pads), Words.cut(auto)));
    }
  }

  private static void same(String stage, String what, double wanted, double found)
      throws ModelException {
    if (!(Math.abs(found - wanted) <= CLOSE * Math.abs(wanted))) {
      throw new ModelException(
          "%s: wanted %s %s, found %s".formatted(stage, what, (float) wanted, (float) found));
    }
  }

  private static String input(String stage, Onnx.NodeProto node, int index) throws ModelException {
    if (node.getInputCount() <= index) {
      throw new ModelException(
          "%s: its %s has too few inputs".formatted(stage, Words.cut(node.getOpType())));
    }
    return node.getInput(index);
  }
}
