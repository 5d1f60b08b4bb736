package org.kubi.render.character.wear;

import java.nio.charset.StandardCharsets;

/**
 * A random stream for one aspect of what somebody wears, the same on every platform: SplitMix64
 * (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
 */
final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(long seed, String aspect) {
    state = mix(seed + GOLDEN);
    for (byte b : aspect.getBytes(StandardCharsets.UTF_8)) {
      state = mix((state ^ b) + GOLDEN);
    }
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1). */
  double unit() {
    state += GOLDEN;
    return (mix(state) >>> 11) * 0x1p-53;
  }

  double between(double from, double to) {
    return from + (to - from) * unit();
  }

  boolean happens(double probability) {
    return unit() < probability;
  }

  /** One of some things by the share of their weights, all 0 or more and not all 0. */
  <T> T pick(T[] things, double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = unit() * sum;
    int i = 0;
    while (i < weights.length - 1 && left >= weights[i]) {
      left -= weights[i++];
    }
    return things[i];
  }
}
