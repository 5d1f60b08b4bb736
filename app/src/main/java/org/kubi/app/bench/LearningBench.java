package org.kubi.app.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.kubi.app.task.TaskException;
import org.kubi.nn.engine.Engine;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.optimize.Adam;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.Outputs;

/**
 * Pictures a second that a network learns from and answers, on random pictures; beside another
 * program's if there is one.
 */
public final class LearningBench {
  /** Rounds where nobody says how many. */
  public static final int ROUNDS = 5;

  private static final int SIZE = 64;
  private static final double SECONDS = 4;
  private static final int LEAST_LATENCIES = 20;
  private static final int MOST_LATENCIES = 1000;

  private final NetworkPreset preset;
  private final int batch;
  private final int rounds;
  private final @Nullable Rival rival;
  private final Outputs outputs;

  /**
   * A bench of one shape.
   *
   * @param batch pictures a step, at least 1
   * @param rounds at least 1
   * @param rival the other program, run once after each of our rounds
   */
  public LearningBench(NetworkPreset preset, int batch, int rounds, @Nullable Rival rival) {
    if (batch < 1 || rounds < 1) {
      throw new IllegalArgumentException(
          "a batch has at least 1 picture and a bench at least 1 round, found %d and %d"
              .formatted(batch, rounds));
    }
    this.preset = preset;
    this.batch = batch;
    this.rounds = rounds;
    this.rival = rival;
    this.outputs = Outputs.ofIds(preset.defaultLabels());
  }

  /** Whole steps of Adam; keys as {@link Sitting#figures} says of {@code train}. */
  public Map<String, Object> train() throws TaskException {
    Map<String, Object> answer = settings();
    Rival other = rival;
    try (Replicas network = network(batch)) {
      float[] pictures = random(batch * SIZE * SIZE);
      float[] labels = random(batch * outputs.answers());
      float[] weights = network.parameters();
      float[] gradient = new float[weights.length];
      Adam adam = new Adam(weights.length);
      Rate.Work step =
          () -> {
            network.gradient(pictures, labels, batch, adam.steps(), gradient);
            adam.step(weights, gradient, 1e-4, 0);
            network.setParameters(weights);
            return batch;
          };
      String what = "%s train b%d".formatted(preset.id(), batch);
      Sitting sitting =
          new Sitting(
              rounds,
              () -> Figures.ours(what, Rate.round(step, SECONDS), OptionalDouble.empty()),
              other == null ? null : () -> other.train(batch));
      answer.putAll(sitting.figures("train"));
    }
    return withMemory(answer);
  }

  /**
   * Answers, a batch at a time and one picture at a time; keys as {@link Sitting#figures} says of
   * {@code predict}.
   */
  public Map<String, Object> predict() throws TaskException {
    Map<String, Object> answer = settings();
    Rival other = rival;
    try (Replicas network = network(batch);
        Replicas single = network(1)) {
      float[] pictures = random(batch * SIZE * SIZE);
      float[] answers = new float[batch * outputs.answers()];
      Rate.Work some =
          () -> {
            network.answer(pictures, batch, answers);
            return batch;
          };
      String what = "%s infer b%d".formatted(preset.id(), batch);
      Sitting sitting =
          new Sitting(
              rounds,
              () ->
                  Figures.ours(
                      what,
                      Rate.round(some, SECONDS),
                      OptionalDouble.of(medianMillis(single, pictures))),
              other == null ? null : () -> other.predict(batch));
      answer.putAll(sitting.figures("predict"));
    }
    return withMemory(answer);
  }

  /** How long one picture takes, half of the times: as often as fits into a round's time. */
  private double medianMillis(Replicas single, float[] pictures) {
    float[] answers = new float[outputs.answers()];
    double[] millis = new double[MOST_LATENCIES];
    int count = 0;
    long start = System.nanoTime();
    while (count < LEAST_LATENCIES
        || (count < MOST_LATENCIES && System.nanoTime() - start < SECONDS * 1e9)) {
      long begun = System.nanoTime();
      single.answer(pictures, 1, answers);
      millis[count++] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis, 0, count);
    return millis[count / 2];
  }

  private Replicas network(int atOnce) {
    return new Replicas(
        () -> preset.configuration(SIZE, outputs, 1), 0, SIZE, outputs.answers(), atOnce);
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("preset", preset.id());
    settings.put("batch", batch);
    settings.put("labels", preset.defaultLabels());
    settings.put("cores", Runtime.getRuntime().availableProcessors());
    settings.put("rounds", rounds);
    settings.put("engine", Engine.check().sentence());
    return settings;
  }

  private static Map<String, Object> withMemory(Map<String, Object> answer) {
    OwnProcess.peakMegabytes().ifPresent(peak -> answer.put("peakMegabytes", Math.rint(peak)));
    return answer;
  }

  private static float[] random(int n) {
    SplittableRandom random = new SplittableRandom(1);
    float[] values = new float[n];
    for (int i = 0; i < n; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }
}
