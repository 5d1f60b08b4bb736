package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.kubi.data.DatasetException;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Engine;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.engine.RowLoss;
import org.kubi.nn.optimize.GradientNorm;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;
import org.kubi.nn.record.Track;
import org.kubi.nn.record.Track.Span;

/**
 * One training as it runs: steps, measured and saved between them. What comes next is a function of
 * the {@link TrainingState}'s steps and the {@link Standing} alone, so that it may be stopped and
 * resumed between any two.
 */
final class TrainingLoop implements AutoCloseable {
  private static final String MEDIAN = "validation.geodesic.medianDegrees";
  private static final int LEAST_CHUNK = 64;

  private final TrainSettings settings;
  private final Consumer<TrainingEvent> listener;
  private final BooleanSupplier cancelled;
  private final int pictures;
  private final BatchReader reader;
  private final int epochSteps;
  private final long total;
  private final Validation validation;
  private final Divergence divergence;
  private final Replicas replicas;
  private final TrainingState state;
  private final float[] gradient;
  private final RunWriter writer;
  private final Curves curves;
  private final StepTrace trace;
  private final StepClock clock = new StepClock();
  private final ProgressTeller teller;
  private Standing standing;

  TrainingLoop(
      RunFolder run,
      TrainSettings settings,
      ModelCard card,
      TrainingData data,
      Consumer<TrainingEvent> listener,
      BooleanSupplier cancelled,
      StepTrace trace,
      Start start,
      Optional<Checkpoint> from)
      throws ModelException, DatasetException {
    this.settings = settings;
    this.trace = trace;
    this.listener = listener;
    this.cancelled = cancelled;
    this.pictures = data.learnt().length;
    NetworkPreset preset = NetworkPresets.byId(settings.preset());
    Outputs outputs = settings.outputs();
    RowLoss loss = preset.loss(outputs, settings.lossChoice());
    this.validation =
        new Validation(data.measured(), data.held(), outputs, preset.inputScale(), loss);
    this.reader =
        new BatchReader(data.training(), data.learnt(), outputs, preset.inputScale(), settings);
    this.epochSteps = reader.steps();
    this.total = (long) epochSteps * settings.epochs();
    int size = data.training().manifest().size();
    Supplier<MultiLayerConfiguration> shape =
        () -> preset.configuration(size, outputs, loss, settings.seed());
    this.divergence = new Divergence(shape, data.training().folder(), loss);
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
    this.standing = from.isPresent() ? Standing.of(run, from.get()) : Standing.START;
    this.teller = new ProgressTeller(listener, state.steps());
    this.writer = new RunWriter(run, card, settings, divergence, reader, state.steps());
    this.curves = new Curves(run.path(), standing.measuredAt());
    if (from.isEmpty()) {
      writer.saveLast(state, standing, Map.of());
    }
  }

  TrainingEvent.Finished run() throws ModelException {
    listener.accept(
        new TrainingEvent.Started(
            writer.folder().path(),
            pictures,
            validation.size(),
            replicas.parameterCount(),
            replicas.count(),
            epochsDone(),
            Engine.check()));
    while (true) {
      if (isMeasurementDue() && !measure()) {
        return stopped();
      }
      int patience = settings.measuring().patience();
      if (state.steps() >= total || patience > 0 && standing.worse() >= patience) {
        return finish(true, writer.finish());
      }
      if (cancelled.getAsBoolean()) {
        return stopped();
      }
      step();
      if (writer.isDue(state.steps())) {
        writer.saveLast(state, standing, Map.of());
      }
    }
  }

  private int epochsDone() {
    return Math.toIntExact(state.steps() / epochSteps);
  }

  /** How many steps {@link Standing#lossSum} holds. */
  private int stepsDone() {
    int own = Math.toIntExact(state.steps() % epochSteps);
    return own == 0 && standing.measuredAt() < state.steps() ? epochSteps : own;
  }

  private boolean isMeasurementDue() {
    long step = state.steps();
    long every = settings.measuring().everySteps();
    return step > standing.measuredAt()
        && (step % epochSteps == 0 || every > 0 && step % every == 0);
  }

  private TrainingEvent.Finished stopped() throws ModelException {
    if (state.steps() > 0) {
      writer.saveLast(state, standing, Map.of());
    }
    return finish(false, writer.folder().last());
  }

  private TrainingEvent.Finished finish(boolean completed, Path model) {
    TrainingEvent.Finished event =
        new TrainingEvent.Finished(
            completed, completed && state.steps() < total, epochsDone(), model);
    listener.accept(event);
    return event;
  }

  private double rate(long step) {
    return settings.learningRate()
        * settings.schedule().factor(step, epochSteps, settings.epochs());
  }

  private void step() throws ModelException {
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
          throw diverged(batch, loss);
        }
        move(step, length);
      }
    }
    trace.end(replicas);
    standing = standing.plus(loss);
    clock.stop(reader.batch());
    double mean = standing.lossSum() / stepsDone();
    teller.tell(epoch + 1, settings.epochs(), state.steps(), total, reader.batch(), mean);
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

  private ModelException diverged(Batch batch, double loss) {
    String what = Double.isFinite(loss) ? "gradient is not finite" : "loss is " + loss;
    return new ModelException(
        "the %s at step %d of epoch %d: %s; lower the learning rate, now %s; %s is whole"
            .formatted(
                what,
                state.steps() % epochSteps + 1,
                epochsDone() + 1,
                divergence.in(state.weights(), gradient, batch, replicas),
                settings.learningRate(),
                writer.folder().last()));
  }

  /** Measures, and keeps what that says; false if cancelled. */
  private boolean measure() throws ModelException {
    replicas.setParameters(state.average());
    Validation.Result result = validation.measure(replicas, cancelled);
    if (cancelled.getAsBoolean()) {
      return false;
    }
    long step = state.steps();
    boolean epochEnds = step % epochSteps == 0;
    double loss = standing.lossSum() / stepsDone();
    Map<String, Double> measured = new TreeMap<>();
    measured.put(Standing.LOSS, loss);
    result.geodesicMeanDegrees().ifPresent(degrees -> measured.put(Standing.GEODESIC, degrees));
    result.geodesicMedianDegrees().ifPresent(degrees -> measured.put(MEDIAN, degrees));
    double score = Standing.score(measured);
    boolean isBest = score < standing.best() || !writer.hasBest();
    int epoch = epochEnds ? epochsDone() : epochsDone() + 1;
    double speed = clock.picturesPerSecond();
    curves.append(
        new Measurement(epoch, step, step * reader.batch(), rate(step - 1), loss, result, speed));
    if (isBest) {
      writer.saveBest(state, measured);
    }
    standing = standing.measured(step, score, isBest, epochEnds);
    if (epochEnds) {
      clock.reset();
      writer.saveEpoch(state, measured);
      writer.saveLast(state, standing, measured);
    }
    listener.accept(
        epochEnds
            ? new TrainingEvent.EpochEnded(
                epoch,
                loss,
                result.loss(),
                result.geodesicMeanDegrees(),
                result.geodesicMedianDegrees(),
                speed,
                isBest)
            : new TrainingEvent.Measured(
                epoch, step, loss, result.loss(), result.geodesicMeanDegrees(), isBest));
    return true;
  }

  @Override
  public void close() throws ModelException {
    reader.close();
    replicas.close();
    curves.close();
  }
}
