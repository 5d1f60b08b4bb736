package org.kubi.nn.train;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.Splits;
import org.kubi.label.Labels;

/**
 * Which samples are learnt from and which are held out. Whole characters are held out, so that no
 * person is on both sides; only in a data set of one character it is single pictures. A data set
 * that was divided ({@link Splits}) is taken as it was, and its test part is left alone.
 *
 * @param training indices, in order
 * @param validation indices, in order
 */
record Split(int[] training, int[] validation) {
  private static final long NAME = 0x5e1ec7;

  /** Everything is learnt from. */
  static Split all(Dataset dataset) {
    return new Split(IntStream.range(0, dataset.size()).toArray(), new int[0]);
  }

  /** What may be learnt from where another data set is measured on. */
  static Split training(Dataset dataset) throws DatasetException {
    Optional<Splits> divided = Splits.of(dataset);
    return divided.isPresent()
        ? new Split(divided.get().samples(dataset, Splits.TRAINING), new int[0])
        : all(dataset);
  }

  static Split of(Dataset dataset, double share, long seed) throws DatasetException {
    Optional<Splits> divided = Splits.of(dataset);
    if (divided.isPresent()) {
      return new Split(
          divided.get().samples(dataset, Splits.TRAINING),
          divided.get().samples(dataset, Splits.VALIDATION));
    }
    if (share == 0) {
      return all(dataset);
    }
    boolean named = dataset.manifest().block(Labels.CHARACTER.id()).isPresent();
    float[] characters = named ? dataset.column(Labels.CHARACTER) : new float[dataset.size()];
    int count = 0;
    for (float character : characters) {
      count = Math.max(count, (int) character + 1);
    }
    boolean single = count < 2;
    int units = single ? dataset.size() : count;
    boolean[] held = held(units, share, Seeds.stream(seed, NAME));
    int[] all = IntStream.range(0, dataset.size()).toArray();
    return new Split(
        Arrays.stream(all).filter(i -> !held[single ? i : (int) characters[i]]).toArray(),
        Arrays.stream(all).filter(i -> held[single ? i : (int) characters[i]]).toArray());
  }

  private static boolean[] held(int units, double share, SplittableRandom random) {
    int count = Math.min(units - 1, (int) Math.max(1, Math.round(units * share)));
    int[] order = Seeds.shuffled(IntStream.range(0, units).toArray(), random);
    boolean[] held = new boolean[units];
    for (int i = 0; i < count; i++) {
      held[order[i]] = true;
    }
    return held;
  }
}
