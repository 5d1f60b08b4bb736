package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.EventFile;

/** The curves of a run, for people and programs ({@code metrics.csv}) and for TensorBoard. */
final class Curves implements AutoCloseable {
  private final MetricsFile metrics;
  private final EventFile events;

  /**
   * Goes on with a run's curves.
   *
   * @param measuredAt the step of the last measurement that counts: later ones are made again
   */
  Curves(Path run, long measuredAt) throws ModelException {
    metrics = new MetricsFile(run);
    metrics.keep(measuredAt);
    events = EventFile.open(run, measuredAt);
  }

  void append(Measurement measured) throws ModelException {
    metrics.append(measured);
    long step = measured.step();
    events.scalar("train/loss", step, measured.loss());
    events.scalar("train/learning_rate", step, measured.rate());
    events.scalar("train/pictures_per_second", step, measured.picturesPerSecond());
    Validation.Result validation = measured.validation();
    append("validation/loss", step, validation.loss());
    append("validation/geodesic_mean_degrees", step, validation.geodesicMeanDegrees());
    append("validation/geodesic_median_degrees", step, validation.geodesicMedianDegrees());
    events.flush();
  }

  private void append(String tag, long step, OptionalDouble value) throws ModelException {
    if (value.isPresent()) {
      events.scalar(tag, step, value.getAsDouble());
    }
  }

  @Override
  public void close() throws ModelException {
    events.close();
  }
}
