package org.kubi.app.panel.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.kubi.app.panel.pose.PoseEditor;
import org.kubi.app.panel.project.DataSetEntry;
import org.kubi.app.panel.project.ProjectContents;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.studio.Studio;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.TaskRunner;
import org.kubi.data.Dataset;
import org.kubi.gen.CastBuilder.SourceFinder;

/** The workspace of the data sets: what is made, and what is looked at. */
public final class DataViewModel implements AutoCloseable {
  private final Around around;
  private final GenerateViewModel generate;
  private final SheetViewModel sheet;
  private final SampleViewModel sample;

  /**
   * What the workspace has round it.
   *
   * @param people where the people of recipes come from
   * @param sources ids of the sources that are here
   * @param onTrouble hears one sentence when something cannot be done
   * @param onMade hears the folder of each data set that was made
   */
  record Around(
      TaskRunner tasks,
      JobQueue jobs,
      ProjectViewModel project,
      Texts texts,
      SourceFinder people,
      List<String> sources,
      Consumer<String> onTrouble,
      Consumer<Path> onMade) {}

  /**
   * With nothing open.
   *
   * @param home the toolkit's thread in a window
   * @param sources ids of the sources of people that are here
   * @param onTrouble hears one sentence when something cannot be done
   */
  public DataViewModel(
      Studio studio,
      PoseEditor editor,
      TaskRunner tasks,
      JobQueue jobs,
      ProjectViewModel project,
      Executor home,
      Texts texts,
      SourceFinder people,
      List<String> sources,
      Consumer<String> onTrouble) {
    this.around =
        new Around(
            tasks, jobs, project, texts, people, sources, onTrouble, folder -> this.open(folder));
    this.generate = new GenerateViewModel(around);
    this.sheet = new SheetViewModel(around, home);
    this.sample = new SampleViewModel(around, sheet, studio, editor, home);
    // A job leaves something on disk also where it was stopped.
    jobs.onEnd(job -> project.refresh());
  }

  /** What is made next. */
  public GenerateViewModel generate() {
    return generate;
  }

  /** The pictures of the data set that is looked at. */
  public SheetViewModel sheet() {
    return sheet;
  }

  /** The sample that is chosen. */
  public SampleViewModel sample() {
    return sample;
  }

  /** What lies in the project. */
  public ReadOnlyObjectProperty<ProjectContents> contents() {
    return around.project().contents();
  }

  /** Looks at a data set. */
  public void open(Path folder) {
    sheet.open(folder);
  }

  /** Looks at a data set, or goes on with one that was begun. */
  public void openOrResume(DataSetEntry entry) {
    if (entry.complete()) {
      open(entry.folder());
    } else {
      generate.resume(entry);
    }
  }

  /** The folder of the data set that is looked at. */
  public Optional<Path> folder() {
    return sheet.dataset().get().map(Dataset::folder);
  }

  /** Whether nothing is being read or painted. */
  public boolean idle() {
    return sheet.idle() && sample.idle();
  }

  @Override
  public void close() {
    sheet.close();
    sample.close();
  }
}
