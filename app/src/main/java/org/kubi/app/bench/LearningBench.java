package org.kubi.app.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.kubi.nn.engine.Adam;
import org.kubi.nn.engine.Engine;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.Outputs;

/** Pictures a second that a network learns from and answers, on random pictures. */
public final class LearningBench {
  private static final int SIZE = 64;
  private static final int ROUNDS = 5;
  private static final double SECONDS = 3;
  private static final int LATENCIES = 200;

  private final NetworkPreset preset;
  private final int batch;
  private final Outputs outputs;

  /**
   * A bench of one shape.
   *
   * @param batch pictures a step, at least 1
   */
  public LearningBench(NetworkPreset preset, int batch) {
    if (batch < 1) {
      throw new IllegalArgumentException("a batch has at least 1 picture, found " + batch);
    }
    this.preset = preset;
    this.batch = batch;
    this.outputs = Outputs.ofIds(preset.defaultLabels());
  }

  /** Whole steps of Adam; key {@code train.picturesPerSecond}. */
  public Map<String, Object> train() {
    Map<String, Object> answer = settings();
    try (Replicas network = network(batch)) {
      float[] pictures = random(batch * SIZE * SIZE);
      float[] labels = random(batch * outputs.size());
      float[] weights = network.parameters();
      float[] gradient = new float[weights.length];
      Adam adam = new Adam(weights.length);
      long[] step = {0};
      answer.put(
          "train.picturesPerSecond",
          Rate.of(
              () -> {
                network.gradient(pictures, labels, batch, step[0]++, gradient);
                adam.step(weights, gradient, 1e-4, 0);
                network.setParameters(weights);
                return batch;
              },
              ROUNDS,
              SECONDS));
    }
    return answer;
  }

  /**
   * Answers; keys {@code predict.picturesPerSecond} (a batch) and {@code predict.medianMillis} (one
   * picture).
   */
  public Map<String, Object> predict() {
    Map<String, Object> answer = settings();
    try (Replicas network = network(batch)) {
      float[] pictures = random(batch * SIZE * SIZE);
      float[] answers = new float[batch * outputs.size()];
      answer.put(
          "predict.picturesPerSecond",
          Rate.of(
              () -> {
                network.answer(pictures, batch, answers);
                return batch;
              },
              ROUNDS,
              SECONDS));
    }
    try (Replicas network = network(1)) {
      float[] picture = random(SIZE * SIZE);
      float[] answers = new float[outputs.size()];
      double[] millis = new double[LATENCIES];
      for (int i = -LATENCIES / 4; i < LATENCIES; i++) {
        long begun = System.nanoTime();
        network.answer(picture, 1, answers);
        if (i >= 0) {
          millis[i] = (System.nanoTime() - begun) / 1e6;
        }
      }
      Arrays.sort(millis);
      answer.put("predict.medianMillis", millis[LATENCIES / 2]);
    }
    return answer;
  }

  private Replicas network(int atOnce) {
    return new Replicas(
        () -> preset.configuration(SIZE, outputs, 1), 0, SIZE, outputs.size(), atOnce);
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("preset", preset.id());
    settings.put("batch", batch);
    settings.put("labels", preset.defaultLabels());
    settings.put("cores", Runtime.getRuntime().availableProcessors());
    settings.put("rounds", ROUNDS);
    settings.put("engine", Engine.check().sentence());
    return settings;
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
