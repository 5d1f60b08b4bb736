package org.kubi.nn.train;

/**
 * When a training is saved, beside the end of each epoch. It changes no result: a run that was
 * killed goes on from what was saved last.
 *
 * @param everySteps checkpoints/last is saved after so many steps too; 0 for never
 * @param everyMinutes and after so many minutes since it was saved last; 0 for never
 * @param keepEvery the network of each so many epochs is kept as checkpoints/epoch-NNNN; 0 for none
 */
public record Saving(long everySteps, double everyMinutes, int keepEvery) {
  /** Every five minutes: what a crash may cost, for under a thousandth of the time. */
  public static final Saving DEFAULT = new Saving(0, 5, 0);

  public Saving {
    if (everySteps < 0 || keepEvery < 0) {
      throw new IllegalArgumentException(
          "steps between checkpoints and epochs between those kept are 0 or more, found %d and %d"
              .formatted(everySteps, keepEvery));
    }
    if (!(everyMinutes >= 0 && everyMinutes < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "minutes between checkpoints are 0 (never) or more, found " + everyMinutes);
    }
  }

  /** This with another {@link #everySteps}. */
  public Saving withEverySteps(long value) {
    return new Saving(value, everyMinutes, keepEvery);
  }

  /** This with another {@link #everyMinutes}. */
  public Saving withEveryMinutes(double value) {
    return new Saving(everySteps, value, keepEvery);
  }

  /** This with another {@link #keepEvery}. */
  public Saving withKeepEvery(int value) {
    return new Saving(everySteps, everyMinutes, value);
  }
}
