package org.kubi.nn.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.kubi.image.Frame;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.checkpoint.ModelCard;
import org.kubi.nn.checkpoint.ModelException;
import org.kubi.nn.engine.Replicas;
import org.kubi.nn.predict.PredictionEngine;
import org.kubi.nn.predict.Predictor;
import org.kubi.nn.preset.NetworkPreset;
import org.kubi.nn.preset.Outputs;

/** A preset with random weights on disk, random pictures, and what our own engine answers. */
public final class RandomNetwork {
  private static final double WEIGHT_NOISE = 0.02;

  private RandomNetwork() {}

  public static ModelCard card(NetworkPreset preset, int size) {
    return new ModelCard(
        ModelCard.VERSION,
        "random " + preset.id(),
        preset.id(),
        preset.defaultLabels(),
        size,
        1.4,
        preset.inputScale().id(),
        "head to camera",
        "none",
        "h",
        "r",
        5,
        0,
        0,
        Map.of(),
        "test",
        "CC0",
        1,
        "");
  }

  /** As a network begins, with noise on all weights, so that no bias is 0. */
  public static Checkpoint save(NetworkPreset preset, int size, Path folder) throws ModelException {
    Outputs outputs = Outputs.ofIds(preset.defaultLabels());
    float[] weights;
    try (Replicas replicas =
        new Replicas(() -> preset.configuration(size, outputs, 5), 1, size, outputs.size(), 1)) {
      weights = replicas.parameters();
    }
    Random random = new Random(6);
    for (int i = 0; i < weights.length; i++) {
      weights[i] += (float) (WEIGHT_NOISE * random.nextGaussian());
    }
    return new Checkpoint(card(preset, size), weights, Optional.empty()).save(folder);
  }

  /** Pictures: one black, one white, then noise of any brightness and contrast. */
  public static List<Frame> pictures(int count, int size, long seed) {
    Random random = new Random(seed);
    List<Frame> frames =
        new ArrayList<>(List.of(Frame.filled(size, size, 1, 0), Frame.filled(size, size, 1, 255)));
    while (frames.size() < count) {
      double middle = 255 * random.nextDouble();
      double contrast = 128 * random.nextDouble();
      byte[] pixels = new byte[size * size];
      for (int p = 0; p < pixels.length; p++) {
        double light = middle + contrast * random.nextGaussian();
        pixels[p] = (byte) Math.round(Math.min(255, Math.max(0, light)));
      }
      frames.add(Frame.gray(size, size, pixels));
    }
    return frames;
  }

  /** What our own engine answers, row after row. */
  public static float[][] answers(Path folder, List<Frame> pictures) throws ModelException {
    try (Predictor predictor = Predictor.open(folder, false, PredictionEngine.OWN)) {
      return predictor.predict(pictures).stream()
          .map(
              prediction -> {
                float[] row = new float[prediction.values().length];
                for (int i = 0; i < row.length; i++) {
                  row[i] = (float) prediction.values()[i];
                }
                return row;
              })
          .toArray(float[][]::new);
    }
  }

  public static float largestDifference(float[][] a, float[][] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException("found %d and %d rows".formatted(a.length, b.length));
    }
    float largest = 0;
    for (int i = 0; i < a.length; i++) {
      if (a[i].length != b[i].length) {
        throw new IllegalArgumentException(
            "row %d has %d and %d numbers".formatted(i, a[i].length, b[i].length));
      }
      for (int k = 0; k < a[i].length; k++) {
        float difference = Math.abs(a[i][k] - b[i][k]);
        // Not a number is no agreement.
        largest = difference <= largest ? largest : difference;
      }
    }
    return largest;
  }
}
