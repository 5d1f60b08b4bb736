package org.kubi.app.panel.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kubi.app.panel.curve.CurvePoint;
import org.kubi.app.panel.curve.Quantity;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.JobState;
import org.kubi.nn.train.TrainingEvent;

/** Follows the training that is under way: its curve, how far it is, its pauses. */
public final class LiveViewModel {
  /** The most points that a live curve has: more than a window has pixels. */
  private static final int MOST_POINTS = 2000;

  private final ObservableList<CurvePoint> curve = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<Path>> run =
      new ReadOnlyObjectWrapper<>(this, "run", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Job>> job =
      new ReadOnlyObjectWrapper<>(this, "job", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<JobState>> state =
      new ReadOnlyObjectWrapper<>(this, "state", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<TrainingEvent.Progress>> progress =
      new ReadOnlyObjectWrapper<>(this, "progress", Optional.empty());
  private final ReadOnlyIntegerWrapper measurements =
      new ReadOnlyIntegerWrapper(this, "measurements");
  private int pictures;

  /** The run that is under way; empty when it has ended. */
  public ReadOnlyObjectProperty<Optional<Path>> run() {
    return run.getReadOnlyProperty();
  }

  /** Whether it runs or is paused; empty when none is under way. */
  public ReadOnlyObjectProperty<Optional<JobState>> state() {
    return state.getReadOnlyProperty();
  }

  /** How far the training is, or was last; empty before the first step. */
  public ReadOnlyObjectProperty<Optional<TrainingEvent.Progress>> progress() {
    return progress.getReadOnlyProperty();
  }

  /** The curve of the run that is under way, or was last. */
  public ObservableList<CurvePoint> curve() {
    return curve;
  }

  /** Counts the measurements that were told of. */
  public ReadOnlyIntegerProperty measurements() {
    return measurements.getReadOnlyProperty();
  }

  /** Lets the training wait after the step that it takes, or go on. */
  public void togglePause() {
    job.get()
        .ifPresent(
            one -> {
              if (one.state() == JobState.PAUSED) {
                one.resume();
              } else {
                one.pause();
              }
            });
  }

  /** Stops the training after the step that it takes; what is done is saved. */
  public void stop() {
    job.get().ifPresent(Job::cancel);
  }

  /** A training is about to begin. */
  void opening(Path folder, JobQueue jobs) {
    curve.clear();
    progress.set(Optional.empty());
    run.set(Optional.of(folder));
    job.set(jobs.running());
    look();
  }

  /** It has ended, in any way. */
  void ended() {
    run.set(Optional.empty());
    job.set(Optional.empty());
    look();
  }

  /** Looks whether it is paused. */
  void look() {
    state.set(job.get().map(Job::state));
  }

  /**
   * It begins, or goes on.
   *
   * @param before what was measured already
   */
  void began(TrainingEvent.Started started, List<CurvePoint> before) {
    pictures = started.pictures();
    curve.setAll(before);
  }

  void hear(TrainingEvent event) {
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    if (event instanceof TrainingEvent.Progress now) {
      progress.set(Optional.of(now));
      values.put(Quantity.TRAINING_LOSS, now.loss());
      values.put(Quantity.RATE, now.learningRate());
      values.put(Quantity.SPEED, now.picturesPerSecond());
      add(now.share() * now.epochs(), now.picturesPerSecond(), values);
    } else if (event instanceof TrainingEvent.EpochEnded ended) {
      values.put(Quantity.TRAINING_LOSS, ended.loss());
      values.put(Quantity.SPEED, ended.picturesPerSecond());
      put(values, Quantity.VALIDATION_LOSS, ended.validationLoss());
      put(values, Quantity.ERROR, ended.geodesicMeanDegrees());
      put(values, Quantity.MEDIAN_ERROR, ended.geodesicMedianDegrees());
      progress.get().ifPresent(last -> values.put(Quantity.RATE, last.learningRate()));
      add(ended.epoch(), ended.picturesPerSecond(), values);
      measurements.set(measurements.get() + 1);
    } else if (event instanceof TrainingEvent.Measured) {
      measurements.set(measurements.get() + 1);
    }
  }

  private static void put(
      Map<Quantity, Double> values, Quantity quantity, OptionalDouble measured) {
    if (measured.isPresent()) {
      values.put(quantity, measured.getAsDouble());
    }
  }

  private void add(double epochs, double speed, Map<Quantity, Double> values) {
    if (curve.size() >= MOST_POINTS) {
      // Every second of the points without a measurement gives way.
      List<CurvePoint> kept = new ArrayList<>();
      for (int i = 0; i < curve.size(); i++) {
        if (i % 2 == 0 || curve.get(i).measured()) {
          kept.add(curve.get(i));
        }
      }
      curve.setAll(kept);
    }
    double learnt = epochs * pictures;
    double seconds = 0;
    if (!curve.isEmpty() && speed > 0) {
      CurvePoint last = curve.get(curve.size() - 1);
      seconds = last.seconds() + Math.max(0, learnt - last.pictures()) / speed;
    }
    curve.add(new CurvePoint(epochs, learnt, seconds, values));
  }
}
