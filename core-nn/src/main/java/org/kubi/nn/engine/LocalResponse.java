package org.kubi.nn.engine;

import java.util.Collection;
import java.util.List;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.params.EmptyParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.regularization.Regularization;

/**
 * Local response normalisation across channels (Krizhevsky, Sutskever and Hinton, NIPS 2012,
 * section 3.3):
 *
 * <pre>y_c = x_c / (k + alpha * sum of x_j^2 over |j - c| &lt;= radius)^beta</pre>
 *
 * <p>Here, as in the paper, in TensorFlow and in Deeplearning4j, {@code alpha} multiplies the sum
 * itself; others divide it by the window's size n = 2 radius + 1 first. {@link ResponseParameters}
 * has each program's meaning of the numbers.
 *
 * <p>It stands in for Deeplearning4j's own layer, whose gradient puts the divisor at c where the
 * one at j belongs, and which is slow.
 */
public final class LocalResponse extends Layer {
  private static final long serialVersionUID = 1L;

  private final ResponseParameters parameters;

  /** With these parameters. */
  public LocalResponse(ResponseParameters parameters) {
    this.parameters = parameters;
  }

  /** Its numbers. */
  public ResponseParameters parameters() {
    return parameters;
  }

  LocalResponseKernel kernel() {
    return new LocalResponseKernel(
        parameters.radius(),
        (float) parameters.k(),
        (float) parameters.alpha(),
        (float) parameters.beta());
  }

  @Override
  public org.deeplearning4j.nn.api.Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType type) {
    return Instances.begin(
        new LocalResponseLayer(conf, type),
        conf,
        listeners,
        index,
        parameters,
        initialize,
        initializer());
  }

  @Override
  public ParamInitializer initializer() {
    return EmptyParamInitializer.getInstance();
  }

  @Override
  public InputType getOutputType(int index, InputType type) {
    return type;
  }

  @Override
  public void setNIn(InputType type, boolean override) {
    // takes any number of channels
  }

  @Override
  public @Nullable InputPreProcessor getPreProcessorForInputType(InputType type) {
    return null;
  }

  @Override
  public @Nullable List<Regularization> getRegularizationByParam(String name) {
    return null;
  }

  @Override
  public boolean isPretrainParam(String name) {
    return false;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType type) {
    return new LayerMemoryReport.Builder(getLayerName(), LocalResponse.class, type, type).build();
  }

  @Override
  public GradientNormalization getGradientNormalization() {
    return GradientNormalization.None;
  }

  @Override
  public double getGradientNormalizationThreshold() {
    return 0;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LocalResponse that && parameters.equals(that.parameters);
  }

  @Override
  public int hashCode() {
    return parameters.hashCode();
  }
}
