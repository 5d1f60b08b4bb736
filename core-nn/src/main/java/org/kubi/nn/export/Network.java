package org.kubi.nn.export;

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
record Network(ModelCard card, Outputs outputs, InputScale scale, MultiLayerNetwork engine) {

  /** Builds it. */
  static Network of(Checkpoint checkpoint) throws ModelException {
    Engine.start();
    ModelCard card = checkpoint.card();
    NetworkPreset preset;
    Outputs outputs;
    InputScale scale;
    try {
      preset = NetworkPresets.byId(card.preset());
      outputs = Outputs.ofIds(card.labels());
      scale = InputScale.byId(card.inputScale());
    } catch (IllegalArgumentException e) {
      throw new ModelException(
          "the network %s cannot be exported by this version of the program: %s"
              .formatted(card.name(), e.getMessage()),
          e);
    }
    MultiLayerNetwork engine =
        new MultiLayerNetwork(preset.configuration(card.pictureSize(), outputs, card.seed()));
    engine.init();
    float[] weights = checkpoint.weights();
    if (engine.numParams() != weights.length) {
      throw new ModelException(
          "the network %s has %d weights, the preset %s has %d: it is of another version of the"
                  .formatted(card.name(), weights.length, card.preset(), engine.numParams())
              + " program");
    }
    engine.setParams(Nd4j.createFromArray(weights).reshape(1, weights.length));
    return new Network(card, outputs, scale, engine);
  }
}
