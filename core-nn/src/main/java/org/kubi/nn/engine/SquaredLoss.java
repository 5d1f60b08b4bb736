package org.kubi.nn.engine;

/** L2: the mean of (answer - truth)^2 over the numbers. */
public final class SquaredLoss implements RowLoss {
  @Override
  public double of(double[] truth, double[] answer, double[] gradient) {
    int n = truth.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double difference = answer[i] - truth[i];
      sum += difference * difference;
      gradient[i] = 2 * difference / n;
    }
    return sum / n;
  }
}
