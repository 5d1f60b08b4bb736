package org.kubi.app.panel.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kubi.app.panel.project.DataSetEntry;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.project.ProjectViewModel;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.Job;
import org.kubi.app.task.JobQueue;
import org.kubi.app.task.JobRequest;
import org.kubi.app.task.Outcome;
import org.kubi.app.task.TaskRunner;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.record.RunRecord;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.TrainingEvent;

/** Decides what is trained, follows the training that is under way, and lists the runs. */
public final class TrainViewModel {
  /** The most points that a live curve has: more than a window has pixels. */
  private static final int MOST_POINTS = 2000;

  private final TaskRunner tasks;
  private final JobQueue jobs;
  private final ProjectViewModel project;
  private final Executor home;
  private final Texts texts;
  private final Consumer<Path> onNetwork;
  private final Consumer<String> onTrouble;
  private final ObservableList<DataSetEntry> dataSets = FXCollections.observableArrayList();
  private final ObservableList<RunRow> runs = FXCollections.observableArrayList();
  private final ObservableList<CurvePoint> live = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<DataSetEntry>> dataSet =
      new SimpleObjectProperty<>(this, "dataSet", Optional.empty());
  private final ObjectProperty<NetworkPreset> preset =
      new SimpleObjectProperty<>(this, "preset", NetworkPresets.SMALL);
  private final IntegerProperty epochs = new SimpleIntegerProperty(this, "epochs");
  private final IntegerProperty batch = new SimpleIntegerProperty(this, "batch");
  private final DoubleProperty rate = new SimpleDoubleProperty(this, "rate");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyObjectWrapper<Optional<Path>> training =
      new ReadOnlyObjectWrapper<>(this, "training", Optional.empty());
  private final Set<String> asked = new HashSet<>();
  private int looks;

  /**
   * Without a training.
   *
   * @param home the toolkit's thread in a window
   * @param onNetwork hears the folder of each network that was trained
   * @param onTrouble hears one sentence when something cannot be done
   */
  public TrainViewModel(
      TaskRunner tasks,
      JobQueue jobs,
      ProjectViewModel project,
      Executor home,
      Texts texts,
      Consumer<Path> onNetwork,
      Consumer<String> onTrouble) {
    this.tasks = tasks;
    this.jobs = jobs;
    this.project = project;
    this.home = home;
    this.texts = texts;
    this.onNetwork = onNetwork;
    this.onTrouble = onTrouble;
    usual(preset.get());
    preset.addListener((changed, was, is) -> usual(is));
    project.contents().addListener((changed, was, is) -> look());
    jobs.onEnd(job -> training.set(Optional.empty()));
  }

  /** The whole data sets of the project. */
  public ObservableList<DataSetEntry> dataSets() {
    return dataSets;
  }

  /** What is learnt from. */
  public ObjectProperty<Optional<DataSetEntry>> dataSet() {
    return dataSet;
  }

  /** The shape of the network; another one brings its usual batch and rate. */
  public ObjectProperty<NetworkPreset> preset() {
    return preset;
  }

  /** How often the data set is seen. */
  public IntegerProperty epochs() {
    return epochs;
  }

  /** Pictures a step. */
  public IntegerProperty batch() {
    return batch;
  }

  /** The highest learning rate. */
  public DoubleProperty rate() {
    return rate;
  }

  /** Name of the run; empty: preset and data set. */
  public StringProperty name() {
    return name;
  }

  /** The runs of the project, but for the one that is under way here. */
  public ObservableList<RunRow> runs() {
    return runs;
  }

  /** The run that is under way. */
  public ReadOnlyObjectProperty<Optional<Path>> training() {
    return training.getReadOnlyProperty();
  }

  /** The curve of the run that is under way, or was last. */
  public ObservableList<CurvePoint> live() {
    return live;
  }

  /** Asks for a training; without a data set, says what is missing. */
  public Optional<Job> start() {
    Optional<DataSetEntry> from = dataSet.get();
    if (from.isEmpty()) {
      onTrouble.accept(texts.of("train.nodata"));
      return Optional.empty();
    }
    String free = freeName(from.get());
    asked.add(free);
    name.set("");
    Project home = project.project().get();
    TrainSettings settings =
        TrainSettings.forPreset(preset.get().id())
            .withEpochs(epochs.get())
            .withBatch(batch.get())
            .withLearningRate(rate.get());
    return Optional.of(
        submit(
            new TrainWork(from.get().folder(), settings, home.runs().resolve(free), false, home)));
  }

  /** Goes on with a run that was stopped, if its data set is in the project. */
  public void resume(RunRow run) {
    Optional<DataSetEntry> from =
        dataSets.stream().filter(entry -> entry.hash().equals(run.datasetHash())).findFirst();
    if (from.isEmpty()) {
      onTrouble.accept(texts.of("train.gone", run.name(), run.dataset()));
      return;
    }
    submit(
        new TrainWork(
            from.get().folder(),
            TrainSettings.defaults(),
            run.folder(),
            true,
            project.project().get()));
  }

  /** Shows the network of a run in the stage. */
  public void use(RunRow run) {
    onNetwork.accept(run.folder());
  }

  private Job submit(TrainWork work) {
    return jobs.submit(
        new JobRequest<>(
            texts.of("train.job", work.run().getFileName()),
            work.command(),
            progress -> {
              home.execute(() -> began(work.run()));
              return work.train(texts, progress, event -> home.execute(() -> hear(event)));
            },
            onNetwork));
  }

  private void began(Path run) {
    live.clear();
    training.set(Optional.of(run));
    runs.removeIf(row -> row.folder().equals(run));
  }

  private void hear(TrainingEvent event) {
    if (event instanceof TrainingEvent.Progress now) {
      add(
          new CurvePoint(
              now.share() * now.epochs(),
              now.loss(),
              OptionalDouble.empty(),
              OptionalDouble.empty()));
    } else if (event instanceof TrainingEvent.EpochEnded ended) {
      add(
          new CurvePoint(
              ended.epoch(), ended.loss(), ended.validationLoss(), ended.geodesicMeanDegrees()));
    }
  }

  private void add(CurvePoint point) {
    if (live.size() >= MOST_POINTS) {
      // Every second of the points without a measurement gives way.
      List<CurvePoint> kept = new ArrayList<>();
      for (int i = 0; i < live.size(); i++) {
        if (i % 2 == 0 || live.get(i).degrees().isPresent()) {
          kept.add(live.get(i));
        }
      }
      live.setAll(kept);
    }
    live.add(point);
  }

  private void usual(NetworkPreset of) {
    TrainSettings usual = TrainSettings.forPreset(of.id());
    epochs.set(usual.epochs());
    batch.set(usual.batch());
    rate.set(usual.learningRate());
  }

  private String freeName(DataSetEntry from) {
    String typed = name.get().strip().replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    String wanted =
        typed.isEmpty() || typed.startsWith(".") ? preset.get().id() + "-" + from.name() : typed;
    Set<String> taken = new HashSet<>(asked);
    project.contents().get().runs().forEach(run -> taken.add(String.valueOf(run.getFileName())));
    String free = wanted;
    for (int number = 2; taken.contains(free); number++) {
      free = wanted + "-" + number;
    }
    return free;
  }

  /** Lists what lies in the project; the newest look counts. */
  private void look() {
    Optional<DataSetEntry> chosen = dataSet.get();
    dataSets.setAll(
        project.contents().get().dataSets().stream().filter(DataSetEntry::complete).toList());
    dataSet.set(
        chosen
            .filter(dataSets::contains)
            .or(() -> dataSets.isEmpty() ? Optional.empty() : Optional.of(dataSets.get(0))));
    int request = ++looks;
    // A look at the run that is under way would take its lock from it.
    List<Path> others =
        project.contents().get().runs().stream()
            .filter(run -> !training.get().equals(Optional.of(run)))
            .toList();
    tasks.<List<RunRow>>start(
        texts.of("train.looking"),
        progress -> read(others),
        outcome -> {
          if (outcome instanceof Outcome.Done<List<RunRow>> done && request == looks) {
            runs.setAll(done.value());
          }
        });
  }

  /** Runs that cannot be understood are left out: {@code kubi runs} says why. */
  private static List<RunRow> read(List<Path> folders) {
    List<RunRow> rows = new ArrayList<>();
    for (Path folder : folders) {
      try {
        rows.add(RunRow.of(RunRecord.read(folder)));
      } catch (ModelException e) {
        System.getLogger(TrainViewModel.class.getName())
            .log(System.Logger.Level.INFO, e.getMessage());
      }
    }
    return rows;
  }
}
