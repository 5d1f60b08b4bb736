package org.kubi.nn.train;

import java.util.SplittableRandom;

/** Random streams named by numbers, so that any epoch and any picture can be drawn on its own. */
final class Seeds {
  private Seeds() {}

  /** A stream for, say, (seed, epoch, index). */
  static SplittableRandom stream(long... names) {
    return new SplittableRandom(mix(names));
  }

  /** One number from several; the finaliser of MurmurHash3 (Appleby) after each. */
  static long mix(long... names) {
    long h = 0x9e3779b97f4a7c15L;
    for (long name : names) {
      h = (h ^ name) * 0xff51afd7ed558ccdL;
      h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
      h ^= h >>> 33;
    }
    return h;
  }

  /** The numbers in an order that only depends on the stream. */
  static int[] shuffled(int[] numbers, SplittableRandom random) {
    int[] out = numbers.clone();
    for (int i = out.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = out[i];
      out[i] = out[j];
      out[j] = swap;
    }
    return out;
  }
}
