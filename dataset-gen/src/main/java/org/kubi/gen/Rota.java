package org.kubi.gen;

import org.kubi.gen.random.Dice;

/**
 * Whose turn it is: which place of a cast a sample shows, a pure function of seed and index.
 *
 * <p>Ten samples in a row show one person. Rows are spread over the cast by the golden ratio, which
 * visits all evenly. A cast that is kept whole goes on like that; of a larger one, {@link #TROUPE}
 * people take turns for {@link #TURNS} rows each, then the next so many, so that each is made once
 * for thirty samples.
 */
final class Rota {
  /** How many samples in a row show one person. */
  static final int ROW = 10;

  /** How many people of a large cast take turns. */
  static final int TROUPE = 100;

  /** How many rows each of them has. */
  static final int TURNS = 3;

  private static final double GOLDEN_RATIO = 0.6180339887498949;

  private final double start;
  private final boolean inTroupes;

  /**
   * A rota.
   *
   * @param people how many there are
   */
  Rota(long seed, int people) {
    start = Dice.of(seed, 0, "character").unit();
    inTroupes = people > People.MOST;
  }

  /** The place of a sample's person, 0 to under 1: {@link Cast#choose}. */
  double place(long index) {
    long row = index / ROW;
    long turn = inTroupes ? row / (TROUPE * TURNS) * TROUPE + row % TROUPE : row;
    double place = start + turn * GOLDEN_RATIO;
    return place - Math.floor(place);
  }
}
