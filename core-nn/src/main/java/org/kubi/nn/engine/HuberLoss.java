package org.kubi.nn.engine;

/**
 * Huber's loss ("Robust Estimation of a Location Parameter", 1964), the mean over the numbers of
 *
 * <pre>d^2 / 2                       where |d| &lt;= delta
 * delta (|d| - delta / 2)       elsewhere,       d = answer - truth</pre>
 *
 * @param delta where the parabola goes over into a straight line, above 0, in the numbers' units
 */
public record HuberLoss(double delta) implements RowLoss {
  public HuberLoss {
    if (!(delta > 0 && Double.isFinite(delta))) {
      throw new IllegalArgumentException("delta is above 0 and finite, found " + delta);
    }
  }

  @Override
  public double of(double[] truth, double[] answer, double[] gradient) {
    int n = truth.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double difference = answer[i] - truth[i];
      double slope = Math.max(-delta, Math.min(delta, difference));
      sum += slope * (difference - slope / 2);
      gradient[i] = slope / n;
    }
    return sum / n;
  }
}
