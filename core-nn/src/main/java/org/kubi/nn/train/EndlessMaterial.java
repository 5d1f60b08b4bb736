package org.kubi.nn.train;

import java.util.Optional;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.Json;
import org.kubi.data.SampleStream;
import org.kubi.data.Sha256;
import org.kubi.nn.preset.Outputs;

/**
 * Samples without end; it needs a data set to measure on.
 *
 * @param stream of the samples
 */
record EndlessMaterial(SampleStream stream) implements Material {
  EndlessMaterial {
    long count = stream.plan().count();
    if (count > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "an epoch has at most %,d samples, found %,d".formatted(Integer.MAX_VALUE, count));
    }
  }

  @Override
  public DatasetManifest manifest() {
    return stream.plan();
  }

  @Override
  public String name() {
    return "%s, endless, seed %d".formatted(manifest().name(), manifest().seed());
  }

  @Override
  public String hash() {
    return Sha256.of(Json.write(manifest()));
  }

  @Override
  public Optional<String> plan() {
    return Optional.of(Json.write(manifest()));
  }

  @Override
  public Endless endless() {
    DatasetManifest plan = manifest();
    return new Endless(plan.name(), plan.seed(), plan.count(), plan.renderer());
  }

  @Override
  public String place() {
    return "recipe %s with seed %d".formatted(manifest().name(), manifest().seed());
  }

  @Override
  public void check(Outputs outputs) throws DatasetException {
    StreamLabels.of(manifest(), outputs, place());
  }

  @Override
  public TrainingData open(Optional<Dataset> validation, TrainSettings settings)
      throws DatasetException {
    return TrainingData.measuredOn(
        validation.orElseThrow(),
        new StreamedPictures(stream, place(), settings.outputs(), settings));
  }
}
