package org.kubi.app.panel.train;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kubi.app.panel.curve.CurvePoint;
import org.kubi.app.panel.endless.EndlessViewModel;
import org.kubi.app.panel.project.DataSetEntry;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.project.ProjectContents;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.service.endless.EndlessLessons;
import org.kubi.app.service.endless.Lessons;
import org.kubi.app.service.endless.StoredLessons;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.JobRequest;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskRunner;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.record.RunRecord;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.TrainingEvent;

/** Decides what is trained, and follows the training that is under way. */
public final class TrainViewModel implements AutoCloseable {
  private final Around around;
  private final SettingsViewModel form = new SettingsViewModel();
  private final LiveViewModel live = new LiveViewModel();
  private final GlimpseViewModel glimpses;
  private final ObservableList<DataSetEntry> dataSets = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<DataSetEntry>> dataSet =
      new SimpleObjectProperty<>(this, "dataSet", Optional.empty());
  private final Map<Path, Job> asked = new HashMap<>();
  private final List<Consumer<TrainingEvent>> listeners = new CopyOnWriteArrayList<>();

  /**
   * What it works with.
   *
   * @param home the toolkit's thread in a window
   * @param sights finds what the network is shown while it learns
   * @param endless whether a recipe is learnt from instead of a data set
   * @param onNetwork hears the folder of each network that was trained
   * @param onTrouble hears one sentence when something cannot be done
   */
  public record Around(
      TaskRunner tasks,
      JobQueue jobs,
      ProjectViewModel project,
      Executor home,
      Texts texts,
      Sights sights,
      EndlessViewModel endless,
      Consumer<Path> onNetwork,
      Consumer<String> onTrouble) {}

  /** Without a training. */
  public TrainViewModel(Around around) {
    this.around = around;
    this.glimpses =
        new GlimpseViewModel(
            around.home(),
            fault ->
                around
                    .home()
                    .execute(
                        () -> around.onTrouble().accept(around.texts().of("train.fault", fault))));
    around.project().contents().addListener((changed, was, is) -> list(is));
    around.jobs().onEnd(job -> live.ended());
    around.jobs().onChange(live::look);
  }

  /** The whole data sets of the project. */
  public ObservableList<DataSetEntry> dataSets() {
    return dataSets;
  }

  /** What is learnt from. */
  public ObjectProperty<Optional<DataSetEntry>> dataSet() {
    return dataSet;
  }

  /** Whether pictures are learnt from as they are rendered, instead of a data set. */
  public EndlessViewModel endless() {
    return around.endless();
  }

  /** How it is learnt. */
  public SettingsViewModel form() {
    return form;
  }

  /** The shape of the network; another one brings its usual settings. */
  public ObjectProperty<NetworkPreset> preset() {
    return form.preset();
  }

  /** How often the data set is seen. */
  public IntegerProperty epochs() {
    return form.epochs();
  }

  /** Pictures a step. */
  public IntegerProperty batch() {
    return form.batch();
  }

  /** The highest learning rate. */
  public DoubleProperty rate() {
    return form.rate();
  }

  /** Name of the run; empty: preset and data set. */
  public StringProperty name() {
    return form.name();
  }

  /** The training that is under way. */
  public LiveViewModel now() {
    return live;
  }

  /** What its network says of some pictures. */
  public GlimpseViewModel glimpses() {
    return glimpses;
  }

  /** The run that is under way. */
  public ReadOnlyObjectProperty<Optional<Path>> training() {
    return live.run();
  }

  /** The curve of the run that is under way, or was last. */
  public ObservableList<CurvePoint> live() {
    return live.curve();
  }

  /** Hears each event of each training, on the training's thread: it should be quick. */
  public void listen(Consumer<TrainingEvent> listener) {
    listeners.add(listener);
  }

  /** Whether a training in a folder waits for its turn or is under way. */
  public boolean isAsked(Path run) {
    Job job = asked.get(run);
    return job != null && !job.state().ended();
  }

  /** Asks for a training; without a data set, says what is missing. */
  public Optional<Job> start() {
    Optional<? extends Lessons> from =
        around.endless().recipe().get().isPresent()
            ? around.endless().lessons()
            : dataSet.get().map(entry -> new StoredLessons(entry.folder()));
    if (from.isEmpty()) {
      around.onTrouble().accept(around.texts().of("train.nodata"));
      return Optional.empty();
    }
    TrainSettings settings;
    try {
      settings = form.settings();
    } catch (IllegalArgumentException e) {
      around.onTrouble().accept(around.texts().of("train.wrong", String.valueOf(e.getMessage())));
      return Optional.empty();
    }
    Project at = around.project().project().get();
    Path run = at.runs().resolve(freeName(from.get().name(), at));
    form.name().set("");
    return Optional.of(submit(new TrainWork(from.get(), settings, run, false, at, photos())));
  }

  /** Goes on with a run that was stopped, if its data set or its recipe's people are here. */
  public void resume(RunRecord run) {
    if (isAsked(run.folder())) {
      return;
    }
    if (BegunRun.isEndless(run)) {
      around
          .tasks()
          .<EndlessLessons>start(
              around.texts().of("train.looking"),
              progress -> around.endless().begun(run.folder()),
              outcome -> {
                if (outcome instanceof Outcome.Done<EndlessLessons> done) {
                  resume(run, done.value());
                } else if (outcome instanceof Outcome.Failed<EndlessLessons> failed) {
                  around.onTrouble().accept(failed.message());
                }
              });
      return;
    }
    withDataOf(run, from -> resume(run, new StoredLessons(from.folder())));
  }

  private void resume(RunRecord run, Lessons from) {
    if (isAsked(run.folder())) {
      return; // somebody has asked twice meanwhile
    }
    Project at = around.project().project().get();
    submit(new TrainWork(from, TrainSettings.defaults(), run.folder(), true, at, photos()));
  }

  /** Fills the form with the settings of a run, and chooses its data set if it is here. */
  public void fill(RunRecord run) {
    around
        .tasks()
        .<TrainSettings>start(
            around.texts().of("train.looking"),
            progress -> BegunRun.settings(run.folder()),
            outcome -> {
              if (outcome instanceof Outcome.Done<TrainSettings> done) {
                form.fill(done.value());
                chooseLessonsOf(run);
              } else if (outcome instanceof Outcome.Failed<TrainSettings> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  private void chooseLessonsOf(RunRecord run) {
    if (!BegunRun.isEndless(run)) {
      around.endless().recipe().set(Optional.empty());
      withDataOf(run, from -> dataSet.set(Optional.of(from)));
      return;
    }
    around
        .tasks()
        .<EndlessLessons>start(
            around.texts().of("train.looking"),
            progress -> around.endless().begun(run.folder()),
            outcome -> {
              if (outcome instanceof Outcome.Done<EndlessLessons> done) {
                if (!around.endless().choose(done.value())) {
                  around.onTrouble().accept(around.texts().of("train.endless", run.name()));
                }
              } else if (outcome instanceof Outcome.Failed<EndlessLessons> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  /** Does something with the data set that a run learns from, or says that it is not here. */
  private void withDataOf(RunRecord run, Consumer<DataSetEntry> then) {
    List<DataSetEntry> here = List.copyOf(dataSets);
    around
        .tasks()
        .<Optional<DataSetEntry>>start(
            around.texts().of("train.looking"),
            progress -> BegunRun.dataSet(run, here),
            outcome -> {
              if (outcome instanceof Outcome.Done<Optional<DataSetEntry>> done) {
                done.value()
                    .ifPresentOrElse(
                        then,
                        () ->
                            around
                                .onTrouble()
                                .accept(
                                    around
                                        .texts()
                                        .of(
                                            "train.gone",
                                            run.name(),
                                            run.facts().getOrDefault("dataset", "?"))));
              } else if (outcome instanceof Outcome.Failed<Optional<DataSetEntry>> failed) {
                around.onTrouble().accept(failed.message());
              }
            });
  }

  private List<Path> photos() {
    return around.project().contents().get().photos();
  }

  private Job submit(TrainWork work) {
    Job job =
        around
            .jobs()
            .submit(
                new JobRequest<>(
                    around.texts().of("train.job", work.run().getFileName()),
                    work.command(),
                    progress -> {
                      around.home().execute(() -> opening(work.run()));
                      return work.train(
                          around.texts(), around.sights(), progress, event -> told(work, event));
                    },
                    around.onNetwork()));
    asked.put(work.run(), job);
    return job;
  }

  private void opening(Path run) {
    glimpses.clear();
    live.opening(run, around.jobs());
  }

  /** Hears of an event on the training's thread. */
  private void told(TrainWork work, TrainingEvent event) {
    if (event instanceof TrainingEvent.Started started) {
      // Of a run that goes on, the table now has what still counts.
      List<CurvePoint> before = work.resume() ? BegunRun.curve(work.run()) : List.of();
      around.home().execute(() -> live.began(started, before));
    } else if (event instanceof TrainingEvent.Glimpse glimpse) {
      around.home().execute(() -> glimpses.add(glimpse));
    } else {
      around.home().execute(() -> live.hear(event));
    }
    listeners.forEach(listener -> listener.accept(event));
  }

  private String freeName(String from, Project at) {
    String typed = form.name().get().strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    String wanted =
        typed.isEmpty() || typed.startsWith(".") ? form.preset().get().id() + "-" + from : typed;
    Set<Path> taken = new HashSet<>(asked.keySet());
    taken.addAll(around.project().contents().get().runs());
    String free = wanted;
    for (int number = 2; taken.contains(at.runs().resolve(free)); number++) {
      free = wanted + "-" + number;
    }
    return free;
  }

  private void list(ProjectContents contents) {
    Optional<DataSetEntry> chosen = dataSet.get();
    dataSets.setAll(contents.dataSets().stream().filter(DataSetEntry::complete).toList());
    dataSet.set(
        chosen
            .filter(dataSets::contains)
            .or(() -> dataSets.isEmpty() ? Optional.empty() : Optional.of(dataSets.get(0))));
  }

  /** Whether nothing is being drawn. */
  public boolean idle() {
    return glimpses.idle();
  }

  @Override
  public void close() {
    glimpses.close();
  }
}
