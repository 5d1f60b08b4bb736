package org.kubi.nn.engine;

import java.util.Arrays;
import java.util.List;

/**
 * The sum of losses on consecutive parts of the numbers. A part may also take the next of the
 * numbers that follow those of all parts, where networks say how uncertain they are.
 *
 * @param parts in the order of the numbers
 */
public record WeightedLoss(List<Part> parts) implements RowLoss {
  /**
   * A loss on the next {@code count} numbers.
   *
   * @param uncertain whether the loss takes one number more, from those that follow all parts
   * @param weight factor of the loss, 0 or more
   */
  public record Part(RowLoss loss, int count, boolean uncertain, double weight) {
    public Part {
      if (count < 1 || !(weight >= 0)) {
        throw new IllegalArgumentException(
            "a part has a number at least and a weight of 0 or more, found %d and %s"
                .formatted(count, weight));
      }
    }

    /** A part that takes its own numbers alone. */
    public Part(RowLoss loss, int count, double weight) {
      this(loss, count, false, weight);
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
    int behind = parts.stream().mapToInt(Part::count).sum();
    for (Part part : parts) {
      int count = part.count();
      int all = part.uncertain() ? count + 1 : count;
      double[] slope = new double[all];
      sum +=
          part.weight()
              * part.loss().of(cut(truth, at, behind, part), cut(answer, at, behind, part), slope);
      for (int i = 0; i < count; i++) {
        gradient[at + i] = part.weight() * slope[i];
      }
      if (part.uncertain()) {
        gradient[behind] = part.weight() * slope[count];
        behind++;
      }
      at += count;
    }
    return sum;
  }

  private static double[] cut(double[] numbers, int at, int behind, Part part) {
    if (!part.uncertain()) {
      return Arrays.copyOfRange(numbers, at, at + part.count());
    }
    double[] own = Arrays.copyOfRange(numbers, at, at + part.count() + 1);
    own[part.count()] = numbers[behind];
    return own;
  }
}
