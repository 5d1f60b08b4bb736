package org.kubi.app.panel.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.kubi.app.panel.curve.CurvePoint;
import org.kubi.app.panel.data.TestSets;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.studio.TestHome;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.TaskRunner;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.train.TrainingEvent;

/**
 * A window's view models in a process of their own, which train until somebody kills it: if need
 * be, half way they wait for that.
 */
final class TrainedElsewhere {
  /** What it says once so many epochs are done, and then after each. */
  static final String MEASURED = "measured ";

  private TrainedElsewhere() {}

  /**
   * Trains.
   *
   * @param args the project's folder, how many epochs
   */
  public static void main(String[] args) throws InterruptedException {
    TestHome home = new TestHome();
    TaskRunner tasks = new TaskRunner(home);
    Texts texts = Texts.in(Locale.ENGLISH);
    ProjectViewModel project =
        new ProjectViewModel(
            new Project(Path.of(args[0])), List.of(), tasks, texts, System.err::println);
    TrainViewModel model =
        new TrainViewModel(
            new TrainViewModel.Around(
                tasks,
                new JobQueue(tasks),
                project,
                home,
                texts,
                (photos, size, cancelled) -> List.of(),
                TestSets.endless(),
                path -> {},
                System.err::println));
    project.refresh();
    home.runUntil(() -> model.dataSet().get().isPresent());
    model.preset().set(NetworkPresets.TINY);
    model.batch().set(10);
    int epochs = Integer.parseInt(args[1]);
    model.epochs().set(epochs);
    model.name().set("killed");
    model.listen(
        event -> {
          while (event instanceof TrainingEvent.EpochEnded ended && ended.epoch() >= epochs / 2) {
            LockSupport.park();
          }
        });
    var unused = model.start().orElseThrow();
    int told = 0;
    while (true) {
      int before = told;
      home.runUntil(() -> measured(model) > before);
      told = measured(model);
      System.out.println(MEASURED + told);
    }
  }

  private static int measured(TrainViewModel model) {
    return (int) model.live().stream().filter(CurvePoint::measured).count();
  }
}
