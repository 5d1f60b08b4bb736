package org.kubi.nn.predict;

import java.nio.file.Path;
import java.util.Map;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.preset.InputScale;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;

/**
 * A checkpoint to be answered from.
 *
 * @param folder it is from, for messages
 * @param width how many numbers it answers
 */
record Opening(
    Path folder,
    Checkpoint checkpoint,
    NetworkPreset preset,
    Outputs outputs,
    InputScale scale,
    int width) {
  private static final int ALWAYS = Integer.MAX_VALUE;

  /** For how many pictures at once ONNX Runtime is faster, as docs/models.md measures it. */
  private static final Map<String, Integer> FASTER_UP_TO =
      Map.of(
          "small", ALWAYS,
          "residual", ALWAYS,
          "tiny", ALWAYS,
          "frg64", ALWAYS,
          "original", 2,
          "original-32", 1);

  private static final int FASTER_UP_TO_ELSE = 8;

  static Opening of(Path folder) throws ModelException {
    Checkpoint checkpoint = Checkpoint.load(folder);
    ModelCard card = checkpoint.card();
    try {
      Outputs outputs = Outputs.ofIds(card.labels(), card.uncertainty());
      return new Opening(
          folder,
          checkpoint,
          NetworkPresets.byId(card.preset()),
          outputs,
          InputScale.byId(card.inputScale()),
          outputs.answers());
    } catch (IllegalArgumentException e) {
      throw new ModelException(
          "%s cannot be used by this version of the program: %s"
              .formatted(folder.resolve(Checkpoint.CARD), e.getMessage()),
          e);
    }
  }

  /** Loads what computes the answers. */
  Answers answers(PredictionEngine engine) throws ModelException {
    int cores = Runtime.getRuntime().availableProcessors();
    return switch (engine) {
      case OWN -> own();
      case ONNX -> OnnxAnswers.open(checkpoint, cores);
      case AUTO -> auto(cores);
    };
  }

  private Answers auto(int cores) throws ModelException {
    if (OnnxRuntime.obstacle().isPresent()) {
      return own();
    }
    OnnxAnswers onnx;
    try {
      onnx = OnnxAnswers.open(checkpoint, cores);
    } catch (ModelException e) {
      // No library for this machine, or a layer that only our own engine has.
      return own();
    }
    int most = FASTER_UP_TO.getOrDefault(preset.id(), FASTER_UP_TO_ELSE);
    return new AutoAnswers(onnx, most, this::ownAlready);
  }

  /** Our own engine with weights that were found to fit before. */
  private Answers ownAlready() {
    try {
      return own();
    } catch (ModelException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  private Answers own() throws ModelException {
    ModelCard card = checkpoint.card();
    int size = card.pictureSize();
    Replicas replicas =
        new Replicas(
            () -> preset.configuration(size, outputs, card.seed()),
            0,
            size,
            width,
            OwnAnswers.CHUNK);
    if (replicas.parameterCount() != checkpoint.weights().length) {
      replicas.close();
      throw new ModelException(
          "%s has %d weights, the preset %s has %d: it is of another version of the program"
              .formatted(folder, card.weights(), card.preset(), replicas.parameterCount()));
    }
    replicas.setParameters(checkpoint.weights());
    return new OwnAnswers(replicas, scale, size * size, width);
  }
}
