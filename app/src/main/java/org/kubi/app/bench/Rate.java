package org.kubi.app.bench;

import java.util.Arrays;

/**
 * How much is done in a second, over several rounds.
 *
 * @param median of the rounds
 * @param least slowest round
 * @param most fastest round
 */
public record Rate(double median, double least, double most) {
  /** Some work; says how many things it did. */
  @FunctionalInterface
  public interface Work {
    /** Does some of it. */
    int once();
  }

  /**
   * Measures work: one round to warm up, then the rounds, each of at least the given time.
   *
   * @param rounds at least 1
   */
  public static Rate of(Work work, int rounds, double secondsPerRound) {
    round(work, secondsPerRound);
    double[] rates = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      rates[i] = round(work, secondsPerRound);
    }
    Arrays.sort(rates);
    return new Rate(rates[rounds / 2], rates[0], rates[rounds - 1]);
  }

  private static double round(Work work, double seconds) {
    long begun = System.nanoTime();
    long done = 0;
    double spent;
    do {
      done += work.once();
      spent = (System.nanoTime() - begun) / 1e9;
    } while (spent < seconds);
    return done / spent;
  }
}
