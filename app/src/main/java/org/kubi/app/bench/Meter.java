package org.kubi.app.bench;

import java.util.function.BooleanSupplier;

/**
 * Measures work that asks after each piece whether to stop: after half of the time to warm up, it
 * counts pieces until the time is over.
 */
final class Meter implements BooleanSupplier {
  private static final double WARM_UP = 0.5;

  private final double seconds;
  private final int things;
  private final long created = System.nanoTime();
  private long begun;
  private long cpu;
  private long pieces;
  private Rate.Round round = new Rate.Round(0, 0);

  /**
   * A meter.
   *
   * @param seconds to count
   * @param things in a piece
   */
  Meter(double seconds, int things) {
    this.seconds = seconds;
    this.things = things;
  }

  @Override
  public boolean getAsBoolean() {
    long now = System.nanoTime();
    if (begun == 0) {
      if ((now - created) / 1e9 >= WARM_UP * seconds) {
        begun = now;
        cpu = OwnProcess.cpuNanos();
      }
      return false;
    }
    pieces++;
    double spent = (now - begun) / 1e9;
    long done = pieces * things;
    round = new Rate.Round(done / spent, (OwnProcess.cpuNanos() - cpu) / 1e6 / done);
    return spent >= seconds;
  }

  /** What was counted. */
  Rate.Round round() {
    return round;
  }
}
