package org.kubi.gen.random.paint;

import org.kubi.gen.random.Dice;

/**
 * Normal numbers by the thousand: a table of {@value #SIZE} normals with mean 0 and deviation 1,
 * read at places that dice throw, five places a throw.
 */
public final class Grain {
  private static final int BITS = 12;
  private static final int SIZE = 1 << BITS;
  private static final int A_THROW = 64 / BITS;
  private static final float[] NORMALS = table();

  private final Dice dice;
  private long bits;
  private int left;

  /** A stream from dice. */
  public Grain(Dice dice) {
    this.dice = dice;
  }

  private static float[] table() {
    // Each normal beside its opposite: the mean is exactly 0.
    Dice dice = Dice.of(SIZE);
    double[] drawn = new double[SIZE / 2];
    double squares = 0;
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = dice.normal(0, 1);
      squares += drawn[i] * drawn[i];
    }
    double scale = Math.sqrt(drawn.length / squares);
    float[] normals = new float[SIZE];
    for (int i = 0; i < drawn.length; i++) {
      normals[2 * i] = (float) (scale * drawn[i]);
      normals[2 * i + 1] = -normals[2 * i];
    }
    return normals;
  }

  /** The next. */
  public float next() {
    if (left == 0) {
      bits = dice.bits();
      left = A_THROW;
    }
    left--;
    int place = (int) (bits & (SIZE - 1));
    bits >>>= BITS;
    return NORMALS[place];
  }
}
