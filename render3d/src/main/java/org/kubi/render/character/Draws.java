package org.kubi.render.character;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Random numbers for one aspect of a person, the same on every platform and Java version:
 * SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA
 * 2014). Each aspect has a stream of its own, so that one more draw for the hair leaves the nose
 * alone.
 */
public final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  private Draws(long state) {
    this.state = state;
  }

  /** The stream of one aspect of the person with a seed. */
  public static Draws of(long seed, String aspect) {
    long state = mix(seed + GOLDEN);
    for (byte b : aspect.getBytes(StandardCharsets.UTF_8)) {
      state = mix((state ^ b) + GOLDEN);
    }
    return new Draws(state);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Uniform in [0, 1). */
  public double unit() {
    state += GOLDEN;
    return (mix(state) >>> 11) * 0x1p-53;
  }

  /** Uniform between two numbers. */
  public double between(double from, double to) {
    return from + (to - from) * unit();
  }

  /** True with a probability. */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** Uniform in 0 to {@code count} - 1. */
  public int below(int count) {
    return (int) (unit() * count);
  }

  /** One of a list, each as likely. */
  public <T> T pick(List<T> list) {
    return list.get(below(list.size()));
  }

  /** Normal, by Box and Muller. */
  public double normal(double mean, double deviation) {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - unit()));
    return mean + deviation * radius * StrictMath.cos(2 * Math.PI * unit());
  }

  /** Exponential with mean 1. */
  public double exponential() {
    return -StrictMath.log(1 - unit());
  }

  /** The place of one of some weights, all 0 or more and not all 0, by its share. */
  public int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = unit() * sum;
    int i = 0;
    while (i < weights.length - 1 && left >= weights[i]) {
      left -= weights[i++];
    }
    return i;
  }

  /** One of some things by the share of their weights. */
  public <T> T pick(T[] things, double... weights) {
    return things[weighted(weights)];
  }

  /** A value, or the end of the range that it is beyond. */
  public static double clip(double value, double from, double to) {
    return Math.max(from, Math.min(to, value));
  }
}
