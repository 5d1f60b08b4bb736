package org.kubi.nn.train;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.kubi.nn.preset.LossChoice;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;
import org.kubi.nn.train.OptimizerSettings.Method;

/**
 * All that decides a training, beside the data.
 *
 * @param preset id of the network's shape
 * @param labels ids of the labels to learn, in the order of the network's numbers
 * @param loss by which they are learnt, as {@link LossChoice} writes it; empty for the preset's own
 * @param epochs how often the data set is seen, 1 or more
 * @param batch pictures a step, 1 or more
 * @param optimizer by which method weights are moved
 * @param learningRate at its highest, above 0
 * @param schedule how the rate goes
 * @param weightDecay at its highest, 0 or more; what it does is the optimiser's
 * @param decaySchedule how the weight decay goes
 * @param averaging the network kept is the running average of the weights, of which each step keeps
 *     this share, 0 (off) to under 1
 * @param seed of weights, shuffle, dropout and augmentation
 * @param replicas on how many threads a step is computed; 0 for one on each core. Results are the
 *     same bit by bit for the same number only.
 * @param validationShare share of the data set's characters that is held out to measure on, where
 *     no other data set is given for it; 0 (off) to 0.5
 * @param augmentation how pictures are changed
 * @param measuring when it is measured and may stop early
 * @param saving when it is saved
 */
public record TrainSettings(
    String preset,
    List<String> labels,
    String loss,
    int epochs,
    int batch,
    OptimizerSettings optimizer,
    double learningRate,
    Schedule schedule,
    double weightDecay,
    Schedule decaySchedule,
    double averaging,
    long seed,
    int replicas,
    double validationShare,
    Augmentation augmentation,
    Measuring measuring,
    Saving saving) {
  private static final int EPOCHS = 12;
  private static final double DECAY = 0.01;
  private static final double AVERAGING = 0.999;
  private static final double VALIDATION = 0.1;

  public TrainSettings {
    if (labels.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("labels are texts, found " + labels);
    }
    labels = List.copyOf(labels);
    loss = LossChoice.parse(loss).toString();
    NetworkPresets.byId(preset).outputs(labels, LossChoice.parse(loss));
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
        LossChoice.DEFAULT.toString(),
        EPOCHS,
        preset.defaultBatch(),
        OptimizerSettings.of(modern ? Method.ADAMW : Method.ADAM),
        preset.defaultLearningRate(),
        modern ? Schedule.COSINE : Schedule.CONSTANT,
        modern ? DECAY : 0,
        Schedule.CONSTANT,
        modern ? AVERAGING : 0,
        1,
        0,
        VALIDATION,
        modern ? Augmentation.defaults() : Augmentation.NONE,
        Measuring.DEFAULT,
        Saving.DEFAULT);
  }

  LossChoice lossChoice() {
    return LossChoice.parse(loss);
  }

  /** What the network answers. */
  Outputs outputs() {
    return NetworkPresets.byId(preset).outputs(labels, lossChoice());
  }

  /** These settings with another {@link #labels}. */
  public TrainSettings withLabels(List<String> value) {
    return changed(draft -> draft.labels = value);
  }

  /** These settings with another {@link #loss}. */
  public TrainSettings withLoss(String value) {
    return changed(draft -> draft.loss = value);
  }

  /** These settings with another {@link #epochs}. */
  public TrainSettings withEpochs(int value) {
    return changed(draft -> draft.epochs = value);
  }

  /** These settings with another {@link #batch}. */
  public TrainSettings withBatch(int value) {
    return changed(draft -> draft.batch = value);
  }

  /** These settings with another {@link #optimizer}. */
  public TrainSettings withOptimizer(OptimizerSettings value) {
    return changed(draft -> draft.optimizer = value);
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

  /** These settings with another {@link #decaySchedule}. */
  public TrainSettings withDecaySchedule(Schedule value) {
    return changed(draft -> draft.decaySchedule = value);
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

  /** These settings with another {@link #measuring}. */
  public TrainSettings withMeasuring(Measuring value) {
    return changed(draft -> draft.measuring = value);
  }

  /** These settings with another {@link #saving}. */
  public TrainSettings withSaving(Saving value) {
    return changed(draft -> draft.saving = value);
  }

  private TrainSettings changed(Consumer<SettingsDraft> change) {
    SettingsDraft draft = new SettingsDraft(this);
    change.accept(draft);
    return draft.settings();
  }
}
