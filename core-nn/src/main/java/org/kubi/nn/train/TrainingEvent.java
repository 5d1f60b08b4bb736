package org.kubi.nn.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.kubi.nn.engine.EngineReport;
import org.kubi.nn.plan.FirstLayer;
import org.kubi.nn.predict.Prediction;
import org.kubi.nn.preset.InputScale;

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
   * @param learningRate of the last step
   * @param picturesPerSecond since the training began or went on, without pauses
   * @param secondsLeft until it ends, as far as can be told
   */
  record Progress(
      int epoch,
      int epochs,
      double share,
      double loss,
      double learningRate,
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
   * What the network says of some pictures, the same ones each time: at the beginning, after
   * epochs, at most once a second, and at the end. Only where {@link Trainer#withGlimpses} asked
   * for it.
   *
   * @param epoch how many epochs are done
   * @param pictures that it was shown
   * @param answers to each
   * @param firstLayer as it is now, where it is a convolution
   * @param inputScale how pictures are prepared for it
   */
  record Glimpse(
      int epoch,
      List<ShownPicture> pictures,
      List<Prediction> answers,
      Optional<FirstLayer> firstLayer,
      InputScale inputScale)
      implements TrainingEvent {
    public Glimpse {
      pictures = List.copyOf(pictures);
      answers = List.copyOf(answers);
    }
  }

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
