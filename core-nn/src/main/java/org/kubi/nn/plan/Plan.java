package org.kubi.nn.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.LocalResponse;
import org.kubi.nn.engine.NormalizedRectifier;
import org.kubi.nn.engine.RectifiedConvolution;
import org.kubi.nn.engine.ResidualConvolution;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/**
 * A network as a row of stages, out of the engine's own layers. It knows the layers that the
 * presets use; a preset with another layer needs a {@link Stage} for it, and a line here.
 *
 * @param stages in the order of the numbers' way
 */
public record Plan(List<Stage> stages) {
  private static final String WEIGHTS = "W";
  private static final String BIAS = "b";

  public Plan {
    stages = List.copyOf(stages);
  }

  /**
   * The stages of a network.
   *
   * @throws ModelException if it has a layer that is not known here
   */
  public static Plan of(Network network) throws ModelException {
    List<Stage> stages = new ArrayList<>();
    Shape shape = new Shape(1, network.card().pictureSize());
    for (Layer layer : network.engine().getLayers()) {
      Optional<Stage> stage = stage(layer, shape, stages.size() + 1);
      if (stage.isPresent()) {
        stages.add(stage.get());
        shape = stage.get().out();
      }
    }
    return new Plan(stages);
  }

  /** All weights in the engine's order: what {@link #of} had them from. */
  public float[] weights() {
    List<float[]> parts = stages.stream().flatMap(s -> s.weightsInOrder().stream()).toList();
    float[] all = new float[parts.stream().mapToInt(part -> part.length).sum()];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /** How many numbers come out at the end. */
  public int answers() {
    return stages.get(stages.size() - 1).out().count();
  }

  /** The same with each normalisation made part of the convolution before it. */
  public Plan folded() {
    List<Stage> folded = new ArrayList<>();
    for (Stage stage : stages) {
      int last = folded.size() - 1;
      if (stage instanceof Stage.Normalization normalization
          && last >= 0
          && folded.get(last) instanceof Stage.Convolution before) {
        folded.set(last, normalization.into(before));
      } else {
        folded.add(stage);
      }
    }
    return new Plan(folded);
  }

  private static Optional<Stage> stage(Layer layer, Shape in, int number) throws ModelException {
    var conf = layer.conf().getLayer();
    if (conf instanceof DropoutLayer) {
      // Drops while it learns only.
      return Optional.empty();
    }
    Optional<Stage> stage = Optional.empty();
    if (conf instanceof RectifiedConvolution convolution) {
      stage = Optional.of(convolution(layer, convolution, in, "convolution" + number));
    } else if (conf instanceof ResidualConvolution block) {
      stage = Optional.of(residual(layer, block, in, "block" + number));
    } else if (conf instanceof NormalizedRectifier rectifier) {
      stage = Optional.of(normalization(layer, rectifier, in, "normalization" + number));
    } else if (conf instanceof SubsamplingLayer pooling) {
      stage = pooling(pooling, in, "pooling" + number);
    } else if (conf instanceof LocalResponse response) {
      stage = Optional.of(new Stage.Response("response" + number, in, response.parameters()));
    } else if (conf instanceof DenseLayer dense) {
      stage = dense(layer, dense, dense.getActivationFn(), in, "dense" + number);
    } else if (conf instanceof BaseOutputLayer output) {
      stage = dense(layer, output, output.getActivationFn(), in, "dense" + number);
    }
    if (stage.isEmpty()) {
      throw new ModelException(
          "layer %d of the network (%s) is not known to exporters of this version of the program"
              .formatted(layer.getIndex(), conf));
    }
    return stage;
  }

  private static Stage convolution(Layer layer, RectifiedConvolution conf, Shape in, String name) {
    int stride = conf.getStride()[0];
    return new Stage.Convolution(
        name,
        in,
        new Shape(Math.toIntExact(conf.getNOut()), Padding.sameSide(in.side(), stride)),
        conf.getKernelSize()[0],
        stride,
        conf.slope(),
        numbers(layer, WEIGHTS),
        numbers(layer, BIAS));
  }

  /** The block's parameters are those of its first convolution, then those of its second. */
  private static Stage residual(Layer layer, ResidualConvolution conf, Shape shape, String name) {
    float[] weights = numbers(layer, WEIGHTS);
    float[] bias = numbers(layer, BIAS);
    Stage.Convolution[] two = new Stage.Convolution[2];
    for (int i = 0; i < 2; i++) {
      int half = weights.length / 2;
      int filters = shape.channels();
      two[i] =
          new Stage.Convolution(
              name + (i == 0 ? "a" : "b"),
              shape,
              shape,
              conf.getKernelSize()[0],
              1,
              conf.slope(),
              Arrays.copyOfRange(weights, i * half, (i + 1) * half),
              Arrays.copyOfRange(bias, i * filters, (i + 1) * filters));
    }
    return new Stage.Residual(name, two[0], two[1], conf.branch());
  }

  private static Stage normalization(
      Layer layer, NormalizedRectifier conf, Shape shape, String name) {
    return new Stage.Normalization(
        name,
        shape,
        conf.slope(),
        (float) conf.getEps(),
        numbers(layer, BatchNormalizationParamInitializer.GAMMA),
        numbers(layer, BatchNormalizationParamInitializer.BETA),
        numbers(layer, BatchNormalizationParamInitializer.GLOBAL_MEAN),
        numbers(layer, BatchNormalizationParamInitializer.GLOBAL_VAR));
  }

  private static float[] numbers(Layer layer, String parameter) {
    return layer.getParam(parameter).dup('c').data().asFloat();
  }

  private static Optional<Stage> pooling(SubsamplingLayer conf, Shape in, String name) {
    int kernel = conf.getKernelSize()[0];
    int stride = conf.getStride()[0];
    boolean known =
        conf.getPoolingType() == org.deeplearning4j.nn.conf.layers.PoolingType.MAX
            && conf.getConvolutionMode() == ConvolutionMode.Same
            && conf.getKernelSize()[1] == kernel
            && conf.getStride()[1] == stride;
    return known ? Optional.of(new Stage.MaxPooling(name, in, kernel, stride)) : Optional.empty();
  }

  private static Optional<Stage> dense(
      Layer layer, FeedForwardLayer conf, IActivation activation, Shape in, String name) {
    Optional<Float> slope = slope(activation);
    if (slope.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Stage.Dense(
            name,
            in,
            new Shape(Math.toIntExact(conf.getNOut()), 1),
            slope.get(),
            // The engine has [in, out]; in is already in the order channel, row, column.
            layer.getParam(WEIGHTS).transpose().dup('c').data().asFloat(),
            numbers(layer, BIAS)));
  }

  /** 0 for a ReLU without ceiling and threshold, 1 for the identity, that of a leaky ReLU. */
  private static Optional<Float> slope(IActivation activation) {
    if (activation.equals(new ActivationReLU())) {
      return Optional.of(0f);
    }
    if (activation instanceof ActivationIdentity) {
      return Optional.of(1f);
    }
    return activation instanceof ActivationLReLU leaky
        ? Optional.of((float) leaky.getAlpha())
        : Optional.empty();
  }
}
