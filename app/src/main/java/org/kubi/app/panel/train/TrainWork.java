package org.kubi.app.panel.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.service.OutputFolder;
import org.kubi.app.task.Progress;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.Trainer;
import org.kubi.nn.train.TrainingEvent;

/**
 * A training to be done.
 *
 * @param data folder of the data set
 * @param settings how; a run that is resumed keeps its own
 * @param run its folder
 * @param resume whether it goes on with what is there
 * @param project to be made on disk first, if it is not yet
 */
record TrainWork(Path data, TrainSettings settings, Path run, boolean resume, Project project) {

  /** The command line that does the same. */
  List<String> command() {
    List<String> words = new ArrayList<>(List.of("train", "--data", data.toString()));
    if (!resume) {
      TrainSettings usual = TrainSettings.forPreset(settings.preset());
      words.addAll(
          List.of("--preset", settings.preset(), "--epochs", Integer.toString(settings.epochs())));
      if (settings.batch() != usual.batch()) {
        words.addAll(List.of("--batch", Integer.toString(settings.batch())));
      }
      if (settings.learningRate() != usual.learningRate()) {
        words.addAll(List.of("--rate", Double.toString(settings.learningRate())));
      }
      if (settings.seed() != usual.seed()) {
        words.addAll(List.of("--seed", Long.toString(settings.seed())));
      }
    }
    words.addAll(List.of("--out", run.toString()));
    if (resume) {
      words.add("--resume");
    }
    return words;
  }

  /**
   * Trains; the network's folder when it is done. Once cancelled, it saves and ends.
   *
   * @param told hears each event, on the training's thread
   */
  Path train(Texts texts, Progress progress, Consumer<TrainingEvent> told) throws TaskException {
    if (!resume) {
      project.make();
      OutputFolder.claim(run, ".lock"::equals);
    }
    progress.report(-1, texts.of("train.beginning"));
    try {
      Trainer trainer =
          new Trainer(
              Dataset.open(data),
              Optional.empty(),
              event -> {
                tell(event, texts, progress);
                told.accept(event);
              },
              progress::cancelled);
      TrainingEvent.Finished end = resume ? trainer.resume(run) : trainer.train(run, settings);
      if (!end.completed()) {
        throw new CancellationException("cancelled");
      }
      return end.model();
    } catch (DatasetException | ModelException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  private static void tell(TrainingEvent event, Texts texts, Progress progress) {
    if (event instanceof TrainingEvent.Progress now && !progress.cancelled()) {
      try {
        progress.report(
            now.share(),
            texts.of(
                "train.progress",
                now.epoch(),
                now.epochs(),
                now.loss(),
                now.picturesPerSecond(),
                (long) now.secondsLeft() / 60,
                (long) now.secondsLeft() % 60));
      } catch (CancellationException e) {
        // The training asks for itself after this step, and saves before it ends.
        System.getLogger(TrainWork.class.getName())
            .log(System.Logger.Level.DEBUG, "cancelled while it told how far it is");
      }
    }
  }
}
