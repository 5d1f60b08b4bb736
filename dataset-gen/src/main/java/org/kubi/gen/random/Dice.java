package org.kubi.gen.random;

/**
 * A stream of random numbers that is a pure function of (data set seed, sample index, randomizer
 * id): a sample's light does not change when another randomizer draws more, or when samples are
 * made in another order. SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
 * generators, OOPSLA 2014); the same numbers on every platform.
 */
public final class Dice {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  /** The dice of one randomizer for one sample. */
  public static Dice of(long seed, long index, String randomizer) {
    long state = mix(seed + GOLDEN_GAMMA);
    state = mix(state ^ mix(index + 0x632BE59BD9B4E019L));
    for (int i = 0; i < randomizer.length(); i++) {
      state = mix(state + GOLDEN_GAMMA + randomizer.charAt(i));
    }
    return new Dice(state);
  }

  /** Dice that go on from some bits: a stream for work that is done later, or several times. */
  public static Dice of(long bits) {
    return new Dice(mix(bits));
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits. */
  public long bits() {
    state += GOLDEN_GAMMA;
    return mix(state);
  }

  /** Uniform in [0, 1). */
  public double unit() {
    return (bits() >>> 11) * 0x1p-53;
  }

  /** Uniform between two numbers. */
  public double uniform(double low, double high) {
    return low + unit() * (high - low);
  }

  /** Uniform in a range. */
  public double in(Range range) {
    return uniform(range.low(), range.high());
  }

  /** Uniform on the logarithm of a range, whose ends are above 0. */
  public double logIn(Range range) {
    return StrictMath.exp(uniform(StrictMath.log(range.low()), StrictMath.log(range.high())));
  }

  /** Normal (Box-Muller). */
  public double normal(double mean, double deviation) {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - unit()));
    return mean + deviation * radius * StrictMath.cos(2 * Math.PI * unit());
  }

  /** True with probability {@code p}. */
  public boolean chance(double p) {
    return unit() < p;
  }

  /** Normal, cut off at a number of deviations from the mean. */
  public double normalWithin(double deviations, double mean, double deviation) {
    return mean + deviation * Math.max(-deviations, Math.min(deviations, normal(0, 1)));
  }

  /** The exponential of a normal with mean 0: a factor that is as often above 1 as below. */
  public double factor(double deviation) {
    return StrictMath.exp(normalWithin(3, 0, deviation));
  }

  /** An index by weight; the weights are 0 or more and not all 0. */
  public int choose(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double place = unit() * sum;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        place -= weights[i];
        if (place < 0) {
          return i;
        }
      }
    }
    return last;
  }

  /** A whole number from 0 to {@code bound} - 1. */
  public int below(int bound) {
    return (int) (unit() * bound);
  }
}
