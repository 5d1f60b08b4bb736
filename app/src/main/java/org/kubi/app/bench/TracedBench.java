package org.kubi.app.bench;

import java.util.SplittableRandom;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.optimize.Adam;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.Outputs;
import org.kubi.nn.record.Timeline;
import org.kubi.nn.record.Track;
import org.kubi.nn.record.Track.Span;

/**
 * One step and one answer of what {@link LearningBench} measures, after as many as make them
 * steady, with the time that each part takes.
 *
 * @param preset the network's shape
 * @param batch pictures a step, at least 1
 */
public record TracedBench(NetworkPreset preset, int batch) {
  private static final int SIZE = 64;
  private static final int WARM_UP = 20;

  /** What happens in a step: the batch, the replicas' layers, the optimiser, the parameters. */
  public Timeline train() {
    Outputs outputs = Outputs.ofIds(preset.defaultLabels());
    Timeline timeline = Timeline.on();
    try (Replicas network = network(outputs)) {
      float[] pictures = random(batch * SIZE * SIZE);
      float[] labels = random(batch * outputs.answers());
      float[] weights = network.parameters();
      float[] gradient = new float[weights.length];
      Adam adam = new Adam(weights.length);
      for (int i = 0; i <= WARM_UP; i++) {
        boolean last = i == WARM_UP;
        Track track = (last ? timeline : Timeline.OFF).track("training");
        if (last) {
          network.trace(timeline, track);
        }
        try (Span step = track.begin("step of %d pictures".formatted(batch))) {
          network.gradient(pictures, labels, batch, i, gradient);
          try (Span optimiser = track.begin("optimiser step")) {
            adam.step(weights, gradient, 1e-4, 0);
          }
          network.setParameters(weights);
        }
      }
      network.endTrace();
    }
    return timeline;
  }

  /** What happens in an answer to a batch. */
  public Timeline predict() {
    Outputs outputs = Outputs.ofIds(preset.defaultLabels());
    Timeline timeline = Timeline.on();
    try (Replicas network = network(outputs)) {
      float[] pictures = random(batch * SIZE * SIZE);
      float[] answers = new float[batch * outputs.answers()];
      for (int i = 0; i < WARM_UP; i++) {
        network.answer(pictures, batch, answers);
      }
      Track track = timeline.track("prediction");
      network.trace(timeline, track);
      try (Span all = track.begin("answer to %d pictures".formatted(batch))) {
        network.answer(pictures, batch, answers);
      }
      network.endTrace();
    }
    return timeline;
  }

  private Replicas network(Outputs outputs) {
    return new Replicas(
        () -> preset.configuration(SIZE, outputs, 1), 0, SIZE, outputs.answers(), batch);
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
