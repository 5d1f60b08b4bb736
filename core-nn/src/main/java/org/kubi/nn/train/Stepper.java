package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.kubi.data.DatasetException;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.engine.RowLoss;
import org.kubi.nn.optimize.GradientNorm;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;
import org.kubi.nn.record.Track;
import org.kubi.nn.record.Track.Span;

/** Takes a training's steps: batch, gradient, optimiser. */
final class Stepper implements AutoCloseable {
  private static final int LEAST_CHUNK = 64;

  private final TrainSettings settings;
  private final BatchReader reader;
  private final int epochSteps;
  private final Divergence divergence;
  private final Replicas replicas;
  private final TrainingState state;
  private final float[] gradient;
  private final StepTrace trace;
  private final StepClock clock = new StepClock();

  /**
   * The steps of a training.
   *
   * @param place where samples are counted, for sentences
   * @param size of a picture's side, pixels
   * @param learnt is closed with it
   * @param from what it goes on from; else it begins at {@code start}
   */
  Stepper(
      TrainSettings settings,
      String place,
      int size,
      Pictures learnt,
      StepTrace trace,
      Start start,
      Optional<Checkpoint> from)
      throws ModelException {
    this.settings = settings;
    this.trace = trace;
    NetworkPreset preset = NetworkPresets.byId(settings.preset());
    Outputs outputs = settings.outputs();
    RowLoss loss = preset.loss(outputs, settings.lossChoice());
    this.reader = new BatchReader(learnt, size, outputs, preset.inputScale(), settings);
    this.epochSteps = reader.steps();
    Supplier<MultiLayerConfiguration> shape =
        () -> preset.configuration(size, outputs, loss, settings.seed());
    this.divergence = new Divergence(shape, place, loss);
    this.replicas =
        new Replicas(
            shape,
            settings.replicas(),
            size,
            outputs.answers(),
            Math.max(LEAST_CHUNK, reader.batch()));
    this.gradient = new float[replicas.parameterCount()];
    this.state =
        from.isPresent()
            ? TrainingState.of(settings, from.get())
            : TrainingState.fresh(settings, start.weights(replicas.parameters()));
  }

  /** Pictures a step. */
  int batch() {
    return reader.batch();
  }

  /** Steps an epoch. */
  int epochSteps() {
    return epochSteps;
  }

  /** Steps of the whole training. */
  long total() {
    return (long) epochSteps * settings.epochs();
  }

  TrainingState state() {
    return state;
  }

  Replicas network() {
    return replicas;
  }

  Divergence divergence() {
    return divergence;
  }

  StepClock clock() {
    return clock;
  }

  /** The learning rate of a step, from 0. */
  double rate(long step) {
    return settings.learningRate()
        * settings.schedule().factor(step, epochSteps, settings.epochs());
  }

  /**
   * One step.
   *
   * @param whole the checkpoint that stays if there is trouble
   * @return the loss before it
   * @throws ModelException if loss or gradient are no numbers
   * @throws DatasetException if a picture of the batch is not to be had
   */
  double step(Path whole) throws ModelException, DatasetException {
    clock.start();
    long step = state.steps();
    int epoch = Math.toIntExact(step / epochSteps);
    Track track = trace.begin(replicas);
    double loss;
    try (Span all = track.begin("step of %d pictures".formatted(reader.batch()))) {
      Batch batch;
      try (Span waiting = track.begin("wait for the batch")) {
        batch = reader.read(epoch, Math.toIntExact(step % epochSteps));
      }
      replicas.setParameters(state.weights());
      loss =
          replicas.gradient(
              batch.pictures(),
              batch.labels(),
              reader.batch(),
              Seeds.mix(settings.seed(), step),
              gradient);
      try (Span moving = track.begin("optimiser step")) {
        double length = GradientNorm.of(gradient);
        if (!Double.isFinite(loss) || !Double.isFinite(length)) {
          throw diverged(batch, loss, whole);
        }
        move(step, length);
      }
    }
    trace.end(replicas);
    clock.stop(reader.batch());
    return loss;
  }

  private void move(long step, double length) {
    if (settings.optimizer().clip() > 0) {
      GradientNorm.clip(gradient, length, settings.optimizer().clip());
    }
    double decay =
        settings.weightDecay()
            * settings.decaySchedule().factor(step, epochSteps, settings.epochs());
    state.step(gradient, rate(step), decay, replicas::gather);
  }

  private ModelException diverged(Batch batch, double loss, Path whole) {
    String what = Double.isFinite(loss) ? "gradient is not finite" : "loss is " + loss;
    return new ModelException(
        "the %s at step %d of epoch %d: %s; lower the learning rate, now %s; %s is whole"
            .formatted(
                what,
                state.steps() % epochSteps + 1,
                state.steps() / epochSteps + 1,
                divergence.in(state.weights(), gradient, batch, replicas),
                settings.learningRate(),
                whole));
  }

  @Override
  public void close() {
    reader.close();
    replicas.close();
  }
}
