package org.kubi.app.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.kubi.app.gui.Desk;
import org.kubi.app.gui.GuiOptions;
import org.kubi.app.gui.Rehearsal;
import org.kubi.app.task.Job;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.preset.NetworkPresets;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.Trainer;
import org.kubi.nn.train.TrainingEvent;

/** What the window costs a training, and how evenly the window lives beside one. */
public final class WindowBench {
  private static final int EPOCHS = 100_000;
  private static final String TRAIN = "train";
  private static final String ELSEWHERE = "compare";

  /** How long each workspace is shown in a sitting, seconds; the stage is what moves. */
  private static final List<Stay> STAYS =
      List.of(
          new Stay("stage", 30),
          new Stay("train", 10),
          new Stay("stage", 15),
          new Stay("data", 10),
          new Stay("runs", 10),
          new Stay("compare", 10));

  private final Dataset data;
  private final String preset;
  private final Path folder;

  private record Stay(String workspace, int seconds) {}

  /**
   * A bench.
   *
   * @param data that is learnt from
   * @param preset of the network that learns
   * @param folder for runs, which exists and is emptied by the caller
   */
  public WindowBench(Dataset data, String preset, Path folder) {
    this.data = data;
    this.preset = preset;
    this.folder = folder;
  }

  /** Counts what a training learns between two of its reports. */
  private static final class Lap implements Consumer<TrainingEvent> {
    private final double warmUp;
    private final double seconds;
    private final long created = System.nanoTime();
    private final AtomicBoolean over = new AtomicBoolean();
    private double pictures;
    private long begun;
    private long cpu;
    private double share;
    private volatile Rate.Round round = new Rate.Round(0, 0);

    Lap(double seconds) {
      this.seconds = seconds;
      this.warmUp = seconds / 3;
    }

    @Override
    public void accept(TrainingEvent event) {
      if (event instanceof TrainingEvent.Started started) {
        pictures = started.pictures();
      } else if (event instanceof TrainingEvent.Progress now && !over.get()) {
        long at = System.nanoTime();
        if (begun == 0) {
          if ((at - created) / 1e9 >= warmUp) {
            begun = at;
            cpu = OwnProcess.cpuNanos();
            share = now.share();
          }
        } else if ((at - begun) / 1e9 >= seconds) {
          double learnt = (now.share() - share) * now.epochs() * pictures;
          round =
              new Rate.Round(
                  learnt / ((at - begun) / 1e9), (OwnProcess.cpuNanos() - cpu) / 1e6 / learnt);
          over.set(true);
        }
      }
    }
  }

  /**
   * The same training without the window's part ({@code plain}: in the same process, a window open
   * elsewhere), asked for in the window while another workspace is shown ({@code closed}), and with
   * its curves shown ({@code open}), in turn. Keys {@code SIDE.picturesPerSecond}, {@code
   * SIDE.cpuMillisPerPicture} (of the whole process), and the quotients of speeds round by round
   * {@code openOverClosed}, {@code openOverPlain}, {@code closedOverPlain}; {@code
   * cpuClosedOverOpen} and {@code cpuPlainOverOpen} say the same of processor time a picture, which
   * other work on the machine sways less: everywhere, less than 1 is what the curves cost.
   *
   * @param rounds at least 1
   * @param seconds of a side, after a third as many to warm up
   */
  public Map<String, Object> curves(GuiOptions options, int rounds, double seconds)
      throws TaskException, ModelException, DatasetException, InterruptedException {
    Map<String, List<Rate.Round>> sides = new LinkedHashMap<>();
    List.of("plain", "closed", "open").forEach(side -> sides.put(side, new ArrayList<>()));
    Map<String, Object> answer = settings();
    answer.put("rounds", rounds);
    answer.put("secondsPerSide", seconds);
    try (Rehearsal window = Rehearsal.open(options, folder)) {
      ready(window);
      for (int i = 0; i < rounds; i++) {
        show(window, ELSEWHERE);
        add(sides, "plain", plain(i, seconds));
        add(sides, "closed", inWindow(window, seconds));
        show(window, TRAIN);
        add(sides, "open", inWindow(window, seconds));
      }
    }
    sides.forEach((side, all) -> put(answer, side + ".", all));
    ToDoubleFunction<Rate.Round> speed = Rate.Round::perSecond;
    quotient(answer, "openOverClosed", sides, "open", "closed", speed);
    quotient(answer, "openOverPlain", sides, "open", "plain", speed);
    quotient(answer, "closedOverPlain", sides, "closed", "plain", speed);
    quotient(answer, "cpuClosedOverOpen", sides, "closed", "open", Rate.Round::cpuMillis);
    quotient(answer, "cpuPlainOverOpen", sides, "plain", "open", Rate.Round::cpuMillis);
    return answer;
  }

  private static void add(Map<String, List<Rate.Round>> sides, String side, Rate.Round round) {
    sides.computeIfAbsent(side, key -> new ArrayList<>()).add(round);
  }

  private static void put(Map<String, Object> answer, String prefix, List<Rate.Round> rounds) {
    answer.put(
        prefix + "picturesPerSecond",
        Rate.of(rounds.stream().mapToDouble(Rate.Round::perSecond).toArray()));
    answer.put(
        prefix + "cpuMillisPerPicture",
        Rate.of(rounds.stream().mapToDouble(Rate.Round::cpuMillis).toArray()));
  }

  private static void quotient(
      Map<String, Object> answer,
      String key,
      Map<String, List<Rate.Round>> sides,
      String over,
      String under,
      ToDoubleFunction<Rate.Round> value) {
    List<Rate.Round> some = sides.getOrDefault(over, List.of());
    List<Rate.Round> others = sides.getOrDefault(under, List.of());
    double[] quotients = new double[some.size()];
    for (int i = 0; i < quotients.length; i++) {
      quotients[i] = value.applyAsDouble(some.get(i)) / value.applyAsDouble(others.get(i));
    }
    answer.put(key, Rate.of(quotients));
  }

  private Rate.Round plain(int number, double seconds) throws ModelException, DatasetException {
    Lap lap = new Lap(seconds);
    BooleanSupplier stop = lap.over::get;
    TrainSettings settings = TrainSettings.forPreset(preset).withEpochs(EPOCHS);
    new Trainer(data, Optional.empty(), lap, stop)
        .train(folder.resolve("plain-" + number), settings);
    return lap.round;
  }

  private Rate.Round inWindow(Rehearsal window, double seconds)
      throws TaskException, InterruptedException {
    Lap lap = new Lap(seconds);
    Job job = start(window, lap);
    while (!lap.over.get() && !window.ask(() -> job.state().ended())) {
      Thread.sleep(100);
    }
    stop(window, job);
    return lap.round;
  }

  private Job start(Rehearsal window, Consumer<TrainingEvent> listener)
      throws TaskException, InterruptedException {
    return window.ask(
        () -> {
          Desk desk = window.desk();
          desk.train().preset().set(NetworkPresets.byId(preset));
          desk.train().epochs().set(EPOCHS);
          desk.train().listen(listener);
          return desk.train().start().orElseThrow();
        });
  }

  private static void stop(Rehearsal window, Job job) throws TaskException, InterruptedException {
    window.ask(
        () -> {
          job.cancel();
          return true;
        });
    window.await(() -> job.state().ended());
    if (!job.message().isEmpty()) {
      throw new TaskException(job.message());
    }
  }

  /** Links the data set, and waits until it can be learnt from, and all views are made. */
  private void ready(Rehearsal window) throws TaskException, InterruptedException {
    window.ask(
        () -> {
          window.desk().project().link(List.of(data.folder()));
          return true;
        });
    window.await(() -> window.desk().train().dataSet().get().isPresent());
    window.awaitPrepared();
  }

  private static void show(Rehearsal window, String workspace)
      throws TaskException, InterruptedException {
    window.ask(
        () -> {
          window.desk().workspace().set(workspace);
          return true;
        });
  }

  /**
   * A sitting in which a training runs, the head in the stage moves by itself, and workspaces are
   * gone through. Keys as {@code kubi gui --watch-pulses} writes them, and {@code
   * picturesPerSecond} of the training.
   *
   * @param seconds how long, from when the training has begun
   */
  public Map<String, Object> sitting(GuiOptions options, double seconds)
      throws TaskException, InterruptedException {
    Map<String, Object> answer = settings();
    Rehearsal window = Rehearsal.open(options, folder);
    try {
      ready(window);
      Lap lap = new Lap(seconds / 2);
      Job job = start(window, lap);
      window.await(() -> window.desk().train().now().progress().get().isPresent());
      window.ask(
          () -> {
            window.desk().data().open(data.folder());
            return window.desk().commands().find("wander").orElseThrow().runIfEnabled();
          });
      long end = System.nanoTime() + (long) (seconds * 1e9);
      for (int i = 0; System.nanoTime() < end; i++) {
        Stay stay = STAYS.get(i % STAYS.size());
        show(window, stay.workspace());
        double left = (end - System.nanoTime()) / 1e9;
        Thread.sleep((long) (1000 * Math.max(0, Math.min(stay.seconds(), left))));
      }
      stop(window, job);
      answer.put("picturesPerSecond", lap.round.perSecond());
      answer.putAll(window.end());
      return answer;
    } finally {
      window.close();
    }
  }

  /**
   * How the sheet of the data set opens and scrolls. Keys as {@link SheetBench#measure} says.
   *
   * @param seconds of scrolling
   */
  public Map<String, Object> sheet(GuiOptions options, double seconds)
      throws TaskException, InterruptedException {
    return new SheetBench(data, folder).measure(options, seconds);
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("preset", preset);
    settings.put("data", data.manifest().name());
    settings.put("pictures", data.size());
    settings.put("cores", Runtime.getRuntime().availableProcessors());
    return settings;
  }
}
