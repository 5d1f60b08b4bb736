package org.kubi.nn.plan;

import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Engine;
import org.kubi.nn.preset.InputScale;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A checkpoint as a network of the engine.
 *
 * @param card what it is
 * @param outputs what it answers
 * @param scale how its pictures are prepared
 * @param engine the network itself, with the checkpoint's weights
 */
public record Network(ModelCard card, Outputs outputs, InputScale scale, MultiLayerNetwork engine) {

  /**
   * Builds it.
   *
   * @throws ModelException if this version of the program does not know its shape
   */
  public static Network of(Checkpoint checkpoint) throws ModelException {
    Network network = fresh(checkpoint.card());
    MultiLayerNetwork engine = network.engine();
    float[] weights = checkpoint.weights();
    if (engine.numParams() != weights.length) {
      String preset = checkpoint.card().preset();
      throw new ModelException(
          "the network %s has %d weights, the preset %s has %d: it is of another version of the"
                  .formatted(checkpoint.card().name(), weights.length, preset, engine.numParams())
              + " program");
    }
    engine.setParams(Nd4j.createFromArray(weights).reshape(1, weights.length));
    return network;
  }

  /**
   * Builds one that knows nothing yet: its weights are those that training begins from.
   *
   * @throws ModelException if this version of the program does not know the card's shape
   */
  public static Network fresh(ModelCard card) throws ModelException {
    Engine.start();
    try {
      NetworkPreset preset = NetworkPresets.byId(card.preset());
      Outputs outputs = Outputs.ofIds(card.labels(), card.uncertainty());
      InputScale scale = InputScale.byId(card.inputScale());
      MultiLayerNetwork engine =
          new MultiLayerNetwork(preset.configuration(card.pictureSize(), outputs, card.seed()));
      engine.init();
      return new Network(card, outputs, scale, engine);
    } catch (IllegalArgumentException e) {
      throw new ModelException(
          "the network %s cannot be used by this version of the program: %s"
              .formatted(card.name(), e.getMessage()),
          e);
    }
  }

  /** How many numbers a picture gives. */
  public int answers() {
    return Math.toIntExact(((BaseOutputLayer) engine.getOutputLayer().conf().getLayer()).getNOut());
  }
}
