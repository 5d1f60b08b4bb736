package org.kubi.nn.engine;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A residual block without normalisation: {@code y = f(x + branch conv2(f(conv1(x))))}, where f is
 * the leaky rectifier, both convolutions are square with "same" padding and stride 1, and x and y
 * have the same channels. A {@code branch} below 1 keeps the variance of deep stacks in bounds, in
 * place of batch normalisation (after Zhang, Dauphin and Ma, "Fixup Initialization", ICLR 2019, and
 * De and Smith, "Batch Normalization Biases Residual Blocks", NeurIPS 2020).
 *
 * <p>Its parameters are those of one convolution with twice as many filters: the first half are
 * conv1's, the second half conv2's.
 */
public final class ResidualConvolution extends ConvolutionLayer {
  private static final long serialVersionUID = 1L;

  private final float slope;
  private final float branch;

  private ResidualConvolution(ConvolutionLayer.Builder builder, float slope, float branch) {
    super(builder);
    this.slope = slope;
    this.branch = branch;
  }

  /**
   * A block.
   *
   * @param kernel side of both convolutions, pixels
   * @param filters channels in and out
   * @param slope of what is below zero, 0 to 1
   * @param branch factor of the branch, above 0 to 1
   */
  public static ResidualConvolution of(int kernel, int filters, double slope, double branch) {
    if (!(slope >= 0 && slope < 1) || !(branch > 0 && branch <= 1)) {
      throw new IllegalArgumentException(
          "a leaky slope is in [0, 1) and a branch in (0, 1], found %s and %s"
              .formatted(slope, branch));
    }
    return new ResidualConvolution(
        new ConvolutionLayer.Builder(kernel, kernel)
            .stride(1, 1)
            .nIn(filters)
            .nOut(2 * filters)
            .convolutionMode(ConvolutionMode.Same)
            .activation(Activation.IDENTITY),
        (float) slope,
        (float) branch);
  }

  /** The slope below zero, 0 for a plain ReLU. */
  public float slope() {
    return slope;
  }

  /** The factor of the branch. */
  public float branch() {
    return branch;
  }

  /** Channels in and out. */
  public int filters() {
    return Math.toIntExact(getNOut() / 2);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType inputType) {
    return inputType;
  }

  @Override
  public void setNIn(InputType inputType, boolean override) {
    long channels = ((InputType.InputTypeConvolutional) inputType).getChannels();
    if (channels != filters()) {
      throw new IllegalStateException(
          "a residual block of %d channels has %d channels before it"
              .formatted(filters(), channels));
    }
    super.setNIn(inputType, override);
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
        new ResidualConvolutionLayer(conf, type),
        conf,
        listeners,
        index,
        parameters,
        initialize,
        initializer());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ResidualConvolution block
        && super.equals(other)
        && slope == block.slope
        && branch == block.branch;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * super.hashCode() + Float.hashCode(slope)) + Float.hashCode(branch);
  }
}
