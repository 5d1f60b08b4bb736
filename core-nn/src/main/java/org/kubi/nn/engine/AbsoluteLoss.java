package org.kubi.nn.engine;

/** L1: the mean of |answer - truth| over the numbers. Its gradient at 0 is 0. */
public final class AbsoluteLoss implements RowLoss {
  @Override
  public double of(double[] truth, double[] answer, double[] gradient) {
    int n = truth.length;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double difference = answer[i] - truth[i];
      sum += Math.abs(difference);
      gradient[i] = Math.signum(difference) / n;
    }
    return sum / n;
  }
}
