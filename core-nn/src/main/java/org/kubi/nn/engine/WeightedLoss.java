package org.kubi.nn.engine;

import java.util.Arrays;
import java.util.List;

/**
 * The sum of losses on consecutive parts of the numbers.
 *
 * @param parts in the order of the numbers
 */
public record WeightedLoss(List<Part> parts) implements RowLoss {
  /**
   * A loss on the next {@code count} numbers.
   *
   * @param weight factor of the loss, 0 or more
   */
  public record Part(RowLoss loss, int count, double weight) {
    public Part {
      if (count < 1 || !(weight >= 0)) {
        throw new IllegalArgumentException(
            "a part has a number at least and a weight of 0 or more, found %d and %s"
                .formatted(count, weight));
      }
    }
  }

  public WeightedLoss {
    parts = List.copyOf(parts);
  }

  /** A loss of single numbers, each with its own weight; the weights' sum divides nothing. */
  public static WeightedLoss ofNumbers(RowLoss loss, double... weights) {
    return new WeightedLoss(
        Arrays.stream(weights).mapToObj(weight -> new Part(loss, 1, weight)).toList());
  }

  @Override
  public double of(double[] truth, double[] answer, double[] gradient) {
    double sum = 0;
    int at = 0;
    for (Part part : parts) {
      int end = at + part.count();
      double[] slope = new double[part.count()];
      sum +=
          part.weight()
              * part.loss()
                  .of(
                      Arrays.copyOfRange(truth, at, end),
                      Arrays.copyOfRange(answer, at, end),
                      slope);
      for (int i = 0; i < slope.length; i++) {
        gradient[at + i] = part.weight() * slope[i];
      }
      at = end;
    }
    return sum;
  }
}
