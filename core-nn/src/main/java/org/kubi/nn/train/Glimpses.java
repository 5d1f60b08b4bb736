package org.kubi.nn.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.geometry.Rotation;
import org.kubi.image.Frame;
import org.kubi.label.Labels;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.evaluate.StoredHead;
import org.kubi.nn.plan.FirstLayer;
import org.kubi.nn.plan.Network;
import org.kubi.nn.plan.Plan;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.preset.InputScale;
import org.kubi.nn.preset.Outputs;

/**
 * Shows a network that learns the same pictures again and again. It answers as it does when it is
 * measured, which changes nothing of the training.
 */
final class Glimpses {
  /** The most pictures: what fits at once into every training's network. */
  static final int MOST = 64;

  /** How many held-out samples stand in where no pictures are given. */
  private static final int SAMPLES = 12;

  private static final long PERIOD_NANOS = 1_000_000_000L;

  private final List<ShownPicture> pictures;
  private final float[] prepared;
  private final Outputs outputs;
  private final InputScale scale;
  private final Plan shape;
  private long last;

  private Glimpses(List<ShownPicture> pictures, Network network) throws ModelException {
    this.pictures = pictures;
    this.outputs = network.outputs();
    this.scale = network.scale();
    this.shape = Plan.of(network);
    int pixels = network.card().pictureSize() * network.card().pictureSize();
    this.prepared = new float[pictures.size() * pixels];
    for (int i = 0; i < pictures.size(); i++) {
      byte[] gray = pictures.get(i).picture().toGray().pixels();
      scale.prepare(gray, pixels, prepared, i * pixels);
    }
  }

  /**
   * Prepares the pictures.
   *
   * @param wanted none for some of those that the training is measured on
   */
  static Glimpses of(List<ShownPicture> wanted, TrainingData data, ModelCard card)
      throws ModelException, DatasetException {
    Network network = Network.fresh(card);
    List<ShownPicture> pictures = wanted.isEmpty() ? held(data, network.outputs()) : wanted;
    int size = card.pictureSize();
    for (ShownPicture one : pictures) {
      if (one.picture().width() != size || one.picture().height() != size) {
        throw new IllegalArgumentException(
            "the network takes pictures of %dx%d pixels, found %s of %s"
                .formatted(size, size, one.name(), one.picture()));
      }
    }
    return new Glimpses(pictures, network);
  }

  /** Some of the samples that are held out, evenly from all. */
  private static List<ShownPicture> held(TrainingData data, Outputs outputs)
      throws DatasetException {
    Dataset set = data.measured();
    boolean quaternions = set.manifest().block(Labels.HEAD_QUATERNION.id()).isPresent();
    float[] truths = outputs.truth(set);
    int size = set.manifest().size();
    int count = Math.min(SAMPLES, data.held().length);
    List<ShownPicture> pictures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int index = data.held()[(int) ((2L * i + 1) * data.held().length / (2L * count))];
      byte[] pixels = new byte[set.pictureBytes()];
      set.picture(index, pixels, 0);
      Rotation head =
          quaternions
              ? StoredHead.of(set, index)
              : outputs.decode(row(truths, index, outputs.answers())).headToCamera();
      pictures.add(
          new ShownPicture("#" + index, Frame.gray(size, size, pixels), Optional.of(head)));
    }
    return pictures;
  }

  /** Whether enough time has gone by for another. */
  boolean isDue() {
    return System.nanoTime() - last >= PERIOD_NANOS;
  }

  /**
   * Looks now.
   *
   * @param network with these weights
   */
  TrainingEvent.Glimpse look(int epoch, Replicas network, float[] weights) {
    int n = pictures.size();
    int width = outputs.answers();
    float[] rows = new float[n * width];
    if (n > 0) {
      network.answer(prepared, n, rows);
    }
    List<Prediction> answers = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      double[] row = row(rows, i, width);
      answers.add(
          new Prediction(
              Arrays.copyOf(row, outputs.size()), outputs.decode(row), outputs.uncertainty(row)));
    }
    last = System.nanoTime();
    return new TrainingEvent.Glimpse(
        epoch, pictures, answers, FirstLayer.of(shape, weights), scale);
  }

  private static double[] row(float[] rows, int index, int width) {
    double[] row = new double[width];
    for (int k = 0; k < width; k++) {
      row[k] = rows[index * width + k];
    }
    return row;
  }
}
