package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kubi.data.DatasetException;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Engine;

/**
 * One training as it runs: steps, measured and saved between them. What comes next is a function of
 * the {@link TrainingState}'s steps and the {@link Standing} alone, so that it may be stopped and
 * resumed between any two.
 */
final class TrainingLoop implements AutoCloseable {
  private static final String MEDIAN = "validation.geodesic.medianDegrees";

  private final TrainSettings settings;
  private final Consumer<TrainingEvent> listener;
  private final BooleanSupplier cancelled;
  private final BooleanSupplier paused;
  private final int pictures;
  private final Stepper stepper;
  private final int epochSteps;
  private final long total;
  private final TrainingState state;
  private final Validation validation;
  private final RunWriter writer;
  private final Curves curves;
  private final ProgressTeller teller;
  private final Optional<Glimpses> glimpses;
  private Standing standing;

  /**
   * A training.
   *
   * @param stepper is closed with it
   * @param cancelled whether to stop; may be answered late, in a pause
   * @param paused whether it would be answered late now
   * @param glimpses which pictures it is shown meanwhile
   * @param from what it goes on from, if it was begun before
   */
  TrainingLoop(
      RunFolder run,
      TrainSettings settings,
      ModelCard card,
      TrainingData data,
      Stepper stepper,
      Consumer<TrainingEvent> listener,
      BooleanSupplier cancelled,
      BooleanSupplier paused,
      Optional<Glimpses> glimpses,
      Optional<Checkpoint> from)
      throws ModelException, DatasetException {
    this.settings = settings;
    this.listener = listener;
    this.glimpses = glimpses;
    this.pictures = data.learnt().count();
    this.stepper = stepper;
    this.epochSteps = stepper.epochSteps();
    this.total = stepper.total();
    this.state = stepper.state();
    this.validation = new Validation(data.measured(), data.held(), settings);
    this.standing = from.isPresent() ? Standing.of(run, from.get()) : Standing.START;
    this.teller = new ProgressTeller(listener, state.steps());
    this.cancelled = teller.apart(cancelled);
    this.paused = paused;
    this.writer = new RunWriter(run, card, settings, stepper);
    this.curves = new Curves(run.path(), standing.measuredAt());
    if (from.isEmpty()) {
      writer.saveLast(state, standing, Map.of());
    }
  }

  TrainingEvent.Finished run() throws ModelException, DatasetException {
    listener.accept(
        new TrainingEvent.Started(
            writer.folder().path(),
            pictures,
            validation.size(),
            stepper.network().parameterCount(),
            stepper.network().count(),
            epochsDone(),
            Engine.check()));
    if (glimpses.isPresent()) {
      stepper.network().setParameters(state.average());
      look(glimpses.get());
    }
    while (true) {
      if (isMeasurementDue() && !measure()) {
        return stopped();
      }
      int patience = settings.measuring().patience();
      if (state.steps() >= total || patience > 0 && standing.worse() >= patience) {
        return finish(true, writer.finish());
      }
      if (isStopped()) {
        return stopped();
      }
      step();
      if (writer.isDue(state.steps())) {
        writer.saveLast(state, standing, Map.of());
      }
    }
  }

  /** Whether to stop; a pause may last, and its end be a crash: what is done is saved before it. */
  private boolean isStopped() throws ModelException {
    if (paused.getAsBoolean() && !writer.isSaved(state.steps())) {
      writer.saveLast(state, standing, Map.of());
    }
    return cancelled.getAsBoolean();
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

  private void step() throws ModelException, DatasetException {
    int epoch = epochsDone() + 1;
    standing = standing.plus(stepper.step(writer.folder().last()));
    double mean = standing.lossSum() / stepsDone();
    long steps = state.steps();
    teller.tell(
        epoch, settings.epochs(), steps, total, stepper.batch(), mean, stepper.rate(steps - 1));
  }

  /** Tells of a glimpse at the network, which has the weights that would be kept now. */
  private void look(Glimpses at) {
    listener.accept(at.look(epochsDone(), stepper.network(), state.average()));
  }

  /** Measures, and keeps what that says; false if stopped. */
  private boolean measure() throws ModelException {
    stepper.network().setParameters(state.average());
    Validation.Result result = validation.measure(stepper.network(), this::isStopped);
    if (isStopped()) {
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
    double speed = stepper.clock().picturesPerSecond();
    double rate = stepper.rate(step - 1);
    curves.append(new Measurement(epoch, step, step * stepper.batch(), rate, loss, result, speed));
    if (isBest) {
      writer.saveBest(state, measured);
    }
    standing = standing.measured(step, score, isBest, epochEnds);
    if (epochEnds) {
      stepper.clock().reset();
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
    if (glimpses.isPresent() && epochEnds && (glimpses.get().isDue() || step >= total)) {
      look(glimpses.get());
    }
    return true;
  }

  @Override
  public void close() throws ModelException {
    stepper.close();
    curves.close();
  }
}
