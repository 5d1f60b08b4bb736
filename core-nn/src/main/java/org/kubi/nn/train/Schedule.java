package org.kubi.nn.train;

/** How the learning rate goes over a training. */
public enum Schedule {
  /** The same from the first step to the last. */
  CONSTANT,
  /**
   * Linearly up over the first 5 % of the steps, then down by half a cosine to 1 % (Loshchilov and
   * Hutter, SGDR, ICLR 2017, without restarts).
   */
  COSINE;

  private static final double WARM_UP = 0.05;
  private static final double LAST = 0.01;

  /**
   * The factor of the highest rate.
   *
   * @param step from 0
   * @param steps of the whole training, above {@code step}
   */
  double factor(long step, long steps) {
    if (this == CONSTANT) {
      return 1;
    }
    double warm = Math.max(1, WARM_UP * steps);
    if (step < warm) {
      return (step + 1) / (warm + 1);
    }
    double done = (step - warm) / Math.max(1, steps - warm);
    return LAST + (1 - LAST) * (1 + StrictMath.cos(Math.PI * done)) / 2;
  }
}
