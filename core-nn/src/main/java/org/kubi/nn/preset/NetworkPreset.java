package org.kubi.nn.preset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.kubi.label.Label;
import org.kubi.nn.engine.RowLoss;
import org.kubi.nn.engine.WeightedLoss;
import org.kubi.nn.engine.WeightedLoss.Part;

/**
 * The shape of a network. To add one: write it, and add it to {@link NetworkPresets}.
 *
 * <p>It takes one gray picture, 1 x size x size, prepared by {@link #inputScale}, and answers
 * numbers through an output layer with the identity activation.
 */
public interface NetworkPreset {
  /** Its name in cards and on the command line: lower case letters, digits, hyphens. */
  String id();

  /** One sentence for people: what it is, and what for. */
  String description();

  /** How pictures are prepared for it. */
  InputScale inputScale();

  /** Ids of the labels that it learns unless told otherwise. */
  List<String> defaultLabels();

  /** Whether it is trained on changed pictures (light, noise, mirror) unless told otherwise. */
  boolean isAugmented();

  /** How many pictures a step of training takes unless told otherwise. */
  int defaultBatch();

  /** Learning rate of Adam at its highest unless told otherwise. */
  double defaultLearningRate();

  /** By which loss it learns each label unless told otherwise; says so of every label. */
  LossChoice defaultLoss();

  /**
   * What it answers when it learns some labels by some losses.
   *
   * @param labels their ids, in the order of the numbers
   * @throws IllegalArgumentException if a label is unknown, or a loss is for none of them
   */
  default Outputs outputs(List<String> labels, LossChoice choice) {
    Outputs plain = Outputs.ofIds(labels);
    choice.check(plain.labels());
    Map<String, String> uncertain = new LinkedHashMap<>();
    for (Label label : plain.labels()) {
      LossTerm term = LabelLosses.resolve(label, choice, defaultLoss());
      if (term.uncertain()) {
        uncertain.put(label.id(), term.loss().orElseThrow());
      }
    }
    return new Outputs(plain.labels(), uncertain);
  }

  /**
   * The loss of all numbers of {@link #outputs} together: the sum of the labels' losses.
   *
   * @throws IllegalArgumentException if the outputs are not those of the choice
   */
  default RowLoss loss(Outputs outputs, LossChoice choice) {
    if (!outputs(outputs.ids(), choice).equals(outputs)) {
      throw new IllegalArgumentException(
          "by the loss '%s' a network does not say its uncertainty of %s"
              .formatted(choice, outputs.uncertain()));
    }
    List<Part> parts =
        outputs.labels().stream()
            .map(
                label -> LabelLosses.part(label, LabelLosses.resolve(label, choice, defaultLoss())))
            .toList();
    return new WeightedLoss(parts);
  }

  /** A loss that fits some outputs, as this shape learns them unless told otherwise. */
  default RowLoss loss(Outputs outputs) {
    return loss(outputs, LossChoice.of(outputs));
  }

  /**
   * Layers, initialisation and loss.
   *
   * @param pictureSize side of the pictures, pixels
   * @param outputs what it answers
   * @param loss by which it learns
   * @param seed of the weights' initialisation
   */
  MultiLayerConfiguration configuration(int pictureSize, Outputs outputs, RowLoss loss, long seed);

  /** As it is without a word on the loss, to answer rather than to learn. */
  default MultiLayerConfiguration configuration(int pictureSize, Outputs outputs, long seed) {
    return configuration(pictureSize, outputs, loss(outputs), seed);
  }
}
