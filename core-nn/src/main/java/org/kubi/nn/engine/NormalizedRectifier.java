package org.kubi.nn.engine;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Batch normalisation (Ioffe and Szegedy, ICML 2015) and a leaky rectifier f in one layer, NCHW:
 *
 * <pre>y = f(gamma (x - mean) / sqrt(variance + epsilon) + beta)</pre>
 *
 * for each channel; while it learns with mean and variance of the batch (of each replica's share of
 * it), else with running ones. Its parameters are those of the stock BatchNormalization, whose time
 * exceeds the convolutions'. The running ones are parameters as well, which {@link Replicas} moves
 * a tenth of the way to the batch's at each step; no gradient does.
 */
public final class NormalizedRectifier extends BatchNormalization {
  private static final long serialVersionUID = 1L;

  private static final double EPSILON = 1e-5;

  private final float slope;

  private NormalizedRectifier(float slope) {
    setUseLogStd(false);
    setGamma(1);
    setBeta(0);
    setEps(EPSILON);
    this.slope = slope;
  }

  /** With a rectifier of this slope (0 to 1) below zero. */
  public static NormalizedRectifier leaky(double slope) {
    if (!(slope >= 0 && slope < 1)) {
      throw new IllegalArgumentException("a leaky slope is in [0, 1), found " + slope);
    }
    return new NormalizedRectifier((float) slope);
  }

  /** The slope below zero, 0 for a plain ReLU. */
  public float slope() {
    return slope;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType type) {
    return Instances.begin(
        new NormalizedRectifierLayer(conf, type),
        conf,
        listeners,
        index,
        parameters,
        initialize,
        initializer());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NormalizedRectifier that && super.equals(other) && slope == that.slope;
  }

  @Override
  public int hashCode() {
    return 31 * super.hashCode() + Float.hashCode(slope);
  }
}
