package org.kubi.nn.detect;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What each step of a detector's training does: a function of its number alone, so that a training
 * may stop and go on between any two.
 *
 * @param steps of an epoch
 */
record DetectorPlan(DetectorSettings settings, int steps) {
  private static final double WARM_UP = 0.05;
  private static final double LAST_RATE = 0.01;

  /** Steps of the whole training. */
  long total() {
    return (long) settings.epochs() * steps;
  }

  /** The pictures of an epoch, in its order. */
  int[] order(int epoch, int pictures) {
    int[] order = IntStream.range(0, pictures).toArray();
    SplittableRandom random = random(-1 - epoch);
    for (int i = order.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = order[i];
      order[i] = order[j];
      order[j] = swap;
    }
    return order;
  }

  /** The chances of the step after so many. */
  SplittableRandom chances(long done) {
    return random(1 + done);
  }

  /** A stream of its own for each number. */
  private SplittableRandom random(long number) {
    return new SplittableRandom(settings.seed() * 0x9e3779b97f4a7c15L ^ number).split();
  }

  /** The learning rate of the step after so many: up from 0, then down by half a cosine. */
  double rate(long done) {
    return settings.rate() * factor(done);
  }

  private double factor(long done) {
    double warm = Math.max(1, WARM_UP * total());
    if (done < warm) {
      return (done + 1) / (warm + 1);
    }
    double share = (done - warm) / Math.max(1, total() - warm);
    return LAST_RATE + (1 - LAST_RATE) * (1 + StrictMath.cos(Math.PI * share)) / 2;
  }
}
