package org.kubi.nn.train;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.engine.RowLoss;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.preset.Outputs;

/** One training as it runs: epochs of steps, each epoch measured and saved. */
final class TrainingLoop implements AutoCloseable {
  private static final String GEODESIC = "validation.geodesic.meanDegrees";
  private static final String MEDIAN = "validation.geodesic.medianDegrees";
  private static final String LOSS = "train.loss";
  private static final double PROGRESS_SECONDS = 0.25;
  private static final int LEAST_CHUNK = 64;

  private final Path run;
  private final TrainSettings settings;
  private final ModelCard card;
  private final Consumer<TrainingEvent> listener;
  private final BooleanSupplier cancelled;
  private final BatchReader reader;
  private final Validation validation;
  private final Replicas replicas;
  private final TrainingState state;
  private final MetricsFile metrics;
  private final int firstEpoch;
  private final int pictures;
  private final float[] gradient;
  private final long began = System.nanoTime();
  private double told = Double.NEGATIVE_INFINITY;
  private double best;

  TrainingLoop(
      Path run,
      TrainSettings settings,
      ModelCard card,
      Dataset training,
      int[] learnt,
      Dataset measured,
      int[] held,
      Consumer<TrainingEvent> listener,
      BooleanSupplier cancelled,
      Optional<Checkpoint> from)
      throws ModelException, DatasetException {
    this.run = run;
    this.settings = settings;
    this.card = card;
    this.listener = listener;
    this.cancelled = cancelled;
    this.pictures = learnt.length;
    NetworkPreset preset = NetworkPresets.byId(settings.preset());
    Outputs outputs = Outputs.ofIds(settings.labels());
    RowLoss loss = preset.loss(outputs);
    this.validation = new Validation(measured, held, outputs, preset.inputScale(), loss);
    this.reader = new BatchReader(training, learnt, outputs, preset.inputScale(), settings);
    int size = training.manifest().size();
    this.replicas =
        new Replicas(
            () -> preset.configuration(size, outputs, settings.seed()),
            settings.replicas(),
            size,
            outputs.size(),
            Math.max(LEAST_CHUNK, reader.batch()));
    this.gradient = new float[replicas.parameterCount()];
    this.metrics = new MetricsFile(run);
    this.state =
        from.isPresent()
            ? TrainingState.of(settings, from.get())
            : TrainingState.fresh(settings, replicas.parameters());
    this.firstEpoch = from.map(c -> c.card().epochs()).orElse(0);
    this.best = bestSoFar();
    metrics.keep(firstEpoch);
    if (from.isEmpty()) {
      save(0, Map.of(), false);
    }
  }

  static Path last(Path run) {
    return run.resolve("checkpoints").resolve("last");
  }

  /** Whether a whole checkpoint is there to resume from. */
  static boolean hasLast(Path run) {
    return Checkpoint.exists(last(run));
  }

  private static Path best(Path run) {
    return run.resolve("checkpoints").resolve("best");
  }

  private double bestSoFar() throws ModelException {
    if (!Files.exists(best(run).resolve("card.json"))) {
      return Double.POSITIVE_INFINITY;
    }
    ModelCard found = Checkpoint.readCard(best(run));
    // One of an epoch that will be trained again does not count.
    return found.epochs() <= firstEpoch ? score(found.metrics()) : Double.POSITIVE_INFINITY;
  }

  /** Less is better: the validation error, or the loss where nothing was held out. */
  private static double score(Map<String, Double> measured) {
    return measured.getOrDefault(GEODESIC, measured.getOrDefault(LOSS, Double.POSITIVE_INFINITY));
  }

  TrainingEvent.Finished run() throws ModelException {
    listener.accept(
        new TrainingEvent.Started(
            run,
            pictures,
            validation.size(),
            replicas.parameterCount(),
            replicas.count(),
            firstEpoch));
    for (int epoch = firstEpoch; epoch < settings.epochs(); epoch++) {
      if (!runEpoch(epoch)) {
        return finish(false, epoch, last(run));
      }
    }
    Path model = run.resolve("model");
    Checkpoint kept = Checkpoint.load(best(run));
    kept.save(model);
    return finish(true, settings.epochs(), model);
  }

  private TrainingEvent.Finished finish(boolean completed, int epochs, Path model) {
    TrainingEvent.Finished event = new TrainingEvent.Finished(completed, epochs, model);
    listener.accept(event);
    return event;
  }

  /** False if cancelled. */
  private boolean runEpoch(int epoch) throws ModelException {
    int steps = reader.steps();
    long total = (long) steps * settings.epochs();
    long start = System.nanoTime();
    double sum = 0;
    double rate = 0;
    for (int step = 0; step < steps; step++) {
      if (cancelled.getAsBoolean()) {
        return false;
      }
      Batch batch = reader.read(epoch, step);
      rate = settings.learningRate() * settings.schedule().factor(state.steps(), total);
      long dropout = Seeds.mix(settings.seed(), state.steps());
      replicas.setParameters(state.weights());
      double loss =
          replicas.gradient(batch.pictures(), batch.labels(), reader.batch(), dropout, gradient);
      if (!Double.isFinite(loss)) {
        throw new ModelException(
            "the loss is %s at step %d of epoch %d: lower the learning rate, now %s; %s is whole"
                .formatted(loss, step + 1, epoch + 1, settings.learningRate(), last(run)));
      }
      replicas.gather(state.weights());
      state.step(gradient, rate);
      sum += loss;
      tell(epoch, sum / (step + 1), total);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double speed = (double) steps * reader.batch() / Math.max(seconds, 1e-9);
    return endEpoch(epoch + 1, sum / steps, rate, speed);
  }

  private boolean endEpoch(int done, double loss, double rate, double speed) throws ModelException {
    replicas.setParameters(state.average());
    Validation.Result result = validation.measure(replicas, cancelled);
    if (cancelled.getAsBoolean()) {
      return false;
    }
    Map<String, Double> measured = new TreeMap<>();
    measured.put(LOSS, loss);
    result.geodesicMeanDegrees().ifPresent(degrees -> measured.put(GEODESIC, degrees));
    result.geodesicMedianDegrees().ifPresent(degrees -> measured.put(MEDIAN, degrees));
    boolean isBest = score(measured) < best || !Files.exists(best(run));
    metrics.append(done, state.steps(), state.steps() * reader.batch(), rate, loss, result, speed);
    save(done, measured, isBest);
    best = isBest ? score(measured) : best;
    listener.accept(
        new TrainingEvent.EpochEnded(
            done,
            loss,
            result.loss(),
            result.geodesicMeanDegrees(),
            result.geodesicMedianDegrees(),
            speed,
            isBest));
    return true;
  }

  private void save(int epochs, Map<String, Double> measured, boolean isBest)
      throws ModelException {
    ModelCard now = card.after(epochs, state.steps() * reader.batch(), measured);
    if (isBest) {
      state.finished(now).save(best(run));
    }
    state.resumable(now).save(last(run));
  }

  private void tell(int epoch, double loss, long total) {
    double seconds = (System.nanoTime() - began) / 1e9;
    if (seconds - told < PROGRESS_SECONDS) {
      return;
    }
    told = seconds;
    long own = state.steps() - (long) firstEpoch * reader.steps();
    double left = seconds / Math.max(1, own) * (total - state.steps());
    listener.accept(
        new TrainingEvent.Progress(
            epoch + 1,
            settings.epochs(),
            (double) state.steps() / total,
            loss,
            own * reader.batch() / seconds,
            left));
  }

  @Override
  public void close() {
    reader.close();
    replicas.close();
  }
}
