package org.kubi.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.SampleFlow;
import org.kubi.data.SampleStream;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.train.TrainSettings;
import org.kubi.nn.train.Trainer;

/**
 * Samples a second that a whole training learns from, read from disk and rendered as it goes, in
 * turn; and what rendering alone gives.
 */
public final class EndlessBench {
  /** Any number without a common factor with the window: neighbours come far from each other. */
  private static final long STRIDE = 1009;

  /** More epochs than a round has. */
  private static final int EPOCHS = 1_000_000;

  private static final int TAKEN_AT_ONCE = 16;

  private final Dataset disk;
  private final SampleStream stream;
  private final int rounds;
  private final double seconds;

  /**
   * A bench.
   *
   * @param disk a data set by the stream's recipe, or another
   * @param stream whose epoch has more samples than a round
   * @param rounds at least 1
   * @param seconds of a round, after half as many to warm up
   */
  public EndlessBench(Dataset disk, SampleStream stream, int rounds, double seconds) {
    this.disk = disk;
    this.stream = stream;
    this.rounds = rounds;
    this.seconds = seconds;
  }

  /**
   * Measures. Keys {@code render.samplesPerSecond} (in the order of indices) and {@code
   * render.shuffled.samplesPerSecond} (each window in another order, as a training asks for them);
   * for each preset {@code PRESET.disk.samplesPerSecond}, {@code PRESET.endless.samplesPerSecond},
   * each also as {@code cpuMillisPerSample} of all threads, and {@code PRESET.endlessOverDisk}, the
   * quotient round by round.
   *
   * @param replicas of a training; 0 for one a core
   */
  public Map<String, Object> run(List<String> presets, int replicas)
      throws ModelException, DatasetException, TaskException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("recipe", stream.plan().name());
    answer.put("people", stream.plan().characters().size());
    answer.put("disk", disk.manifest().name());
    answer.put("cores", Runtime.getRuntime().availableProcessors());
    answer.put("rounds", rounds);
    answer.put("secondsPerRound", seconds);
    for (String preset : presets) {
      TrainSettings settings =
          TrainSettings.forPreset(preset)
              .withEpochs(EPOCHS)
              .withReplicas(replicas)
              .withValidationShare(0);
      Rate.Round[] fromDisk = new Rate.Round[rounds];
      Rate.Round[] endless = new Rate.Round[rounds];
      double[] quotients = new double[rounds];
      for (int i = 0; i < rounds; i++) {
        fromDisk[i] =
            learnt(settings, stop -> new Trainer(disk, Optional.empty(), event -> {}, stop));
        endless[i] = learnt(settings, stop -> Trainer.endless(stream, disk, event -> {}, stop));
        quotients[i] = endless[i].perSecond() / fromDisk[i].perSecond();
      }
      put(answer, preset + ".disk.", fromDisk);
      put(answer, preset + ".endless.", endless);
      answer.put(preset + ".endlessOverDisk", Rate.of(quotients));
    }
    // Last, when all people are made and the code is hot: learning had to wait for both.
    Rate.Round[] ordered = new Rate.Round[rounds];
    Rate.Round[] shuffled = new Rate.Round[rounds];
    for (int i = 0; i < rounds; i++) {
      ordered[i] = rendered(false);
      shuffled[i] = rendered(true);
    }
    put(answer, "render.", ordered);
    put(answer, "render.shuffled.", shuffled);
    OwnProcess.peakMegabytes().ifPresent(peak -> answer.put("peakMegabytes", Math.rint(peak)));
    return answer;
  }

  private static void put(Map<String, Object> answer, String prefix, Rate.Round[] rounds) {
    answer.put(
        prefix + "samplesPerSecond",
        Rate.of(Stream.of(rounds).mapToDouble(Rate.Round::perSecond).toArray()));
    answer.put(
        prefix + "cpuMillisPerSample",
        Rate.of(Stream.of(rounds).mapToDouble(Rate.Round::cpuMillis).toArray()));
  }

  private Rate.Round rendered(boolean isShuffled) throws DatasetException {
    int window = stream.window();
    Meter meter = new Meter(seconds, TAKEN_AT_ONCE);
    try (SampleFlow flow =
        stream.flow(
            place ->
                isShuffled ? place / window * window + place % window * STRIDE % window : place,
            0,
            Long.MAX_VALUE)) {
      while (!meter.getAsBoolean()) {
        for (int i = 0; i < TAKEN_AT_ONCE; i++) {
          flow.next();
        }
      }
    }
    return meter.round();
  }

  /** Makes a trainer that asks whether to stop. */
  @FunctionalInterface
  private interface TrainerMaker {
    Trainer make(BooleanSupplier stop);
  }

  private Rate.Round learnt(TrainSettings settings, TrainerMaker maker)
      throws ModelException, DatasetException, TaskException {
    Meter meter = new Meter(seconds, settings.batch());
    Path folder = temporary();
    try {
      maker.make(meter).train(folder.resolve("run"), settings);
    } finally {
      delete(folder);
    }
    return meter.round();
  }

  private static Path temporary() throws TaskException {
    try {
      return Files.createTempDirectory("kubi-bench");
    } catch (IOException e) {
      throw new TaskException("no folder can be made for a run: " + e.getMessage(), e);
    }
  }

  private static void delete(Path folder) throws TaskException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new TaskException(folder + " cannot be deleted: " + e.getMessage(), e);
    }
  }
}
