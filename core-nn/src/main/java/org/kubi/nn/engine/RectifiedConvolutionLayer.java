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
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The running part of {@link RectifiedConvolution}. */
final class RectifiedConvolutionLayer extends BaseLayer<RectifiedConvolution> {
  private static final long serialVersionUID = 1L;

  /** The last training output, of which the backward pass needs the signs. */
  private transient @Nullable INDArray output;

  private transient float[] outputs = {};
  private transient float[] values = {};

  RectifiedConvolutionLayer(NeuralNetConfiguration conf, DataType type) {
    super(conf, type);
    if (type != DataType.FLOAT) {
      throw new IllegalArgumentException(
          "a rectified convolution computes in FLOAT, found " + type);
    }
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    RectifiedConvolution conf = layerConf();
    int stride = conf.getStride()[0];
    INDArray out =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS,
            DataType.FLOAT,
            new long[] {
              input.size(0),
              conf.getNOut(),
              (input.size(2) + stride - 1) / stride,
              (input.size(3) + stride - 1) / stride
            },
            'c');
    Nd4j.exec(
        Convolution.forward(
            input,
            getParam(ConvolutionParamInitializer.WEIGHT_KEY),
            getParam(ConvolutionParamInitializer.BIAS_KEY),
            out,
            conf.getKernelSize()[0],
            stride));
    NativeFloats floats = new NativeFloats(out);
    int picture = Math.toIntExact(out.length() / out.size(0));
    if (values.length < picture) {
      values = new float[picture];
    }
    for (long at = 0; at < out.length(); at += picture) {
      floats.get(at, values, picture);
      Rectifier.forward(values, picture, conf.slope());
      floats.put(at, values, 0, picture);
    }
    output = training ? out : null;
    return out;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    if (output == null) {
      throw new IllegalStateException("the backward pass follows a forward pass in training");
    }
    RectifiedConvolution conf = layerConf();
    INDArray delta = rectified(NativeFloats.dense(epsilon), new NativeFloats(output));
    INDArray weights = gradientView(ConvolutionParamInitializer.WEIGHT_KEY);
    INDArray bias = gradientView(ConvolutionParamInitializer.BIAS_KEY);
    INDArray below =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'c');
    Nd4j.exec(
        Convolution.backward(
            input,
            getParam(ConvolutionParamInitializer.WEIGHT_KEY),
            getParam(ConvolutionParamInitializer.BIAS_KEY),
            delta,
            below,
            weights,
            bias,
            conf.getKernelSize()[0],
            conf.getStride()[0]));
    Gradient gradient = new DefaultGradient();
    gradient.setGradientFor(ConvolutionParamInitializer.BIAS_KEY, bias);
    gradient.setGradientFor(ConvolutionParamInitializer.WEIGHT_KEY, weights, 'c');
    return new Pair<>(gradient, below);
  }

  private INDArray gradientView(String parameter) {
    return Objects.requireNonNull(gradientViews.get(parameter), parameter);
  }

  /** The gradient before the rectifier; writes over {@code epsilon}, which nobody needs again. */
  private INDArray rectified(INDArray epsilon, NativeFloats output) {
    NativeFloats floats = new NativeFloats(epsilon);
    int picture = Math.toIntExact(epsilon.length() / epsilon.size(0));
    if (values.length < picture) {
      values = new float[picture];
    }
    if (outputs.length < picture) {
      outputs = new float[picture];
    }
    for (long at = 0; at < epsilon.length(); at += picture) {
      output.get(at, outputs, picture);
      floats.get(at, values, picture);
      Rectifier.backward(outputs, values, picture, layerConf().slope());
      floats.put(at, values, 0, picture);
    }
    return epsilon;
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
