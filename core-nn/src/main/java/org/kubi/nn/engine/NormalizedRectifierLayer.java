package org.kubi.nn.engine;

import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.BETA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GAMMA;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_MEAN;
import static org.deeplearning4j.nn.params.BatchNormalizationParamInitializer.GLOBAL_VAR;

import java.util.Objects;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The running part of {@link NormalizedRectifier}. In place of a gradient for running mean and
 * variance it leaves the batch's own there, times the number of pictures, so that the gradients of
 * all replicas, summed and divided by all pictures, are the mean of what they saw.
 */
final class NormalizedRectifierLayer extends BaseLayer<NormalizedRectifier> {
  private static final long serialVersionUID = 1L;

  private final transient NormalizationKernel kernel;
  private final transient NativeBlocks blocks = new NativeBlocks();
  private transient float[] mean = {};
  private transient float[] variance = {};

  /** The last training output, of which the backward pass needs the signs. */
  private transient @Nullable INDArray output;

  NormalizedRectifierLayer(NeuralNetConfiguration conf, DataType type) {
    super(conf, type);
    if (type != DataType.FLOAT) {
      throw new IllegalArgumentException("normalisation computes in FLOAT, found " + type);
    }
    NormalizedRectifier own = (NormalizedRectifier) conf.getLayer();
    kernel = new NormalizationKernel((float) own.getEps(), own.slope());
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    INDArray x = NativeFloats.dense(input);
    INDArray out =
        workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, x.shape(), 'c');
    mean = floats(getParam(GLOBAL_MEAN));
    variance = floats(getParam(GLOBAL_VAR));
    if (training) {
      kernel.measure(x, mean, variance);
    }
    kernel.forward(x, mean, variance, floats(getParam(GAMMA)), floats(getParam(BETA)), out);
    output = training ? out : null;
    return out;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    if (output == null) {
      throw new IllegalStateException("the backward pass follows a forward pass in training");
    }
    INDArray x = NativeFloats.dense(input);
    // Written over: nobody needs it again.
    INDArray delta = NativeFloats.dense(epsilon);
    float slope = layerConf().slope();
    blocks.change(delta, output, (g, out, count) -> Rectifier.backward(out, g, count, slope));
    INDArray below =
        workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, x.shape(), 'c');
    float[] gammaGradient = new float[mean.length];
    float[] betaGradient = new float[mean.length];
    kernel.backward(
        x, delta, mean, variance, floats(getParam(GAMMA)), below, gammaGradient, betaGradient);
    Gradient gradient = new DefaultGradient();
    put(gradient, GAMMA, gammaGradient, 1);
    put(gradient, BETA, betaGradient, 1);
    put(gradient, GLOBAL_MEAN, mean, x.size(0));
    put(gradient, GLOBAL_VAR, variance, x.size(0));
    return new Pair<>(gradient, below);
  }

  private void put(Gradient gradient, String parameter, float[] values, long factor) {
    INDArray view = Objects.requireNonNull(gradientViews.get(parameter), parameter);
    float[] scaled = values.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    new NativeFloats(view).put(0, scaled, 0, scaled.length);
    gradient.setGradientFor(parameter, view);
  }

  private static float[] floats(INDArray array) {
    float[] values = new float[Math.toIntExact(array.length())];
    new NativeFloats(array).get(0, values, values.length);
    return values;
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
