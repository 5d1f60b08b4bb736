package org.kubi.nn.detect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.checkpoint.OptimizerState;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.optimize.Adam;
import org.kubi.nn.optimize.GradientNorm;

/**
 * From a data set of small heads to a detector. The same data set, settings and number of cores
 * give the same bits, also when the training was stopped or killed and resumed: the folder holds
 * the network as it is, and until the end what training goes on from.
 */
public final class DetectorTrainer {
  /** The preset's name in a detector's card. */
  public static final String PRESET = "detector";

  private static final double DECAY = 1e-4;
  private static final double LONGEST_GRADIENT = 5;
  private static final String LICENCE = "Apache-2.0";

  private final Dataset dataset;
  private final String datasetHash;
  private final TrainingTiles tiles;
  private final DetectorPlan plan;
  private final Optional<OptimizerState> from;

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
    this(dataset, settings, Optional.empty());
  }

  private DetectorTrainer(Dataset dataset, DetectorSettings settings, Optional<OptimizerState> from)
      throws DatasetException {
    this.dataset = dataset;
    this.datasetHash = dataset.hash();
    this.tiles = new TrainingTiles(dataset);
    this.from = from;
    int each = settings.batch() * TrainingTiles.each();
    this.plan = new DetectorPlan(settings.counted(), dataset.size() / each);
    if (plan.steps() < 1 || dataset.manifest().size() % HeadCode.CELL != 0) {
      throw new IllegalArgumentException(
          "a detector learns from %d or more pictures with a side that is a multiple of %d, found"
                  .formatted(each, HeadCode.CELL)
              + " %d of %d pixels".formatted(dataset.size(), dataset.manifest().size()));
    }
  }

  /**
   * Readies what is left of a training that was stopped or killed: the result is that of one that
   * was not.
   *
   * @param folder of the network, which {@link #train} is to go on with
   * @throws ModelException if nothing there can be gone on with, or it was begun on another data
   *     set
   * @throws DatasetException if the data set has no face boxes
   */
  public static DetectorTrainer resume(Dataset dataset, Path folder)
      throws ModelException, DatasetException {
    Checkpoint stopped = Checkpoint.load(folder);
    Optional<OptimizerState> state = stopped.optimizer();
    if (!stopped.card().preset().equals(PRESET) || state.isEmpty()) {
      throw new ModelException(
          folder + " holds no training of a detector that was stopped: there is nothing to resume");
    }
    if (stopped.weights().length != HeadLayers.weights()) {
      throw new ModelException(
          "%s has %d weights, a head detector has %d: it is of another version of the program"
              .formatted(folder, stopped.weights().length, HeadLayers.weights()));
    }
    if (!stopped.card().datasetHash().equals(dataset.hash())) {
      throw new ModelException(
          "%s was begun on another data set (%s, dataset.json %s): resume it with that one"
              .formatted(folder, stopped.card().dataset(), stopped.card().datasetHash()));
    }
    DetectorSettings settings = DetectorStanding.parse(state.get().progress()).settings();
    return new DetectorTrainer(dataset, settings, state);
  }

  /** Whether a folder holds a training that was stopped or killed before its end. */
  public static boolean isUnfinished(Path folder) throws ModelException {
    return Checkpoint.exists(folder) && Checkpoint.load(folder).optimizer().isPresent();
  }

  /** What it trains by, replicas as they were counted when it was begun. */
  public DetectorSettings settings() {
    return plan.settings();
  }

  /**
   * Trains, and saves the network after each epoch, and where it was stopped.
   *
   * @param folder of the network
   * @param listener is told after each step
   * @param cancelled asked after each step; what was saved can be resumed
   * @return whether it came to its end
   * @throws ModelException if the network cannot be saved, or learning broke down
   */
  public boolean train(Path folder, Listener listener, BooleanSupplier cancelled)
      throws ModelException {
    DetectorSettings settings = plan.settings();
    int side = tiles.side();
    try (Replicas replicas =
        new Replicas(
            () -> HeadLayers.configuration(side, settings.seed()),
            settings.replicas(),
            side,
            tiles.answers(),
            settings.batch())) {
      float[] weights = from.isPresent() ? from.get().weights().clone() : replicas.parameters();
      Adam adam =
          from.map(state -> new Adam(true, state.step(), state.m().clone(), state.v().clone()))
              .orElseGet(() -> new Adam(weights.length));
      double sum = from.isPresent() ? lossSum(from.get()) : 0;
      replicas.setParameters(weights);
      Steps work = new Steps(replicas);
      while (adam.steps() < plan.total()) {
        long done = adam.steps();
        if (done % plan.steps() == 0) {
          sum = 0;
        }
        sum += work.step(done, weights, adam);
        int ofEpoch = (int) (done % plan.steps()) + 1;
        listener.step(done + 1, plan.total(), sum / ofEpoch);
        boolean stopped = cancelled.getAsBoolean();
        if (stopped || ofEpoch == plan.steps()) {
          save(folder, weights, adam, sum, ofEpoch);
        }
        if (stopped && done + 1 < plan.total()) {
          return false;
        }
      }
    }
    return true;
  }

  private static double lossSum(OptimizerState state) throws ModelException {
    return DetectorStanding.parse(state.progress()).lossSum();
  }

  /** The steps themselves, with the room that they need. */
  private final class Steps {
    private final Replicas replicas;
    private final float[] pictures;
    private final float[] maps;
    private final float[] gradient;
    private int[] order = {};
    private int epochOfOrder = -1;

    private Steps(Replicas replicas) {
      int batch = plan.settings().batch();
      this.replicas = replicas;
      this.pictures = new float[batch * tiles.side() * tiles.side()];
      this.maps = new float[batch * tiles.answers()];
      this.gradient = new float[replicas.parameterCount()];
    }

    /** One step; the loss before it. */
    private double step(long done, float[] weights, Adam adam) throws ModelException {
      int batch = plan.settings().batch();
      int epoch = (int) (done / plan.steps());
      if (epoch != epochOfOrder) {
        order = plan.order(epoch, dataset.size());
        epochOfOrder = epoch;
      }
      SplittableRandom random = plan.chances(done);
      for (int i = 0; i < batch; i++) {
        int first = ((int) (done % plan.steps()) * batch + i) * TrainingTiles.each();
        tiles.write(order, first, random, pictures, maps, i);
      }
      double loss =
          replicas.gradient(pictures, maps, batch, plan.settings().seed() + done, gradient);
      double length = GradientNorm.of(gradient);
      if (!Double.isFinite(length)) {
        throw new ModelException(
            "learning broke down at step %d: begin again with a lower rate than %s"
                .formatted(done + 1, plan.settings().rate()));
      }
      GradientNorm.clip(gradient, length, LONGEST_GRADIENT);
      adam.step(weights, gradient, plan.rate(done), DECAY);
      replicas.setParameters(weights);
      return loss;
    }
  }

  private void save(Path folder, float[] weights, Adam adam, double lossSum, int ofEpoch)
      throws ModelException {
    long done = adam.steps();
    DetectorSettings settings = plan.settings();
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
            datasetHash,
            dataset.manifest().recipeHash(),
            settings.seed(),
            (int) (done / plan.steps()),
            done * settings.batch() * TrainingTiles.each(),
            Map.of("train.loss", lossSum / ofEpoch),
            version == null ? "development" : version,
            LICENCE,
            1,
            "");
    Optional<OptimizerState> state =
        done == plan.total()
            ? Optional.empty()
            : Optional.of(
                new OptimizerState(
                    done,
                    weights,
                    adam.m(),
                    adam.v(),
                    new DetectorStanding(settings, lossSum).text()));
    new Checkpoint(card, weights, state).save(folder);
  }
}
