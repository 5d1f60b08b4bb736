package org.kubi.nn.engine;

import java.util.Arrays;

/**
 * A loss whose last number is the network's own word on how far off the others may be: the negative
 * log likelihood of {@link Likelihood}, with the base loss as distance. What cannot be told from a
 * picture costs less where the network says so, and being sure costs dearly where it is wrong. The
 * last number's truth does not matter.
 *
 * @param base of the other numbers
 * @param likelihood which goes with the base loss
 */
public record UncertainLoss(RowLoss base, Likelihood likelihood) implements RowLoss {
  @Override
  public double of(double[] truth, double[] answer, double[] gradient) {
    int last = answer.length - 1;
    double[] slope = new double[last];
    double distance = base.of(Arrays.copyOf(truth, last), Arrays.copyOf(answer, last), slope);
    double s = Likelihood.logSpread(answer[last]);
    double factor = likelihood.slopeOfDistance(s);
    for (int i = 0; i < last; i++) {
      gradient[i] = factor * slope[i];
    }
    gradient[last] = likelihood.slopeOfSpread(distance, s) * Likelihood.slope(answer[last]);
    return likelihood.of(distance, s);
  }
}
