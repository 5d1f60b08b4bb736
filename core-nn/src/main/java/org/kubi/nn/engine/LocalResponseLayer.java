package org.kubi.nn.engine;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.AbstractLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The running part of {@link LocalResponse}: NCHW floats, picture by picture. */
final class LocalResponseLayer extends AbstractLayer<LocalResponse> {
  private static final long serialVersionUID = 1L;

  private final transient LocalResponseKernel kernel;
  private transient float[] x = {};
  private transient float[] g = {};

  LocalResponseLayer(NeuralNetConfiguration conf, DataType type) {
    super(conf, type);
    if (type != DataType.FLOAT) {
      throw new IllegalArgumentException("local response computes in FLOAT, found " + type);
    }
    this.kernel = ((LocalResponse) conf.getLayer()).kernel();
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    INDArray in = NativeFloats.dense(input);
    INDArray out =
        workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, in.shape(), 'c');
    NativeFloats from = new NativeFloats(in);
    NativeFloats to = new NativeFloats(out);
    int channels = (int) in.size(1);
    int pixels = (int) (in.size(2) * in.size(3));
    int picture = channels * pixels;
    x = x.length < picture ? new float[picture] : x;
    for (long at = 0; at < in.length(); at += picture) {
      from.get(at, x, picture);
      kernel.forward(x, channels, pixels);
      to.put(at, x, 0, picture);
    }
    return out;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    INDArray in = NativeFloats.dense(input);
    INDArray out =
        workspaces.createUninitialized(ArrayType.ACTIVATION_GRAD, DataType.FLOAT, in.shape(), 'c');
    NativeFloats from = new NativeFloats(in);
    NativeFloats above = new NativeFloats(NativeFloats.dense(epsilon));
    NativeFloats to = new NativeFloats(out);
    int channels = (int) in.size(1);
    int pixels = (int) (in.size(2) * in.size(3));
    int picture = channels * pixels;
    x = x.length < picture ? new float[picture] : x;
    g = g.length < picture ? new float[picture] : g;
    for (long at = 0; at < in.length(); at += picture) {
      from.get(at, x, picture);
      above.get(at, g, picture);
      kernel.backward(x, g, channels, pixels);
      to.put(at, g, 0, picture);
    }
    return new Pair<>(new DefaultGradient(), out);
  }

  @Override
  public Layer clone() {
    return new LocalResponseLayer(conf.clone(), dataType);
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public void clearNoiseWeightParams() {
    // has no parameters
  }
}
