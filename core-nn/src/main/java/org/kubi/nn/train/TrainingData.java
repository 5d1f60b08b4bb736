package org.kubi.nn.train;

import org.kubi.data.Dataset;

/**
 * What a training sees.
 *
 * @param learnt what it learns from
 * @param measured what it is measured on
 * @param held which samples of it
 */
record TrainingData(Pictures learnt, Dataset measured, int[] held) {
  /** With a whole data set to measure on. */
  static TrainingData measuredOn(Dataset measured, Pictures learnt) {
    return new TrainingData(learnt, measured, Split.all(measured).training());
  }
}
