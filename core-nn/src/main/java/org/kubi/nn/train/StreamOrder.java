package org.kubi.nn.train;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The order of an endless stream: sample {@code epoch * perEpoch + i} belongs to the epoch, and
 * each window of neighbours within an epoch is shuffled, a function of (seed, where it begins). So
 * a batch shows as many people as a window has, and any place can be found without those before it.
 * Remembers the window that was asked for last; for one thread.
 */
final class StreamOrder {
  private static final long SHUFFLE = 0x57ea;

  private final long perEpoch;
  private final int window;
  private final long seed;
  private long begun = -1;
  private int[] order = {};

  /**
   * An order.
   *
   * @param perEpoch samples an epoch, at least 1
   * @param window neighbours that are shuffled, from a multiple of it to the next; at least 1
   */
  StreamOrder(long perEpoch, int window, long seed) {
    this.perEpoch = perEpoch;
    this.window = window;
    this.seed = seed;
  }

  /** The sample at a place of an epoch, from 0. */
  long index(long epoch, long place) {
    long first = epoch * perEpoch;
    long at = first + place;
    // Windows are cut where epochs end: another epoch has other samples.
    long begin = Math.max(first, at / window * window);
    if (begin != begun) {
      long end = Math.min(first + perEpoch, (at / window + 1) * window);
      int[] places = IntStream.range(0, Math.toIntExact(end - begin)).toArray();
      SplittableRandom random = Seeds.stream(seed, SHUFFLE, begin);
      order = Seeds.shuffled(places, random);
      begun = begin;
    }
    return begin + order[Math.toIntExact(at - begin)];
  }
}
