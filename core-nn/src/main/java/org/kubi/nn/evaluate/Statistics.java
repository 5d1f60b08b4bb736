package org.kubi.nn.evaluate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Plain statistics of some numbers. */
final class Statistics {
  private Statistics() {}

  /** The mean; NaN of nothing. */
  static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(Double.NaN);
  }

  /** The middle value, or the mean of the two in the middle; NaN of nothing. */
  static double median(double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }

  /** Pearson's correlation; NaN where one side does not vary. */
  static double correlation(double[] a, double[] b) {
    double ma = mean(a);
    double mb = mean(b);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i = 0; i < a.length; i++) {
      ab += (a[i] - ma) * (b[i] - mb);
      aa += (a[i] - ma) * (a[i] - ma);
      bb += (b[i] - mb) * (b[i] - mb);
    }
    return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : Double.NaN;
  }

  /** Spearman's rank correlation: that of the ranks, equal numbers sharing the mean of theirs. */
  static double rankCorrelation(double[] a, double[] b) {
    return correlation(ranks(a), ranks(b));
  }

  private static double[] ranks(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    Map<Double, Double> ranks = new HashMap<>();
    for (int from = 0; from < sorted.length; ) {
      int to = from;
      while (to < sorted.length && sorted[to] == sorted[from]) {
        to++;
      }
      ranks.put(sorted[from], (from + to - 1) / 2.0);
      from = to;
    }
    return Arrays.stream(values).map(ranks::get).toArray();
  }
}
