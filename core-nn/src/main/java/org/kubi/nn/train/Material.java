package org.kubi.nn.train;

import java.util.Optional;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.Outputs;

/** What a training learns from: a data set on disk, or a stream without end. */
interface Material {
  /** What its samples are. */
  DatasetManifest manifest();

  /** Its name in runs and on cards. */
  String name();

  /** SHA-256 of what {@link #manifest} says. */
  String hash() throws ModelException;

  /** What makes it endless; {@link Endless#NONE} for a data set. */
  Endless endless();

  /** The text of what a run keeps of it, as {@link Endless#FILE}; empty for a data set. */
  Optional<String> plan();

  /** Where its samples are counted, for sentences. */
  String place();

  /**
   * Checks that it has what the network should answer.
   *
   * @throws DatasetException if it lacks a label, or one is no number
   */
  void check(Outputs outputs) throws DatasetException;

  /** Opens what is learnt from, and what is measured on. */
  TrainingData open(Optional<Dataset> validation, TrainSettings settings) throws DatasetException;
}
