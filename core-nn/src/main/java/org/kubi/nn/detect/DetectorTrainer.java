package org.kubi.nn.detect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Sha256;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.optimize.Adam;
import org.kubi.nn.optimize.GradientNorm;

/**
 * From a data set of small heads to a detector. The same data set, settings and number of cores
 * give the same bits.
 */
public final class DetectorTrainer {
  /** The preset's name in a detector's card. */
  public static final String PRESET = "detector";

  private static final double WARM_UP = 0.05;
  private static final double LAST_RATE = 0.01;
  private static final double DECAY = 1e-4;
  private static final double LONGEST_GRADIENT = 5;
  private static final String LICENCE = "Apache-2.0";

  private final Dataset dataset;
  private final TrainingTiles tiles;
  private final DetectorSettings settings;
  private final int steps;

  /** Is told how it goes, after each step. */
  public interface Listener {
    /**
     * A step is done.
     *
     * @param done steps so far
     * @param steps of the whole training
     * @param loss the mean over the epoch so far
     */
    void step(long done, long steps, double loss);
  }

  /**
   * Readies a training.
   *
   * @throws DatasetException if the data set has no face boxes
   * @throws IllegalArgumentException if it has fewer pictures than a batch takes, or pictures whose
   *     side is no multiple of 8
   */
  public DetectorTrainer(Dataset dataset, DetectorSettings settings) throws DatasetException {
    this.dataset = dataset;
    this.settings = settings;
    this.tiles = new TrainingTiles(dataset);
    this.steps = dataset.size() / (settings.batch() * TrainingTiles.each());
    if (steps < 1 || dataset.manifest().size() % HeadCode.CELL != 0) {
      throw new IllegalArgumentException(
          "a detector learns from %d or more pictures with a side that is a multiple of %d, found"
                  .formatted(settings.batch() * TrainingTiles.each(), HeadCode.CELL)
              + " %d of %d pixels".formatted(dataset.size(), dataset.manifest().size()));
    }
  }

  /**
   * Trains, and saves the network after each epoch.
   *
   * @param folder of the network
   * @param listener is told after each step
   * @param cancelled asked after each step; what was saved stays
   * @return whether it came to its end
   * @throws ModelException if the network cannot be saved, or learning broke down
   */
  public boolean train(Path folder, Listener listener, BooleanSupplier cancelled)
      throws ModelException {
    int batch = settings.batch();
    int side = tiles.side();
    float[] pictures = new float[batch * side * side];
    float[] maps = new float[batch * tiles.answers()];
    try (Replicas replicas =
        new Replicas(
            () -> HeadLayers.configuration(side, settings.seed()),
            settings.replicas(),
            side,
            tiles.answers(),
            batch)) {
      float[] weights = replicas.parameters();
      float[] gradient = new float[weights.length];
      Adam adam = new Adam(weights.length);
      for (int epoch = 0; epoch < settings.epochs(); epoch++) {
        int[] order = order(epoch);
        double sum = 0;
        for (int step = 0; step < steps; step++) {
          long done = (long) epoch * steps + step;
          SplittableRandom random = random(1 + done);
          for (int i = 0; i < batch; i++) {
            int from = (step * batch + i) * TrainingTiles.each();
            tiles.write(order, from, random, pictures, maps, i);
          }
          sum += replicas.gradient(pictures, maps, batch, settings.seed() + done, gradient);
          double length = GradientNorm.of(gradient);
          if (!Double.isFinite(length)) {
            throw new ModelException(
                "learning broke down at step %d: begin again with a lower rate than %s"
                    .formatted(done + 1, settings.rate()));
          }
          GradientNorm.clip(gradient, length, LONGEST_GRADIENT);
          adam.step(weights, gradient, settings.rate() * factor(done), DECAY);
          replicas.setParameters(weights);
          listener.step(done + 1, (long) settings.epochs() * steps, sum / (step + 1));
          if (cancelled.getAsBoolean()) {
            return false;
          }
        }
        save(folder, weights, epoch + 1, sum / steps);
      }
    }
    return true;
  }

  private int[] order(int epoch) {
    int[] order = IntStream.range(0, dataset.size()).toArray();
    SplittableRandom random = random(-1 - epoch);
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }

  /** A stream of its own for each number. */
  private SplittableRandom random(long number) {
    return new SplittableRandom(settings.seed() * 0x9e3779b97f4a7c15L ^ number).split();
  }

  private double factor(long done) {
    double all = (double) settings.epochs() * steps;
    double warm = Math.max(1, WARM_UP * all);
    if (done < warm) {
      return (done + 1) / (warm + 1);
    }
    double share = (done - warm) / Math.max(1, all - warm);
    return LAST_RATE + (1 - LAST_RATE) * (1 + StrictMath.cos(Math.PI * share)) / 2;
  }

  private void save(Path folder, float[] weights, int epochs, double loss) throws ModelException {
    String hash;
    try {
      hash = Sha256.of(dataset.folder().resolve(Dataset.MANIFEST));
    } catch (IOException e) {
      throw new ModelException(
          dataset.folder().resolve(Dataset.MANIFEST) + " cannot be read: " + e.getMessage(), e);
    }
    String version = DetectorTrainer.class.getPackage().getImplementationVersion();
    ModelCard card =
        new ModelCard(
            ModelCard.VERSION,
            "detector",
            PRESET,
            List.of("face-box"),
            tiles.side(),
            1.5,
            "centred",
            "for each cell of 8x8 pixels: logit of the score, dx, dy, log width, log height",
            dataset.manifest().name(),
            hash,
            dataset.manifest().recipeHash(),
            settings.seed(),
            epochs,
            (long) epochs * steps * settings.batch() * TrainingTiles.each(),
            Map.of("train.loss", loss),
            version == null ? "development" : version,
            LICENCE,
            1,
            "");
    new Checkpoint(card, weights, Optional.empty()).save(folder);
  }
}
