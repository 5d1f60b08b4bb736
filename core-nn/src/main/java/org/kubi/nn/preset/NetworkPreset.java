package org.kubi.nn.preset;

import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.kubi.nn.engine.RowLoss;

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

  /** By which loss it learns some labels. */
  RowLoss loss(Outputs outputs);

  /**
   * Layers, initialisation and loss.
   *
   * @param pictureSize side of the pictures, pixels
   * @param outputs what it answers
   * @param seed of the weights' initialisation
   */
  MultiLayerConfiguration configuration(int pictureSize, Outputs outputs, long seed);
}
