package org.kubi.nn.preset;

import java.util.List;
import java.util.function.Consumer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration.ListBuilder;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.kubi.label.Labels;
import org.kubi.nn.engine.Engine;
import org.kubi.nn.engine.OutputLoss;
import org.kubi.nn.engine.RowLoss;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A preset in numbers and words: its own layers, then the layer that answers. Weights begin as He
 * et al. (ICCV 2015) have them, those of the last layer as Glorot and Bengio (AISTATS 2010).
 *
 * @param layers adds all layers but the last
 */
record Preset(
    String id,
    String description,
    InputScale inputScale,
    List<String> defaultLabels,
    boolean isAugmented,
    int defaultBatch,
    double defaultLearningRate,
    LossChoice defaultLoss,
    Consumer<ListBuilder> layers)
    implements NetworkPreset {

  /**
   * A network for head pose: pictures made alike in brightness and contrast, and changed while it
   * learns; both labels, {@code head-rotation} by the chordal distance and numbers by L1 times 2,
   * as their mean |difference| is about a quarter of the chordal distance for the same error.
   */
  static Preset forPose(String id, String description, Consumer<ListBuilder> layers) {
    return new Preset(
        id,
        description,
        InputScale.STANDARD,
        List.of(Labels.BONES10.id(), Labels.HEAD_ROTATION.id()),
        true,
        128,
        1e-3,
        LossChoice.parse("head-rotation=chordal,l1*2"),
        layers);
  }

  /** The same with another batch and learning rate. */
  Preset learning(int batch, double rate) {
    return new Preset(
        id, description, inputScale, defaultLabels, isAugmented, batch, rate, defaultLoss, layers);
  }

  @Override
  public MultiLayerConfiguration configuration(
      int pictureSize, Outputs outputs, RowLoss loss, long seed) {
    Engine.start();
    ListBuilder list =
        new NeuralNetConfiguration.Builder()
            .seed(seed)
            .dataType(DataType.FLOAT)
            .weightInit(WeightInit.RELU)
            .list();
    layers.accept(list);
    return list.layer(
            new OutputLayer.Builder(new OutputLoss(loss))
                .nOut(outputs.answers())
                .weightInit(WeightInit.XAVIER)
                .activation(Activation.IDENTITY)
                .build())
        .setInputType(InputType.convolutional(pictureSize, pictureSize, 1))
        .build();
  }
}
