package org.kubi.nn.optimize;

/** The rule for what an optimiser goes on from. */
final class Moments {
  private Moments() {}

  static void check(long step, float[] m, float[] v) {
    if (m.length != v.length || step < 0) {
      throw new IllegalArgumentException(
          "moments of one length and a step of 0 or more, found %d, %d and %d"
              .formatted(m.length, v.length, step));
    }
  }
}
