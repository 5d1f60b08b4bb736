package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.kubi.nn.engine.EngineReport;

/** What a training tells while it goes; on the training's thread. */
public sealed interface TrainingEvent {
  /**
   * It begins, or goes on.
   *
   * @param run its folder
   * @param pictures how many it learns from
   * @param validation how many it is measured on
   * @param weights how many the network has
   * @param replicas on how many threads
   * @param epoch how many epochs are done already
   * @param engine what computes it, as found
   */
  record Started(
      Path run,
      int pictures,
      int validation,
      int weights,
      int replicas,
      int epoch,
      EngineReport engine)
      implements TrainingEvent {}

  /**
   * A few times a second.
   *
   * @param epoch the one that runs, from 1
   * @param epochs of the whole training
   * @param share of the whole training that is done, 0 to 1
   * @param loss mean since the epoch began
   * @param picturesPerSecond since the training began or went on
   * @param secondsLeft until it ends, as far as can be told
   */
  record Progress(
      int epoch,
      int epochs,
      double share,
      double loss,
      double picturesPerSecond,
      double secondsLeft)
      implements TrainingEvent {}

  /**
   * An epoch is done and saved.
   *
   * @param epoch from 1
   * @param loss mean over the epoch's steps
   * @param validationLoss mean on the validation pictures, where there are some
   * @param geodesicMeanDegrees mean angle between true and predicted head there
   * @param geodesicMedianDegrees its median
   * @param picturesPerSecond of this epoch's training
   * @param best whether this is the best epoch so far, kept in checkpoints/best
   */
  record EpochEnded(
      int epoch,
      double loss,
      OptionalDouble validationLoss,
      OptionalDouble geodesicMeanDegrees,
      OptionalDouble geodesicMedianDegrees,
      double picturesPerSecond,
      boolean best)
      implements TrainingEvent {}

  /**
   * It was measured inside an epoch.
   *
   * @param epoch the one that runs, from 1
   * @param step how many steps are done since the training began
   * @param loss mean since the epoch began
   * @param validationLoss mean on the validation pictures, where there are some
   * @param geodesicMeanDegrees mean angle between true and predicted head there
   * @param best whether this is the best so far, kept in checkpoints/best
   */
  record Measured(
      int epoch,
      long step,
      double loss,
      OptionalDouble validationLoss,
      OptionalDouble geodesicMeanDegrees,
      boolean best)
      implements TrainingEvent {}

  /**
   * It is over.
   *
   * @param completed false if it was cancelled; then it can be resumed
   * @param early whether it stopped before its last epoch, as it was no longer getting better; it
   *     is completed then
   * @param epochs how many epochs are done and saved
   * @param model the network's folder: the best one measured when completed, else the last
   *     checkpoint
   */
  record Finished(boolean completed, boolean early, int epochs, Path model)
      implements TrainingEvent {}
}
