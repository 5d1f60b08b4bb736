package org.kubi.gen.inspect;

import java.util.Arrays;
import java.util.List;

/**
 * How often numbers fall where.
 *
 * @param name of the numbers
 * @param unit of them
 * @param from lower edge of the first bin
 * @param width of each bin
 * @param counts one a bin
 * @param mean of the numbers
 * @param deviation of the numbers
 */
public record Histogram(
    String name,
    String unit,
    double from,
    double width,
    List<Long> counts,
    double mean,
    double deviation) {
  public Histogram {
    counts = List.copyOf(counts);
  }

  /** Collects numbers. */
  static final class Builder {
    private final double from;
    private final double width;
    private final long[] counts;
    private long n;
    private double sum;
    private double squares;

    Builder(double from, double width, int bins) {
      this.from = from;
      this.width = width;
      this.counts = new long[bins];
    }

    /** A number so many times; beyond the ends it falls into the last bin there. */
    void add(double value, long times) {
      int bin = (int) Math.floor((value - from) / width);
      counts[Math.max(0, Math.min(counts.length - 1, bin))] += times;
      n += times;
      sum += value * times;
      squares += value * value * times;
    }

    Histogram build(String name, String unit) {
      double mean = sum / Math.max(1, n);
      double variance = Math.max(0, squares / Math.max(1, n) - mean * mean);
      return new Histogram(
          name,
          unit,
          from,
          width,
          Arrays.stream(counts).boxed().toList(),
          mean,
          Math.sqrt(variance));
    }
  }
}
