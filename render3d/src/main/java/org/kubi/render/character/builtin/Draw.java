package org.kubi.render.character.builtin;

/**
 * A stream of random numbers that is a pure function of a person's seed and a topic, so that a new
 * trait leaves the others as they were. SplitMix64 (Steele, Lea, Flood, OOPSLA 2014).
 */
final class Draw {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final double CLIP = 2.5;

  private long state;

  Draw(long seed, String topic) {
    state = mix(seed + GOLDEN_GAMMA);
    for (int i = 0; i < topic.length(); i++) {
      state = mix(state + GOLDEN_GAMMA + topic.charAt(i));
    }
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1). */
  double unit() {
    state += GOLDEN_GAMMA;
    return (mix(state) >>> 11) * 0x1p-53;
  }

  /** Uniform between two numbers. */
  double between(double low, double high) {
    return low + unit() * (high - low);
  }

  /** Normal (Box-Muller), redrawn beyond 2.5 deviations. */
  double normal(double mean, double deviation) {
    while (true) {
      double radius = Math.sqrt(-2 * StrictMath.log(1 - unit()));
      double z = radius * StrictMath.cos(2 * StrictMath.PI * unit());
      if (z >= -CLIP && z <= CLIP) {
        return mean + deviation * z;
      }
    }
  }

  /** True with probability {@code p}. */
  boolean chance(double p) {
    return unit() < p;
  }

  /** A whole number from 0 to {@code bound} - 1. */
  int below(int bound) {
    return (int) (unit() * bound);
  }
}
