package org.kubi.app.panel.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskException;
import org.kubi.app.task.TaskRunner;

/** Decides which project is open, and looks at what lies in it. */
public final class ProjectViewModel {
  private final TaskRunner tasks;
  private final Texts texts;
  private final Consumer<String> onTrouble;
  private final ReadOnlyObjectWrapper<Project> project;
  private final ReadOnlyObjectWrapper<ProjectContents> contents =
      new ReadOnlyObjectWrapper<>(this, "contents", ProjectContents.NONE);
  private final ObservableList<Path> recent = FXCollections.observableArrayList();
  private final List<Path> linked = new ArrayList<>();
  private final List<BiConsumer<Project, Optional<ProjectState>>> onOpened = new ArrayList<>();
  private final List<Runnable> onLeaving = new ArrayList<>();
  private int looks;

  private record Opened(Project project, Optional<ProjectState> state) {}

  /**
   * With a project, which need not exist yet.
   *
   * @param recent other projects, the newest first
   * @param onTrouble hears one sentence when a project cannot be made or read
   */
  public ProjectViewModel(
      Project first, List<Path> recent, TaskRunner tasks, Texts texts, Consumer<String> onTrouble) {
    this.project = new ReadOnlyObjectWrapper<>(this, "project", first);
    this.recent.setAll(recent);
    this.tasks = tasks;
    this.texts = texts;
    this.onTrouble = onTrouble;
  }

  /** The project that is open. */
  public ReadOnlyObjectProperty<Project> project() {
    return project.getReadOnlyProperty();
  }

  /** What lay in it when it was looked at last. */
  public ReadOnlyObjectProperty<ProjectContents> contents() {
    return contents.getReadOnlyProperty();
  }

  /** Projects that were open, the newest first. */
  public ObservableList<Path> recent() {
    return recent;
  }

  /** Data sets elsewhere that belong to what is worked on. */
  public List<Path> linked() {
    return List.copyOf(linked);
  }

  /** Is called before another project takes the place of the one that is open. */
  public void onLeaving(Runnable listener) {
    onLeaving.add(listener);
  }

  /** Hears of each project that is opened from now on, and how it was left. */
  public void onOpened(BiConsumer<Project, Optional<ProjectState>> listener) {
    onOpened.add(listener);
  }

  /** Opens a project; makes it where there is none. */
  public void open(Path folder) {
    Project next = new Project(folder);
    tasks.<Opened>start(
        texts.of("project.opening", next.name()),
        progress -> {
          if (Files.exists(next.folder()) && !Files.isDirectory(next.folder())) {
            throw new TaskException(texts.of("project.file", next.folder()));
          }
          next.make();
          return new Opened(next, StoredRecord.read(next.state(), ProjectState.class));
        },
        outcome -> {
          if (outcome instanceof Outcome.Done<Opened> done) {
            onLeaving.forEach(Runnable::run);
            linked.clear();
            contents.set(ProjectContents.NONE);
            project.set(next);
            recent.remove(next.folder());
            recent.add(0, next.folder());
            onOpened.forEach(listener -> listener.accept(next, done.value().state()));
            refresh();
          } else if (outcome instanceof Outcome.Failed<Opened> failed) {
            onTrouble.accept(failed.message());
          }
        });
  }

  /** Shows data sets elsewhere to the project. */
  public void link(List<Path> dataSets) {
    dataSets.stream()
        .map(folder -> folder.toAbsolutePath().normalize())
        .filter(folder -> !linked.contains(folder))
        .forEach(linked::add);
    refresh();
  }

  /** Looks at what lies in the project; the newest look counts. */
  public void refresh() {
    int look = ++looks;
    Project of = project.get();
    List<Path> elsewhere = linked();
    tasks.<ProjectContents>start(
        texts.of("project.looking"),
        progress -> ProjectContents.of(of, elsewhere),
        outcome -> {
          if (look != looks) {
            return;
          }
          if (outcome instanceof Outcome.Done<ProjectContents> done) {
            contents.set(done.value());
            done.value().troubles().forEach(onTrouble);
          } else if (outcome instanceof Outcome.Failed<ProjectContents> failed) {
            onTrouble.accept(failed.message());
          }
        });
  }
}
