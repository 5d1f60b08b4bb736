package org.kubi.nn.detect;

/**
 * How a detector is trained.
 *
 * @param epochs how often it sees the data set, 1 or more
 * @param batch how many pictures of four tiles a step takes, 1 or more
 * @param rate learning rate of Adam at its highest, above 0; it goes up over the first 5 % of the
 *     steps and down to 1 % by half a cosine
 * @param seed of weights, order and changes
 * @param replicas how many parts of a batch are computed at once, 0 for one a core; another number
 *     gives other last bits
 */
public record DetectorSettings(int epochs, int batch, double rate, long seed, int replicas) {
  /** What models/detector was trained with, but for seed. */
  public static final DetectorSettings STANDARD = new DetectorSettings(8, 16, 2e-3, 1, 0);

  public DetectorSettings {
    if (epochs < 1 || batch < 1 || !(rate > 0 && rate < 1) || replicas < 0) {
      throw new IllegalArgumentException(
          "a detector has epochs and a batch of 1 or more, a rate in (0, 1) and replicas of 0 or"
              + " more, found %d, %d, %s and %d".formatted(epochs, batch, rate, replicas));
    }
  }

  /** The same for another number of epochs and another seed. */
  public DetectorSettings with(int otherEpochs, long otherSeed) {
    return new DetectorSettings(otherEpochs, batch, rate, otherSeed, replicas);
  }

  /** The same with replicas counted: one a core where they are 0. */
  DetectorSettings counted() {
    int counted = replicas > 0 ? replicas : Runtime.getRuntime().availableProcessors();
    return new DetectorSettings(epochs, batch, rate, seed, counted);
  }
}
