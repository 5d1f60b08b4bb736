package org.kubi.nn.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.LocalResponse;
import org.kubi.nn.engine.RectifiedConvolution;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/**
 * A network as a row of stages, out of the engine's own layers. It knows the layers that the
 * presets use; a preset with another layer needs a {@link Stage} for it, and a line here.
 *
 * @param stages in the order of the numbers' way
 */
record Plan(List<Stage> stages) {
  private static final String WEIGHTS = "W";
  private static final String BIAS = "b";

  Plan {
    stages = List.copyOf(stages);
  }

  /** The stages of a network. */
  static Plan of(Network network) throws ModelException {
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

  private static Optional<Stage> stage(Layer layer, Shape in, int number) throws ModelException {
    var conf = layer.conf().getLayer();
    if (conf instanceof DropoutLayer) {
      // Drops while it learns only.
      return Optional.empty();
    }
    Optional<Stage> stage = Optional.empty();
    if (conf instanceof RectifiedConvolution convolution) {
      stage = Optional.of(convolution(layer, convolution, in, "convolution" + number));
    } else if (conf instanceof SubsamplingLayer pooling) {
      stage = pooling(pooling, in, "pooling" + number);
    } else if (conf instanceof LocalResponse response) {
      stage =
          Optional.of(new Stage.Response("response" + number, in, ResponseSettings.of(response)));
    } else if (conf instanceof DenseLayer dense) {
      stage = dense(layer, dense, dense.getActivationFn(), in, "dense" + number);
    } else if (conf instanceof BaseOutputLayer output) {
      stage = dense(layer, output, output.getActivationFn(), in, "dense" + number);
    }
    if (stage.isEmpty()) {
      throw new ModelException(
          "layer %d of the network (%s) cannot be exported by this version of the program"
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
        layer.getParam(WEIGHTS).dup('c').data().asFloat(),
        layer.getParam(BIAS).dup('c').data().asFloat());
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
    boolean rectified = isRectifier(activation);
    if (!rectified && !(activation instanceof ActivationIdentity)) {
      return Optional.empty();
    }
    return Optional.of(
        new Stage.Dense(
            name,
            in,
            new Shape(Math.toIntExact(conf.getNOut()), 1),
            rectified,
            // The engine has [in, out]; in is already in the order channel, row, column.
            layer.getParam(WEIGHTS).transpose().dup('c').data().asFloat(),
            layer.getParam(BIAS).dup('c').data().asFloat()));
  }

  /** A ReLU without ceiling, threshold or slope. */
  private static boolean isRectifier(IActivation activation) {
    return activation.equals(new ActivationReLU());
  }
}
