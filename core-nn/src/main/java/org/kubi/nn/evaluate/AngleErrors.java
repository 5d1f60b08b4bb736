package org.kubi.nn.evaluate;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The mean absolute error of each angle in degrees: {@code mean |predicted - true|}, as the papers
 * about AFLW2000 count it (a difference of 350 degrees counts as 350). NaN where no truth is known.
 */
record AngleErrors(double yaw, double pitch, double roll) {

  static AngleErrors of(List<Pair> pairs) {
    return new AngleErrors(
        mean(pairs.stream().mapToDouble(p -> p.angles().yaw() - p.yaw())),
        mean(pairs.stream().mapToDouble(p -> p.angles().pitch() - p.pitch())),
        mean(
            pairs.stream()
                .filter(p -> p.roll().isPresent())
                .mapToDouble(p -> p.angles().roll() - p.roll().getAsDouble())));
  }

  /** The errors of answering each angle's median, which minimises its mean absolute error. */
  static AngleErrors ofMedians(List<Pair> pairs) {
    return new AngleErrors(
        spread(pairs.stream().mapToDouble(Pair::yaw)),
        spread(pairs.stream().mapToDouble(Pair::pitch)),
        spread(
            pairs.stream()
                .filter(p -> p.roll().isPresent())
                .mapToDouble(p -> p.roll().getAsDouble())));
  }

  /** The mean over the angles that are known. */
  double mean() {
    return DoubleStream.of(yaw, pitch, roll).filter(Double::isFinite).average().orElse(Double.NaN);
  }

  private static double mean(DoubleStream differences) {
    return Statistics.mean(differences.map(Math::abs).toArray());
  }

  private static double spread(DoubleStream angles) {
    double[] values = angles.toArray();
    double middle = Statistics.median(values);
    return Statistics.mean(DoubleStream.of(values).map(v -> Math.abs(v - middle)).toArray());
  }
}
