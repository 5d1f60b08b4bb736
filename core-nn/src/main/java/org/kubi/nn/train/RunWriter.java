package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.Map;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;

/** Puts a run's networks into its folder. */
final class RunWriter {
  private final RunFolder run;
  private final ModelCard card;
  private final TrainSettings settings;
  private final Divergence divergence;
  private final SaveClock clock;

  /** Steps of an epoch and pictures of a step. */
  private final int epochSteps;

  private final int batch;

  RunWriter(RunFolder run, ModelCard card, TrainSettings settings, Stepper stepper) {
    this.run = run;
    this.card = card;
    this.settings = settings;
    this.divergence = stepper.divergence();
    this.clock = new SaveClock(settings.saving(), stepper.state().steps());
    this.epochSteps = stepper.epochSteps();
    this.batch = stepper.batch();
  }

  RunFolder folder() {
    return run;
  }

  boolean hasBest() {
    return Checkpoint.exists(run.best());
  }

  /** Whether what training goes on from is to be saved after a step. */
  boolean isDue(long step) {
    return clock.isDue(step);
  }

  /** Whether what training goes on from is on disk as it is after a step. */
  boolean isSaved(long step) {
    return clock.isSaved(step);
  }

  /**
   * Saves what training goes on from.
   *
   * @param measured what was measured after this step; empty where nothing was
   * @throws ModelException also if weights are no longer numbers; then the former one stays
   */
  void saveLast(TrainingState state, Standing standing, Map<String, Double> measured)
      throws ModelException {
    String trouble = divergence.inWeights(state.weights());
    if (!trouble.isEmpty()) {
      throw new ModelException(
          "%s after step %d: lower the learning rate, now %s; %s is whole"
              .formatted(trouble, state.steps(), settings.learningRate(), run.last()));
    }
    state.resumable(card(state, measured), standing).save(run.last());
    clock.saved(state.steps());
  }

  void saveBest(TrainingState state, Map<String, Double> measured) throws ModelException {
    state.finished(card(state, measured)).save(run.best());
  }

  /** Keeps the network of an epoch that has ended, if its number is one to keep. */
  void saveEpoch(TrainingState state, Map<String, Double> measured) throws ModelException {
    int every = settings.saving().keepEvery();
    ModelCard now = card(state, measured);
    if (every > 0 && now.epochs() % every == 0) {
      state.finished(now).save(run.epoch(now.epochs()));
    }
  }

  /** Makes the best network the finished one, and says where it is. */
  Path finish() throws ModelException {
    Checkpoint.load(run.best()).save(run.model());
    return run.model();
  }

  private ModelCard card(TrainingState state, Map<String, Double> measured) {
    return card.after(Math.toIntExact(state.steps() / epochSteps), state.steps() * batch, measured);
  }
}
