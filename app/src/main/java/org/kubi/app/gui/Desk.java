package org.kubi.app.gui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.kubi.app.panel.command.Commands;
import org.kubi.app.panel.command.PaletteViewModel;
import org.kubi.app.panel.compare.CompareViewModel;
import org.kubi.app.panel.data.DataViewModel;
import org.kubi.app.panel.endless.EndlessViewModel;
import org.kubi.app.panel.job.JobsViewModel;
import org.kubi.app.panel.log.LogViewModel;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.runs.RunsViewModel;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.panel.tour.TourViewModel;
import org.kubi.app.panel.train.TrainViewModel;
import org.kubi.app.service.AimedRecipe;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskRunner;
import org.kubi.gen.Aim;
import org.kubi.gen.Recipe;
import org.kubi.render.character.CharacterSource;
import org.kubi.render.character.gltf.GltfSource;

/** The view models beside the stage: project, jobs, log, commands, and the other workspaces. */
public final class Desk implements AutoCloseable {
  private final Workbench bench;
  private final Texts texts;
  private final StringProperty workspace;
  private final BooleanProperty dark;
  private final StringProperty language;
  private final ProjectViewModel project;
  private final JobQueue jobs;
  private final JobsViewModel jobRows;
  private final LogViewModel log = new LogViewModel();
  private final Commands commands;
  private final PaletteViewModel palette;
  private final DataViewModel data;
  private final TrainViewModel train;
  private final RunsViewModel runs;
  private final CompareViewModel compare;
  private final TourViewModel tour;

  Desk(
      GuiOptions options, Equipment equipment, Session session, TaskRunner tasks, Workbench bench) {
    this.bench = bench;
    this.texts = bench.texts();
    this.workspace =
        new SimpleStringProperty(
            this,
            "workspace",
            options.workspace().filter(Panels.IDS::contains).orElse(Panels.STAGE));
    this.dark =
        new SimpleBooleanProperty(
            this,
            "dark",
            options
                .theme()
                .map(theme -> theme == GuiOptions.Theme.DARK)
                .orElse(session.preferences().dark()));
    this.language = new SimpleStringProperty(this, "language", session.preferences().language());
    this.project =
        new ProjectViewModel(
            session.project(), session.recent(), tasks, texts, bench.status()::tell);
    this.jobs = new JobQueue(tasks);
    this.jobRows = new JobsViewModel(jobs, texts);
    this.commands = new Commands(texts);
    this.palette = new PaletteViewModel(commands);
    this.data =
        new DataViewModel(
            bench.studio(),
            bench.editor(),
            tasks,
            jobs,
            project,
            bench.home(),
            texts,
            equipment.people(),
            equipment.sources().stream().map(CharacterSource::id).toList(),
            bench.status()::tell,
            bench.status()::remark);
    this.train =
        new TrainViewModel(
            new TrainViewModel.Around(
                tasks,
                jobs,
                project,
                bench.home(),
                texts,
                new ProjectPhotos(equipment.photos(), equipment.heads()),
                new EndlessViewModel(data.generate().recipes(), equipment.people()),
                bench.network()::open,
                bench.status()::tell));
    this.runs =
        new RunsViewModel(
            new RunsViewModel.Around(
                tasks,
                project,
                train,
                bench.home(),
                texts,
                () -> workspace.set(Panels.TRAIN),
                bench.network()::open,
                bench.status()::tell,
                bench.status()::remark));
    this.compare =
        new CompareViewModel(
            new CompareViewModel.Around(
                tasks,
                bench.network(),
                bench.render(),
                bench.home(),
                texts,
                equipment.photos(),
                equipment.heads(),
                new OtherNetworks(equipment.networks()),
                aim -> generateMore(aim, tasks),
                bench.status()::remark,
                bench.status()::tell),
            bench.studio());
    this.tour =
        new TourViewModel(
            new TourViewModel.Around(
                bench.studio(),
                bench.player(),
                bench.network(),
                bench.photo(),
                tasks,
                texts,
                bench.character().source()::get,
                project.project()::get,
                () -> workspace.set(Panels.STAGE),
                bench.status()::tell));
    if (session.firstStart()) {
      tour.begin();
    }
  }

  /** Id of the workspace that is shown. */
  public StringProperty workspace() {
    return workspace;
  }

  /** Bright letters on dark paper. */
  public BooleanProperty dark() {
    return dark;
  }

  /** The language from the next start on: {@code en}, {@code ja}, or empty for the system's. */
  public StringProperty language() {
    return language;
  }

  /** The project. */
  public ProjectViewModel project() {
    return project;
  }

  /** The long jobs. */
  public JobQueue jobs() {
    return jobs;
  }

  /** The long jobs, as they are shown. */
  public JobsViewModel jobRows() {
    return jobRows;
  }

  /** What has happened. */
  public LogViewModel log() {
    return log;
  }

  /** What the user can ask for. */
  public Commands commands() {
    return commands;
  }

  /** The palette of the commands. */
  public PaletteViewModel palette() {
    return palette;
  }

  /** The workspace of the data sets. */
  public DataViewModel data() {
    return data;
  }

  /** The workspace of the trainings. */
  public TrainViewModel train() {
    return train;
  }

  /** The workspace of the runs. */
  public RunsViewModel runs() {
    return runs;
  }

  /** The workspace of the photos. */
  public CompareViewModel compare() {
    return compare;
  }

  /** The first steps. */
  public TourViewModel tour() {
    return tour;
  }

  /** Opens the recipe that is chosen in Data, aimed at some heads. */
  private void generateMore(Aim aim, TaskRunner tasks) {
    Recipe base = data.generate().recipe().get().recipe();
    Path folder = project.project().get().recipes();
    tasks.<Path>start(
        texts.of("compare.aiming"),
        progress -> AimedRecipe.write(base, aim, folder),
        outcome -> {
          if (outcome instanceof Outcome.Done<Path> done) {
            data.generate().chooseFile(done.value());
            workspace.set(Panels.DATA);
          } else if (outcome instanceof Outcome.Failed<Path> failed) {
            bench.status().tell(failed.message());
          }
        });
  }

  /** Whether nothing is being read or worked out. */
  boolean idle() {
    return data.idle() && train.idle() && runs.idle() && compare.idle();
  }

  /** Opens things where they belong. */
  void take(List<Offering> offerings) {
    for (Offering offering : offerings) {
      if (offering instanceof Offering.Network one) {
        bench.network().open(one.folder());
      } else if (offering instanceof Offering.Figure one) {
        bench.figures().open(new GltfSource(one.file()));
        workspace.set(Panels.STAGE);
      } else if (offering instanceof Offering.DataSet one) {
        project.link(List.of(one.folder()));
        data.open(one.folder());
        workspace.set(Panels.DATA);
      } else if (offering instanceof Offering.Peer one) {
        compare.lineup().add(one.file());
        workspace.set(Panels.COMPARE);
      } else if (offering instanceof Offering.RecipeFile one) {
        data.generate().chooseFile(one.file());
        workspace.set(Panels.DATA);
      } else if (offering instanceof Offering.ProjectFolder one) {
        project.open(one.folder());
      } else if (offering instanceof Offering.Photos some) {
        compare.add(some.files());
        workspace.set(Panels.COMPARE);
      } else if (offering instanceof Offering.Photo one) {
        takePhoto(one);
      }
    }
  }

  /** A single photo goes to the comparison if that is what is looked at, else to the stage. */
  private void takePhoto(Offering.Photo one) {
    if (workspace.get().equals(Panels.COMPARE)) {
      compare.add(List.of(one.file()));
    } else {
      bench.photo().open(one.file(), Optional.empty());
      workspace.set(Panels.STAGE);
    }
  }

  @Override
  public void close() {
    data.close();
    train.close();
    runs.close();
    compare.close();
  }
}
