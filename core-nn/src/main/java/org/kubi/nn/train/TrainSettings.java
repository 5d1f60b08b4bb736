package org.kubi.nn.train;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;

/**
 * All that decides a training, beside the data.
 *
 * @param preset id of the network's shape
 * @param labels ids of the labels to learn, in the order of the network's numbers
 * @param epochs how often the data set is seen, 1 or more
 * @param batch pictures a step, 1 or more
 * @param learningRate of Adam at its highest, above 0
 * @param schedule how the rate goes
 * @param weightDecay as a factor of the rate, 0 or more
 * @param averaging the network kept is the running average of the weights, of which each step keeps
 *     this share, 0 (off) to under 1
 * @param seed of weights, shuffle, dropout and augmentation
 * @param replicas on how many threads a step is computed; 0 for one on each core. Results are the
 *     same bit by bit for the same number only.
 * @param validationShare share of the data set's characters that is held out to measure on, where
 *     no other data set is given for it; 0 (off) to 0.5
 * @param augmentation how pictures are changed
 */
public record TrainSettings(
    String preset,
    List<String> labels,
    int epochs,
    int batch,
    double learningRate,
    Schedule schedule,
    double weightDecay,
    double averaging,
    long seed,
    int replicas,
    double validationShare,
    Augmentation augmentation) {
  private static final int EPOCHS = 12;
  private static final double DECAY = 0.01;
  private static final double AVERAGING = 0.999;
  private static final double VALIDATION = 0.1;

  public TrainSettings {
    if (labels.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("labels are texts, found " + labels);
    }
    labels = List.copyOf(labels);
    NetworkPresets.byId(preset);
    Outputs.ofIds(labels);
    if (epochs < 1 || batch < 1 || replicas < 0) {
      throw new IllegalArgumentException(
          "epochs and batch are 1 or more and replicas 0 or more, found %d, %d and %d"
              .formatted(epochs, batch, replicas));
    }
    if (!(learningRate > 0 && learningRate < 1) || !(weightDecay >= 0 && weightDecay < 1)) {
      throw new IllegalArgumentException(
          "the learning rate is in (0, 1) and weight decay in [0, 1), found %s and %s"
              .formatted(learningRate, weightDecay));
    }
    if (!(averaging >= 0 && averaging < 1) || !(validationShare >= 0 && validationShare <= 0.5)) {
      throw new IllegalArgumentException(
          "averaging is in [0, 1) and the validation share in [0, 0.5], found %s and %s"
              .formatted(averaging, validationShare));
    }
  }

  /** The preset {@code small} as it learns head pose best. */
  public static TrainSettings defaults() {
    return forPreset(NetworkPresets.SMALL.id());
  }

  /** A preset as its author would train it. */
  public static TrainSettings forPreset(String id) {
    NetworkPreset preset = NetworkPresets.byId(id);
    boolean modern = preset.isAugmented();
    return new TrainSettings(
        id,
        preset.defaultLabels(),
        EPOCHS,
        preset.defaultBatch(),
        preset.defaultLearningRate(),
        modern ? Schedule.COSINE : Schedule.CONSTANT,
        modern ? DECAY : 0,
        modern ? AVERAGING : 0,
        1,
        0,
        VALIDATION,
        modern ? Augmentation.defaults() : Augmentation.NONE);
  }

  /** These settings with another {@link #labels}. */
  public TrainSettings withLabels(List<String> value) {
    return changed(draft -> draft.labels = value);
  }

  /** These settings with another {@link #epochs}. */
  public TrainSettings withEpochs(int value) {
    return changed(draft -> draft.epochs = value);
  }

  /** These settings with another {@link #batch}. */
  public TrainSettings withBatch(int value) {
    return changed(draft -> draft.batch = value);
  }

  /** These settings with another {@link #learningRate}. */
  public TrainSettings withLearningRate(double value) {
    return changed(draft -> draft.learningRate = value);
  }

  /** These settings with another {@link #schedule}. */
  public TrainSettings withSchedule(Schedule value) {
    return changed(draft -> draft.schedule = value);
  }

  /** These settings with another {@link #weightDecay}. */
  public TrainSettings withWeightDecay(double value) {
    return changed(draft -> draft.weightDecay = value);
  }

  /** These settings with another {@link #averaging}. */
  public TrainSettings withAveraging(double value) {
    return changed(draft -> draft.averaging = value);
  }

  /** These settings with another {@link #seed}. */
  public TrainSettings withSeed(long value) {
    return changed(draft -> draft.seed = value);
  }

  /** These settings with another {@link #replicas}. */
  public TrainSettings withReplicas(int value) {
    return changed(draft -> draft.replicas = value);
  }

  /** These settings with another {@link #validationShare}. */
  public TrainSettings withValidationShare(double value) {
    return changed(draft -> draft.validationShare = value);
  }

  /** These settings with another {@link #augmentation}. */
  public TrainSettings withAugmentation(Augmentation value) {
    return changed(draft -> draft.augmentation = value);
  }

  private TrainSettings changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return new TrainSettings(
        draft.preset,
        draft.labels,
        draft.epochs,
        draft.batch,
        draft.learningRate,
        draft.schedule,
        draft.weightDecay,
        draft.averaging,
        draft.seed,
        draft.replicas,
        draft.validationShare,
        draft.augmentation);
  }

  /** Settings that are being changed. */
  private static final class Draft {
    private String preset;
    private List<String> labels;
    private int epochs;
    private int batch;
    private double learningRate;
    private Schedule schedule;
    private double weightDecay;
    private double averaging;
    private long seed;
    private int replicas;
    private double validationShare;
    private Augmentation augmentation;

    Draft(TrainSettings from) {
      this.preset = from.preset;
      this.labels = from.labels;
      this.epochs = from.epochs;
      this.batch = from.batch;
      this.learningRate = from.learningRate;
      this.schedule = from.schedule;
      this.weightDecay = from.weightDecay;
      this.averaging = from.averaging;
      this.seed = from.seed;
      this.replicas = from.replicas;
      this.validationShare = from.validationShare;
      this.augmentation = from.augmentation;
    }
  }
}
