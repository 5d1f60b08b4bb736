package org.kubi.nn.train;

/** How fast an epoch's steps are, without measuring and saving. */
final class StepClock {
  private long nanos;
  private long pictures;
  private long started;

  void start() {
    started = System.nanoTime();
  }

  void stop(int done) {
    nanos += System.nanoTime() - started;
    pictures += done;
  }

  double picturesPerSecond() {
    return pictures / Math.max(nanos / 1e9, 1e-9);
  }

  void reset() {
    nanos = 0;
    pictures = 0;
  }
}
