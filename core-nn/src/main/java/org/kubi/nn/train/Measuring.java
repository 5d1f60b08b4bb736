package org.kubi.nn.train;

/**
 * When a training is measured on its validation pictures, beside the end of each epoch, and when it
 * stops early.
 *
 * @param everySteps it is measured after so many steps too; 0 for the ends of epochs alone
 * @param patience it stops after so many measurements in a row that are no better than the best; 0
 *     for never
 */
public record Measuring(long everySteps, int patience) {
  /** At the ends of epochs, to the last one. */
  public static final Measuring DEFAULT = new Measuring(0, 0);

  public Measuring {
    if (everySteps < 0 || patience < 0) {
      throw new IllegalArgumentException(
          "steps between measurements and patience are 0 or more, found %d and %d"
              .formatted(everySteps, patience));
    }
  }

  /** This with another {@link #everySteps}. */
  public Measuring withEverySteps(long value) {
    return new Measuring(value, patience);
  }

  /** This with another {@link #patience}. */
  public Measuring withPatience(int value) {
    return new Measuring(everySteps, value);
  }
}
