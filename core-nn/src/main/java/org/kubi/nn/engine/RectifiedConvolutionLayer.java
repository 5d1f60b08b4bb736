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

/**
 * The running part of {@link RectifiedConvolution}. As the first layer of a network, with one
 * channel in, it gives no gradient for its input.
 */
final class RectifiedConvolutionLayer extends BaseLayer<RectifiedConvolution> {
  private static final long serialVersionUID = 1L;

  private final transient ConvolutionPasses passes;

  /** The last training output, of which the backward pass needs the signs. */
  private transient @Nullable INDArray output;

  RectifiedConvolutionLayer(NeuralNetConfiguration conf, DataType type) {
    super(conf, type);
    if (type != DataType.FLOAT) {
      throw new IllegalArgumentException(
          "a rectified convolution computes in FLOAT, found " + type);
    }
    RectifiedConvolution own = (RectifiedConvolution) conf.getLayer();
    passes = new ConvolutionPasses(own.getKernelSize()[0], own.getStride()[0], own.slope());
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    int stride = layerConf().getStride()[0];
    long[] shape = {
      input.size(0),
      layerConf().getNOut(),
      (input.size(2) + stride - 1) / stride,
      (input.size(3) + stride - 1) / stride
    };
    INDArray out =
        workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, shape, 'c');
    if (isFirst()) {
      passes.forwardFirst(NativeFloats.dense(input), parameters(), out);
    } else {
      passes.convolve(input, parameters(), out);
      passes.rectify(out);
    }
    output = training ? out : null;
    return out;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    if (output == null) {
      throw new IllegalStateException("the backward pass follows a forward pass in training");
    }
    // Written over: nobody needs it again.
    INDArray delta = NativeFloats.dense(epsilon);
    INDArray weights = gradientView(ConvolutionParamInitializer.WEIGHT_KEY);
    INDArray bias = gradientView(ConvolutionParamInitializer.BIAS_KEY);
    Parameters gradients = new Parameters(weights, bias);
    INDArray below = null;
    if (isFirst()) {
      passes.backwardFirst(NativeFloats.dense(input), output, delta, gradients);
    } else {
      passes.unrectify(delta, output, 1);
      below =
          workspaces.createUninitialized(
              ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
      passes.backward(input, parameters(), delta, below, gradients);
    }
    Gradient gradient = new DefaultGradient();
    gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, bias);
    gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weights, 'c');
    return new Pair<>(gradient, below);
  }

  private boolean isFirst() {
    return getIndex() == 0 && input.size(1) == 1;
  }

  private Parameters parameters() {
    return new Parameters(
        getParam(ConvolutionParamInitializer.WEIGHT_KEY),
        getParam(ConvolutionParamInitializer.BIAS_KEY));
  }

  private INDArray gradientView(String parameter) {
    return Objects.requireNonNull(gradientViews.get(parameter), parameter);
  }

  @Override
  public void clear() {
    super.clear();
    output = null;
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }
}
