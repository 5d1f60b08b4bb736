package org.kubi.app.panel.curve;

import java.util.ArrayList;
import java.util.List;

/**
 * How values lie on a chart's upright axis.
 *
 * @param low value at its foot
 * @param high value at its top, more than the low one
 * @param logarithmic whether equal ways are equal factors; then both are above 0
 */
record ChartScale(double low, double high, boolean logarithmic) {
  private static final int LINES = 4;

  /** From 0 up to the next round number. */
  static ChartScale linear(double most) {
    return new ChartScale(0, most > 0 ? nice(most) : 1, false);
  }

  /** From the least to the greatest, both above 0, to the next of 1, 2, 5 times a power of ten. */
  static ChartScale logarithmic(double least, double most) {
    List<Double> marks = marks(least / 10, most * 10);
    double low = marks.stream().filter(mark -> mark <= least).reduce((a, b) -> b).orElse(least);
    double high =
        marks.stream().filter(mark -> mark >= most && mark > least).findFirst().orElse(most * 2);
    return new ChartScale(low, high, true);
  }

  /** The height of a value: 0 at the foot, 1 at the top. */
  double height(double value) {
    return logarithmic
        ? Math.log(Math.max(value, low) / low) / Math.log(high / low)
        : (value - low) / (high - low);
  }

  /** Values that lines are drawn at. */
  List<Double> lines() {
    if (logarithmic) {
      return marks(low, high);
    }
    List<Double> lines = new ArrayList<>();
    for (int i = 0; i <= LINES; i++) {
      lines.add(low + (high - low) * i / LINES);
    }
    return lines;
  }

  /** 1, 2 and 5 times powers of ten. */
  private static List<Double> marks(double from, double to) {
    List<Double> marks = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
      for (int digit : new int[] {1, 2, 5}) {
        double mark = digit * Math.pow(10, power);
        if (mark >= from * (1 - 1e-9) && mark <= to * (1 + 1e-9)) {
          marks.add(mark);
        }
      }
    }
    return marks;
  }

  /** The next of 1, 2, 4, 5, 8, 10 times a power of ten. */
  static double nice(double value) {
    double power = Math.pow(10, Math.floor(Math.log10(value)));
    for (double step : new double[] {1, 2, 4, 5, 8}) {
      if (value <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }
}
