package org.kubi.render.soft;

/**
 * Enters triangles of a few samples. The numbers of the three edges share a long: 21 bits each,
 * with something added to them so that they are above 0 and do not borrow from one another.
 */
final class TinyFiller {
  /** Triangles up to this many steps wide and high have edges whose numbers fit. */
  static final int SIZE = 512;

  static final int SIZE_BITS = 10;

  private static final int FIELD = 21;

  /**
   * What is added to each number; the highest bit of its field, which tells that it was not below
   * 0.
   */
  private static final long BIAS = 1 << FIELD - 1;

  /** That bit of all three. */
  private static final long INSIDE = BIAS | BIAS << FIELD | BIAS << 2 * FIELD;

  private final Samples samples;
  private final Cutout cutout;

  /** {@link #INSIDE}, not as a constant: those are written out wherever they are used. */
  private final long insideAll;

  TinyFiller(Samples samples, Cutout cutout) {
    this.samples = samples;
    this.cutout = cutout;
    insideAll = INSIDE;
  }

  /**
   * Enters a triangle.
   *
   * @param from its first sample
   * @param columns how many beside it may be the triangle's
   * @param rows how many below
   */
  void fill(Draw draw, Edges edges, int from, int columns, int rows, boolean solid) {
    long inside = packed(edges.rowA, edges.rowB, edges.rowC) + INSIDE;
    long across = packed(edges.acrossA, edges.acrossB, edges.acrossC);
    long down = packed(edges.downA, edges.downB, edges.downC);
    if (solid) {
      fillSolid(from, columns, rows, inside, across, down, edges);
    } else {
      fillWithHoles(draw, from, columns, rows, inside, across, down, edges);
    }
  }

  private static long packed(int a, int b, int c) {
    return a + ((long) b << FIELD) + ((long) c << 2 * FIELD);
  }

  /**
   * Four samples of a row at a time. Which samples a small triangle covers cannot be predicted, so
   * there are signs and no branches: below 0 is what lacks a bit of an edge's number that is not
   * below 0, and what is farther than what is there.
   */
  private void fillSolid(
      int from, int columns, int rows, long inside, long across, long down, Edges edges) {
    long[] nearest = samples.nearest;
    int stride = samples.stride;
    long acrossKey = edges.acrossKey;
    long downKey = edges.downKey;
    long all = insideAll;
    for (int first = 0; first <= columns; first += 4) {
      long rowEdges = inside + first * across;
      long rowKey = edges.key + first * acrossKey;
      int end = from + first + rows * stride;
      for (int at = from + first; at <= end; at += stride) {
        long e = rowEdges;
        long k = rowKey;
        long before = nearest[at];
        long more = k - before;
        nearest[at] = before + (more & ~((more | (e & all) - all) >> 63));
        e += across;
        k += acrossKey;
        before = nearest[at + 1];
        more = k - before;
        nearest[at + 1] = before + (more & ~((more | (e & all) - all) >> 63));
        e += across;
        k += acrossKey;
        before = nearest[at + 2];
        more = k - before;
        nearest[at + 2] = before + (more & ~((more | (e & all) - all) >> 63));
        e += across;
        k += acrossKey;
        before = nearest[at + 3];
        more = k - before;
        nearest[at + 3] = before + (more & ~((more | (e & all) - all) >> 63));
        rowEdges += down;
        rowKey += downKey;
      }
    }
  }

  private void fillWithHoles(
      Draw draw,
      int from,
      int columns,
      int rows,
      long inside,
      long across,
      long down,
      Edges edges) {
    long[] nearest = samples.nearest;
    for (int row = 0; row <= rows; row++) {
      long e = inside + row * down;
      long key = edges.key + row * edges.downKey;
      int at = from + row * samples.stride;
      for (int column = 0; column <= columns; column++) {
        if ((e & INSIDE) == INSIDE
            && key > nearest[at]
            && cutout.isSolid(draw, edges, number(e, 0), number(e, 1), number(e, 2))) {
          nearest[at] = key;
        }
        e += across;
        key += edges.acrossKey;
        at++;
      }
    }
  }

  private static long number(long packed, int edge) {
    return (packed >> edge * FIELD & (1 << FIELD) - 1) - BIAS;
  }
}
