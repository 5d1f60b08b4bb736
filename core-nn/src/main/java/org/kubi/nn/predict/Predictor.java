package org.kubi.nn.predict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.preset.InputScale;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;

/**
 * A trained network that answers. Safe for many threads, which take turns; each call uses all
 * cores.
 */
public final class Predictor implements AutoCloseable {
  private static final int CHUNK = 64;

  private final ModelCard card;
  private final Outputs outputs;
  private final InputScale scale;
  private final Replicas replicas;
  private final boolean mirrored;
  private final ReentrantLock lock = new ReentrantLock();
  private final float[] pictures;
  private final float[] answers;

  private Predictor(ModelCard card, Outputs outputs, Replicas replicas, boolean mirrored) {
    this.card = card;
    this.outputs = outputs;
    this.scale = InputScale.byId(card.inputScale());
    this.replicas = replicas;
    this.mirrored = mirrored;
    this.pictures = new float[CHUNK * card.pictureSize() * card.pictureSize()];
    this.answers = new float[CHUNK * outputs.size()];
  }

  /**
   * Loads a network that sees each picture once.
   *
   * @throws ModelException if it cannot be loaded; the message says why
   */
  public static Predictor open(Path modelFolder) throws ModelException {
    return open(modelFolder, false);
  }

  /**
   * Loads a network.
   *
   * @param mirrored whether it also sees each picture mirrored, and answers the mean of both: a
   *     little better, twice as slow
   */
  public static Predictor open(Path modelFolder, boolean mirrored) throws ModelException {
    Checkpoint checkpoint = Checkpoint.load(modelFolder);
    ModelCard card = checkpoint.card();
    try {
      NetworkPreset preset = NetworkPresets.byId(card.preset());
      Outputs outputs = Outputs.ofIds(card.labels());
      Replicas replicas =
          new Replicas(
              () -> preset.configuration(card.pictureSize(), outputs, card.seed()),
              0,
              card.pictureSize(),
              outputs.size(),
              CHUNK);
      if (replicas.parameterCount() != card.weights()) {
        replicas.close();
        throw new ModelException(
            "%s has %d weights, the preset %s has %d: it is of another version of the program"
                .formatted(modelFolder, card.weights(), card.preset(), replicas.parameterCount()));
      }
      replicas.setParameters(checkpoint.weights());
      return new Predictor(card, outputs, replicas, mirrored);
    } catch (IllegalArgumentException e) {
      throw new ModelException(
          "%s cannot be used by this version of the program: %s"
              .formatted(modelFolder.resolve("card.json"), e.getMessage()),
          e);
    }
  }

  /** What the network is. */
  public ModelCard card() {
    return card;
  }

  /** How a photo is cropped for it. */
  public Framing framing() {
    return new Framing(card.framingScale(), card.pictureSize());
  }

  /** What its numbers are. */
  public Outputs outputs() {
    return outputs;
  }

  /**
   * The answers to some pictures, in order.
   *
   * @param frames of the card's size; colour is turned to gray
   */
  public List<Prediction> predict(List<Frame> frames) {
    for (Frame frame : frames) {
      if (frame.width() != card.pictureSize() || frame.height() != card.pictureSize()) {
        throw new IllegalArgumentException(
            "the network takes pictures of %dx%d pixels, found %s"
                .formatted(card.pictureSize(), card.pictureSize(), frame));
      }
    }
    List<Prediction> predictions = new ArrayList<>(frames.size());
    int step = mirrored ? CHUNK / 2 : CHUNK;
    for (int from = 0; from < frames.size(); from += step) {
      List<Frame> chunk = frames.subList(from, Math.min(frames.size(), from + step));
      lock.lock();
      try {
        predictChunk(chunk, predictions);
      } finally {
        lock.unlock();
      }
    }
    return predictions;
  }

  private void predictChunk(List<Frame> chunk, List<Prediction> predictions) {
    int n = chunk.size();
    for (int i = 0; i < n; i++) {
      Frame gray = chunk.get(i).toGray();
      prepare(gray, i);
      if (mirrored) {
        prepare(gray.mirrored(), n + i);
      }
    }
    replicas.answer(pictures, mirrored ? 2 * n : n, answers);
    for (int i = 0; i < n; i++) {
      double[] values = row(i);
      if (mirrored) {
        double[] other = outputs.mirror(row(n + i));
        for (int k = 0; k < values.length; k++) {
          values[k] = (values[k] + other[k]) / 2;
        }
      }
      predictions.add(new Prediction(values, outputs.decode(values)));
    }
  }

  private void prepare(Frame gray, int index) {
    int pixels = gray.pixels().length;
    scale.prepare(gray.pixels(), pixels, pictures, index * pixels);
  }

  private double[] row(int index) {
    double[] values = new double[outputs.size()];
    for (int k = 0; k < values.length; k++) {
      values[k] = answers[index * values.length + k];
    }
    return values;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      replicas.close();
    } finally {
      lock.unlock();
    }
  }
}
