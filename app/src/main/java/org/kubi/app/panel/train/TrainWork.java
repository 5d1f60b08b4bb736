package org.kubi.app.panel.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.service.Generation;
import org.kubi.app.service.OutputFolder;
import org.kubi.app.service.TrainSetting;
import org.kubi.app.service.endless.Lessons;
import org.kubi.app.task.Progress;
import org.kubi.app.task.TaskException;
import org.kubi.data.DatasetException;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.record.RunsHere;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.Trainer;
import org.kubi.nn.train.TrainingEvent;

/**
 * A training to be done.
 *
 * @param lessons what it learns from
 * @param settings how; a run that is resumed keeps its own
 * @param run its folder
 * @param resume whether it goes on with what is there
 * @param project to be made on disk first, if it is not yet
 * @param photos whose heads the network is shown meanwhile; none for some of the held-out samples
 */
record TrainWork(
    Lessons lessons,
    TrainSettings settings,
    Path run,
    boolean resume,
    Project project,
    List<Path> photos) {
  TrainWork {
    photos = List.copyOf(photos);
  }

  /** The command line that does the same. */
  List<String> command() {
    List<String> words = new ArrayList<>(List.of("train"));
    words.addAll(lessons.words(resume));
    if (!resume) {
      words.addAll(TrainSetting.words(settings));
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
  Path train(Texts texts, Sights sights, Progress progress, Consumer<TrainingEvent> told)
      throws TaskException {
    if (!resume) {
      project.make();
      OutputFolder.claim(run, name -> name.equals(RunsHere.LOCK) || lessons.isOwn(name));
    }
    progress.report(-1, texts.of("train.beginning"));
    try {
      Lessons.Opened opened =
          lessons.open(run, resume, making(texts, progress), progress::cancelled);
      Trainer trainer =
          opened
              .trainer(
                  event -> {
                    tell(event, texts, progress);
                    told.accept(event);
                  },
                  progress::cancelled)
              .withPauses(progress::paused)
              .withGlimpses(sights.of(photos, opened.size(), progress::cancelled));
      TrainingEvent.Finished end = resume ? trainer.resume(run) : trainer.train(run, settings);
      if (!end.completed()) {
        throw new CancellationException("cancelled");
      }
      return end.model();
    } catch (DatasetException | ModelException e) {
      throw new TaskException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Tells of what is rendered before the training begins. */
  private static Generation.Listener making(Texts texts, Progress progress) {
    return new Generation.Listener() {
      @Override
      public void people(long done, long total) {
        progress.report(-1, texts.of("data.people", done, total));
      }

      @Override
      public void samples(long done, long total) {
        progress.count(done, total, texts.of("train.heldout", done, total));
      }
    };
  }

  private static void tell(TrainingEvent event, Texts texts, Progress progress) {
    if (event instanceof TrainingEvent.Progress now) {
      // A pause takes hold where the training asks for it: after it has saved.
      progress.tell(
          now.share(),
          texts.of(
              "train.progress",
              now.epoch(),
              now.epochs(),
              now.loss(),
              now.picturesPerSecond(),
              (long) now.secondsLeft() / 60,
              (long) now.secondsLeft() % 60));
    }
  }
}
