package org.kubi.nn.predict;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.kubi.framing.Framing;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.Outputs;

/**
 * A trained network that answers. Safe for many threads; those that our own engine answers take
 * turns. Each call may use all cores.
 */
public final class Predictor implements AutoCloseable {
  /** Pictures at once: enough for full speed, few enough for little memory. */
  private static final int CHUNK = 64;

  private final ModelCard card;
  private final Outputs outputs;
  private final Answers answers;
  private final int width;
  private final boolean mirrored;

  /** Answers are read under the one, closed under the other. */
  private final ReadWriteLock use = new ReentrantReadWriteLock();

  private boolean closed;

  private Predictor(Opening opening, Answers answers, boolean mirrored) {
    this.card = opening.checkpoint().card();
    this.outputs = opening.outputs();
    this.answers = answers;
    this.width = opening.width();
    this.mirrored = mirrored;
  }

  /**
   * Loads a network that sees each picture once, on the faster engine.
   *
   * @throws ModelException if it cannot be loaded; the message says why
   */
  public static Predictor open(Path modelFolder) throws ModelException {
    return open(modelFolder, false);
  }

  /**
   * Loads a network on the faster engine.
   *
   * @param mirrored whether it also sees each picture mirrored, and answers the mean of both: a
   *     little better, twice as slow
   * @throws ModelException if it cannot be loaded; the message says why
   */
  public static Predictor open(Path modelFolder, boolean mirrored) throws ModelException {
    return open(modelFolder, mirrored, PredictionEngine.AUTO);
  }

  /**
   * Loads a network.
   *
   * @param mirrored whether it also sees each picture mirrored, and answers the mean of both: a
   *     little better, twice as slow
   * @param engine who computes
   * @throws ModelException if it cannot be loaded, or the engine cannot be used here; the message
   *     says why
   */
  public static Predictor open(Path modelFolder, boolean mirrored, PredictionEngine engine)
      throws ModelException {
    Opening opening = Opening.of(modelFolder);
    return new Predictor(opening, opening.answers(engine), mirrored);
  }

  /** What the network is. */
  public ModelCard card() {
    return card;
  }

  /** Whether it also sees each picture mirrored, and answers the mean of both. */
  public boolean mirrored() {
    return mirrored;
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
      predictChunk(frames.subList(from, Math.min(frames.size(), from + step)), predictions);
    }
    return predictions;
  }

  private void predictChunk(List<Frame> chunk, List<Prediction> predictions) {
    int n = chunk.size();
    int pixels = card.pictureSize() * card.pictureSize();
    byte[] gray = new byte[(mirrored ? 2 * n : n) * pixels];
    for (int i = 0; i < n; i++) {
      Frame frame = chunk.get(i).toGray();
      System.arraycopy(frame.pixels(), 0, gray, i * pixels, pixels);
      if (mirrored) {
        System.arraycopy(frame.mirrored().pixels(), 0, gray, (n + i) * pixels, pixels);
      }
    }
    float[] rows = answer(gray, gray.length / pixels);
    for (int i = 0; i < n; i++) {
      double[] values = row(rows, i);
      if (mirrored) {
        double[] other = outputs.mirror(row(rows, n + i));
        for (int k = 0; k < values.length; k++) {
          values[k] = (values[k] + other[k]) / 2;
        }
      }
      predictions.add(
          new Prediction(
              Arrays.copyOf(values, outputs.size()),
              outputs.decode(values),
              outputs.uncertainty(values)));
    }
  }

  private float[] answer(byte[] gray, int count) {
    use.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("the network %s is closed".formatted(card.name()));
      }
      return answers.of(gray, count);
    } finally {
      use.readLock().unlock();
    }
  }

  private double[] row(float[] rows, int index) {
    double[] values = new double[width];
    for (int k = 0; k < values.length; k++) {
      values[k] = rows[index * width + k];
    }
    return values;
  }

  /** Waits for answers under way, then frees the network. A second call does nothing. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        answers.close();
      }
    } finally {
      use.writeLock().unlock();
    }
  }
}
