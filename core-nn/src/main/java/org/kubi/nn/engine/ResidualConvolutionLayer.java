package org.kubi.nn.engine;

import java.util.Objects;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.params.ConvolutionParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.kubi.nn.engine.ConvolutionPasses.Parameters;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The running part of {@link ResidualConvolution}. */
final class ResidualConvolutionLayer extends BaseLayer<ResidualConvolution> {
  private static final long serialVersionUID = 1L;

  private final transient ConvolutionPasses passes;

  /** The last training output and what the branch had half-way; the backward pass needs both. */
  private transient @Nullable INDArray output;

  private transient @Nullable INDArray middle;

  ResidualConvolutionLayer(NeuralNetConfiguration conf, DataType type) {
    super(conf, type);
    if (type != DataType.FLOAT) {
      throw new IllegalArgumentException("a residual block computes in FLOAT, found " + type);
    }
    ResidualConvolution own = (ResidualConvolution) conf.getLayer();
    passes = new ConvolutionPasses(own.getKernelSize()[0], 1, own.slope());
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    INDArray x = NativeFloats.dense(input);
    INDArray half = like(x, ArrayType.ACTIVATIONS, workspaces);
    INDArray out = like(x, ArrayType.ACTIVATIONS, workspaces);
    INDArray weights = getParam(ConvolutionParamInitializer.WEIGHT_KEY);
    INDArray bias = getParam(ConvolutionParamInitializer.BIAS_KEY);
    passes.convolve(x, first(weights, bias), half);
    passes.rectify(half);
    passes.convolve(half, second(weights, bias), out);
    passes.joinAndRectify(out, x, layerConf().branch());
    output = training ? out : null;
    middle = training ? half : null;
    return out;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    if (output == null || middle == null) {
      throw new IllegalStateException("the backward pass follows a forward pass in training");
    }
    INDArray x = NativeFloats.dense(input);
    // Written over: nobody needs it again.
    INDArray delta = NativeFloats.dense(epsilon);
    INDArray half = like(x, ArrayType.BP_WORKING_MEM, workspaces);
    INDArray below = like(x, ArrayType.ACTIVATION_GRAD, workspaces);
    INDArray weights = getParam(ConvolutionParamInitializer.WEIGHT_KEY);
    INDArray bias = getParam(ConvolutionParamInitializer.BIAS_KEY);
    INDArray weightGradient = gradientView(ConvolutionParamInitializer.WEIGHT_KEY);
    INDArray biasGradient = gradientView(ConvolutionParamInitializer.BIAS_KEY);
    Parameters secondGradient = second(weightGradient, biasGradient);
    passes.unrectify(delta, output, 1);
    passes.backward(middle, second(weights, bias), delta, half, secondGradient);
    // The branch's factor comes last on the way up: here it is cheapest to multiply.
    passes.scale(secondGradient.weights(), layerConf().branch());
    passes.scale(secondGradient.bias(), layerConf().branch());
    passes.unrectify(half, middle, layerConf().branch());
    passes.backward(x, first(weights, bias), half, below, first(weightGradient, biasGradient));
    passes.add(below, delta);
    Gradient gradient = new DefaultGradient();
    gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, biasGradient);
    gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weightGradient, 'c');
    return new Pair<>(gradient, below);
  }

  private static INDArray like(INDArray x, ArrayType type, LayerWorkspaceMgr workspaces) {
    return workspaces.createUninitialized(type, DataType.FLOAT, x.shape(), 'c');
  }

  private static Parameters first(INDArray weights, INDArray bias) {
    return new Parameters(half(weights, 0), half(bias, 0));
  }

  private static Parameters second(INDArray weights, INDArray bias) {
    return new Parameters(half(weights, 1), half(bias, 1));
  }

  /**
   * A view of one half of the filters. Made by hand: get and slice of ND4J 1.0.0-M2.1 take views
   * that lie far enough in their buffer for empty.
   */
  private static INDArray half(INDArray both, int which) {
    long length = both.length() / 2;
    long[] shape = both.rank() == 4 ? both.shape().clone() : new long[] {2 * length};
    long[] stride = both.rank() == 4 ? both.stride() : new long[] {1};
    shape[0] /= 2;
    return Nd4j.create(both.data(), shape, stride, both.offset() + which * length, 'c');
  }

  private INDArray gradientView(String parameter) {
    return Objects.requireNonNull(gradientViews.get(parameter), parameter);
  }

  @Override
  public void clear() {
    super.clear();
    output = null;
    middle = null;
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }
}
