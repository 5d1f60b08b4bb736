package org.kubi.nn.detect;

import org.kubi.nn.engine.RowLoss;

/**
 * The loss of one map: the focal loss of the scores (Lin et al., ICCV 2017: gamma 2, heads weigh
 * three times what the rest does) over all cells that are not left open,
 *
 * <pre>-(1 - p)^2 log p where there is a head,  -p^2 log(1 - p) / 3 where there is none,</pre>
 *
 * <p>plus Huber's loss of the boxes' numbers where there is a head; both divided by a constant, so
 * that each head weighs the same whatever else is in its picture.
 *
 * @param cells how many cells a map has
 */
record HeadLoss(int cells) implements RowLoss {
  /** About how many cells of a training picture belong to heads. */
  private static final double TYPICAL_HEADS = 8;

  private static final double REST = 1 / 3.0;
  private static final double BOX = 2;
  private static final double DELTA = 0.2;

  /** A logit beyond this counts as this, so that no logarithm is infinite. */
  private static final double MOST_LOGIT = 30;

  @Override
  public double of(double[] truth, double[] answer, double[] gradient) {
    double sum = 0;
    for (int cell = 0; cell < cells; cell++) {
      for (int k = 0; k < HeadCode.NUMBERS; k++) {
        gradient[cell + k * cells] = 0;
      }
      if (truth[cell] == HeadTargets.IGNORED) {
        continue;
      }
      boolean head = truth[cell] == HeadTargets.HEAD;
      sum += head ? focal(answer, gradient, cell, 1, 1) : focal(answer, gradient, cell, -1, REST);
      if (head) {
        sum += box(truth, answer, gradient, cell);
      }
    }
    return sum / TYPICAL_HEADS;
  }

  /** Of z, with p = sigmoid(sign z): -(1 - p)^2 log p. */
  private static double focal(
      double[] answer, double[] gradient, int cell, int sign, double weight) {
    double z = Math.max(-MOST_LOGIT, Math.min(MOST_LOGIT, sign * answer[cell]));
    double p = HeadCode.score(z);
    double q = 1 - p;
    double log = -StrictMath.log1p(StrictMath.exp(-z));
    // d/dz of -(1-p)^2 log p, with dp/dz = p (1-p).
    double slope = 2 * q * q * p * log - q * q * q;
    gradient[cell] = weight * sign * slope / TYPICAL_HEADS;
    return -weight * q * q * log;
  }

  private double box(double[] truth, double[] answer, double[] gradient, int cell) {
    double sum = 0;
    for (int k = 1; k < HeadCode.NUMBERS; k++) {
      int at = cell + k * cells;
      double difference = answer[at] - truth[at];
      double slope = Math.max(-DELTA, Math.min(DELTA, difference));
      sum += slope * (difference - slope / 2);
      gradient[at] = BOX * slope / TYPICAL_HEADS;
    }
    return BOX * sum;
  }
}
