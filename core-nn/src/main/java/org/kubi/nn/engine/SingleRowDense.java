package org.kubi.nn.engine;

import static org.bytedeco.openblas.global.openblas_nolapack.CblasNoTrans;
import static org.bytedeco.openblas.global.openblas_nolapack.CblasRowMajor;
import static org.bytedeco.openblas.global.openblas_nolapack.cblas_sgemv;

import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.layers.feedforward.dense.DenseLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The stock dense layer, but that the answer to one picture alone is a matrix times a vector: the
 * stock layer makes a product of matrices of it, which reads the weights four times as slowly, and
 * the weights are most of what one picture costs.
 */
final class SingleRowDense extends DenseLayer {
  private static final long serialVersionUID = 1L;

  private SingleRowDense(NeuralNetConfiguration conf, DataType type) {
    super(conf, type);
  }

  /** Puts one in the place of each stock dense layer, on the same weights. */
  static void install(MultiLayerNetwork network) {
    Layer[] layers = network.getLayers();
    for (int i = 0; i < layers.length; i++) {
      if (layers[i].getClass() == DenseLayer.class
          && network.params().dataType() == DataType.FLOAT) {
        SingleRowDense layer = new SingleRowDense(layers[i].conf(), DataType.FLOAT);
        layer.setIndex(i);
        layer.setListeners(layers[i].getListeners());
        layer.setParamsViewArray(layers[i].params());
        layer.setParamTable(layers[i].paramTable());
        layers[i] = layer;
      }
    }
    network.setLayers(layers);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    if (training || input.size(0) != 1 || !hasBias() || hasLayerNorm()) {
      return super.activate(training, workspaces);
    }
    NativeFloats x = new NativeFloats(NativeFloats.dense(input));
    // Columns after columns: what stands transposed in memory is dense.
    INDArray weights = getParam(DefaultParamInitializer.WEIGHT_KEY).transpose();
    int units = Math.toIntExact(weights.size(0));
    int inputs = Math.toIntExact(weights.size(1));
    INDArray out =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {1, units}, 'c');
    NativeFloats y = new NativeFloats(out);
    float[] bias = new float[units];
    new NativeFloats(getParam(DefaultParamInitializer.BIAS_KEY)).get(0, bias, units);
    y.put(0, bias, 0, units);
    cblas_sgemv(
        CblasRowMajor,
        CblasNoTrans,
        units,
        inputs,
        1,
        new NativeFloats(NativeFloats.dense(weights)).at(0),
        inputs,
        x.at(0),
        1,
        1,
        y.at(0),
        1);
    return layerConf().getActivationFn().getActivation(out, false);
  }
}
