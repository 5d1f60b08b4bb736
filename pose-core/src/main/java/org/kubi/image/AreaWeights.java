package org.kubi.image;

import java.util.Arrays;

/** For each new pixel along one axis, the source pixels that it covers and by how much. */
final class AreaWeights {
  private final int[] starts;
  private final int[] sources;
  private final float[] weights;
  private final int first;
  private final int last;

  private AreaWeights(int[] starts, int[] sources, float[] weights) {
    this.starts = starts;
    this.sources = sources;
    this.weights = weights;
    // Sources are clamped places from left to right.
    this.first = sources[0];
    this.last = sources[sources.length - 1];
  }

  /**
   * Weights for {@code count} new pixels that share {@code length} source pixels from {@code
   * start}; the source has {@code available} pixels, and its ends go on beyond them.
   */
  static AreaWeights of(double start, double length, int count, int available) {
    double step = length / count;
    double reach = Math.max(step, 1);
    int[] starts = new int[count + 1];
    int capacity = (int) Math.min(Integer.MAX_VALUE - 8L, (long) ((reach + 2) * count));
    int[] sources = new int[Math.max(capacity, 1)];
    float[] weights = new float[sources.length];
    int used = 0;
    for (int i = 0; i < count; i++) {
      double centre = start + (i + 0.5) * step;
      double from = centre - reach / 2;
      double to = centre + reach / 2;
      for (long p = (long) Math.floor(from); p < to; p++) {
        double overlap = Math.min(to, p + 1) - Math.max(from, p);
        if (overlap <= 0) {
          continue;
        }
        int source = (int) Math.max(0, Math.min(available - 1, p));
        float weight = (float) (overlap / reach);
        if (used > starts[i] && sources[used - 1] == source) {
          weights[used - 1] += weight;
        } else {
          sources[used] = source;
          weights[used] = weight;
          used++;
        }
      }
      starts[i + 1] = used;
    }
    return new AreaWeights(starts, Arrays.copyOf(sources, used), Arrays.copyOf(weights, used));
  }

  /**
   * Sums rows of gray bytes: {@code target[to + i]} becomes the sum for new pixel i.
   *
   * @param from where the source row begins
   */
  void sumRow(byte[] grays, int from, float[] target, int to) {
    int k = 0;
    for (int i = 1; i < starts.length; i++) {
      float sum = 0;
      for (int end = starts[i]; k < end; k++) {
        sum += weights[k] * (grays[from + sources[k]] & 0xff);
      }
      target[to + i - 1] = sum;
    }
  }

  int start(int pixel) {
    return starts[pixel];
  }

  int end(int pixel) {
    return starts[pixel + 1];
  }

  int source(int k) {
    return sources[k];
  }

  float weight(int k) {
    return weights[k];
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }
}
