package org.kubi.nn.train;

import java.util.Optional;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.checkpoint.OptimizerState;
import org.kubi.nn.engine.Adam;

/**
 * Weights, their running average and the optimiser: all that changes from step to step, and all
 * that a checkpoint holds.
 */
final class TrainingState {
  private final TrainSettings settings;
  private final float[] weights;
  private final float[] average;
  private final Adam adam;

  private TrainingState(TrainSettings settings, float[] weights, float[] average, Adam adam) {
    this.settings = settings;
    this.weights = weights;
    this.average = average;
    this.adam = adam;
  }

  static TrainingState fresh(TrainSettings settings, float[] weights) {
    return new TrainingState(settings, weights, weights.clone(), new Adam(weights.length));
  }

  static TrainingState of(TrainSettings settings, Checkpoint checkpoint) throws ModelException {
    OptimizerState state =
        checkpoint
            .optimizer()
            .orElseThrow(
                () ->
                    new ModelException(
                        "checkpoints/last has no optimizer.bin: training cannot go on from it"));
    return new TrainingState(
        settings,
        state.weights(),
        checkpoint.weights(),
        new Adam(state.step(), state.m(), state.v()));
  }

  void step(float[] gradient, double rate) {
    adam.step(weights, gradient, rate, settings.weightDecay());
    // Early on the average would be ruled by the first weights: it begins short and grows.
    long t = adam.steps();
    float keep = (float) Math.min(settings.averaging(), (1.0 + t) / (10.0 + t));
    float take = settings.averaging() == 0 ? 1 : 1 - keep;
    for (int i = 0; i < weights.length; i++) {
      average[i] += take * (weights[i] - average[i]);
    }
  }

  /** Steps taken so far. */
  long steps() {
    return adam.steps();
  }

  /** What the optimiser moves. */
  float[] weights() {
    return weights;
  }

  /** What is kept as the network. */
  float[] average() {
    return settings.averaging() == 0 ? weights : average;
  }

  Checkpoint resumable(ModelCard card) {
    return new Checkpoint(
        card,
        average().clone(),
        Optional.of(new OptimizerState(adam.steps(), weights, adam.m(), adam.v())));
  }

  Checkpoint finished(ModelCard card) {
    return new Checkpoint(card, average().clone(), Optional.empty());
  }
}
