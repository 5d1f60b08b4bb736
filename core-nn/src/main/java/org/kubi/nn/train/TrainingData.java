package org.kubi.nn.train;

import java.util.Optional;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;

/**
 * What a training sees.
 *
 * @param training what it learns from
 * @param learnt which samples of it
 * @param measured what it is measured on; may be the same data set
 * @param held which samples of it
 */
record TrainingData(Dataset training, int[] learnt, Dataset measured, int[] held) {
  /** A whole other data set to measure on, or a share of the data set itself. */
  static TrainingData of(Dataset training, Optional<Dataset> validation, TrainSettings settings)
      throws DatasetException {
    if (validation.isPresent()) {
      Dataset measured = validation.get();
      return new TrainingData(
          training, Split.all(training).training(), measured, Split.all(measured).training());
    }
    Split split = Split.of(training, settings.validationShare(), settings.seed());
    return new TrainingData(training, split.training(), training, split.validation());
  }
}
