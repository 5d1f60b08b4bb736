package org.kubi.nn.train;

import java.util.Optional;
import java.util.function.Consumer;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.checkpoint.OptimizerState;
import org.kubi.nn.optimize.Optimizer;

/**
 * Weights, their running average and the optimiser: all that changes from step to step, and, with a
 * {@link Standing}, all that a checkpoint holds.
 */
final class TrainingState {
  private final TrainSettings settings;
  private final float[] weights;
  private final float[] average;
  private final Optimizer optimizer;

  private TrainingState(
      TrainSettings settings, float[] weights, float[] average, Optimizer optimizer) {
    this.settings = settings;
    this.weights = weights;
    this.average = average;
    this.optimizer = optimizer;
  }

  static TrainingState fresh(TrainSettings settings, float[] weights) {
    int n = weights.length;
    return new TrainingState(
        settings,
        weights,
        weights.clone(),
        settings.optimizer().optimizer(0, new float[n], new float[n]));
  }

  static TrainingState of(TrainSettings settings, Checkpoint checkpoint) throws ModelException {
    OptimizerState state = optimizerOf(checkpoint);
    return new TrainingState(
        settings,
        state.weights(),
        checkpoint.weights(),
        settings.optimizer().optimizer(state.step(), state.m(), state.v()));
  }

  static OptimizerState optimizerOf(Checkpoint checkpoint) throws ModelException {
    return checkpoint
        .optimizer()
        .orElseThrow(
            () ->
                new ModelException(
                    "checkpoints/last has no optimizer.bin: training cannot go on from it"));
  }

  /**
   * One step.
   *
   * @param gathered puts those weights in place that are gathered from pictures and follow no
   *     gradient, after the optimiser has moved the others
   */
  void step(float[] gradient, double rate, double decay, Consumer<float[]> gathered) {
    optimizer.step(weights, gradient, rate, decay);
    gathered.accept(weights);
    if (settings.averaging() == 0) {
      return;
    }
    // Early on the average would be ruled by the first weights: it begins short and grows.
    long t = optimizer.steps();
    float take = 1 - (float) Math.min(settings.averaging(), (1.0 + t) / (10.0 + t));
    for (int i = 0; i < weights.length; i++) {
      average[i] += take * (weights[i] - average[i]);
    }
  }

  /** Steps taken so far. */
  long steps() {
    return optimizer.steps();
  }

  /** What the optimiser moves. */
  float[] weights() {
    return weights;
  }

  /** What is kept as the network. */
  float[] average() {
    return settings.averaging() == 0 ? weights : average;
  }

  Checkpoint resumable(ModelCard card, Standing standing) {
    return new Checkpoint(
        card,
        average().clone(),
        Optional.of(
            new OptimizerState(
                optimizer.steps(), weights, optimizer.m(), optimizer.v(), standing.text())));
  }

  Checkpoint finished(ModelCard card) {
    return new Checkpoint(card, average().clone(), Optional.empty());
  }
}
