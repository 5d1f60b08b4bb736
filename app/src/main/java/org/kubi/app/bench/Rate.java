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
      rates[i] = round(work, secondsPerRound).perSecond();
    }
    return of(rates);
  }

  /** Of what some rounds gave, at least one; of an even number the greater of the two middles. */
  static Rate of(double... rates) {
    double[] sorted = rates.clone();
    Arrays.sort(sorted);
    return new Rate(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
  }

  /**
   * One round.
   *
   * @param perSecond things done in a second of the clock
   * @param cpuMillis processor time of all threads of this process for one thing
   */
  record Round(double perSecond, double cpuMillis) {}

  /** One round of at least the given time. */
  static Round round(Work work, double seconds) {
    long begun = System.nanoTime();
    long cpu = OwnProcess.cpuNanos();
    long done = 0;
    double spent;
    do {
      done += work.once();
      spent = (System.nanoTime() - begun) / 1e9;
    } while (spent < seconds);
    return new Round(done / spent, (OwnProcess.cpuNanos() - cpu) / 1e6 / done);
  }
}
