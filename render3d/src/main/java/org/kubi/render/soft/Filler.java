package org.kubi.render.soft;

/**
 * Enters triangles into the samples where they are nearest. Edges are exact in whole numbers, after
 * Pineda, "A Parallel Algorithm for Polygon Rasterization", SIGGRAPH 1988: a sample on the edge of
 * two triangles belongs to just one.
 */
final class Filler {
  /** Triangles up to this many steps wide and high have edges that fit 32 bits. */
  private static final int SMALL = 1 << 14;

  private static final int SMALL_BITS = 15;

  private static final int HALF = Positions.STEPS / 2;

  private final Samples samples;
  private final Positions positions;
  private final Edges edges = new Edges();
  private final TinyFiller tiny;
  private final WideFiller wide;
  private final LargeFiller large;

  Filler(Samples samples, Positions positions, boolean perspective) {
    this.samples = samples;
    this.positions = positions;
    Cutout cutout = new Cutout(positions, perspective);
    tiny = new TinyFiller(samples, cutout);
    wide = new WideFiller(samples, cutout);
    large = new LargeFiller(samples, positions, cutout);
  }

  /**
   * Enters a triangle of some area.
   *
   * @param number above 0, unlike that of any other in the picture
   * @param one its first vertex
   * @param x0 first column of samples between its outermost corners; so x1, y0, y1
   * @param solid whether it has no holes
   */
  void fill(
      Draw draw,
      int number,
      int one,
      int two,
      int three,
      int x0,
      int x1,
      int y0,
      int y1,
      boolean solid) {
    int ax = positions.x[one];
    int ay = positions.y[one];
    int abx = positions.x[two] - ax;
    int aby = positions.y[two] - ay;
    int acx = positions.x[three] - ax;
    int acy = positions.y[three] - ay;
    if (!Edges.areWithin(SMALL, SMALL_BITS, abx, aby, acx, acy)) {
      large.fill(draw, number, one, two, three, x0, x1, y0, y1, solid);
      return;
    }
    int area = aby * acx - abx * acy;
    if (area > 0) {
      begin(one, two, three, abx, aby, acx, acy, x0, y0);
    } else {
      begin(one, three, two, acx, acy, abx, aby, x0, y0);
    }
    nearness(Math.abs(area), number);
    int from = y0 * samples.stride + x0;
    if (Edges.areWithin(TinyFiller.SIZE, TinyFiller.SIZE_BITS, abx, aby, acx, acy)) {
      tiny.fill(draw, edges, from, x1 - x0, y1 - y0, solid);
    } else {
      wide.fill(draw, edges, from, x1 - x0, y1 - y0, solid);
    }
  }

  /** Finds the edges' numbers at the first sample, and what they grow by. */
  private void begin(int a, int b, int c, int abx, int aby, int acx, int acy, int column, int row) {
    Edges e = edges;
    e.a = a;
    e.b = b;
    e.c = c;
    int px = (column << Positions.SHIFT) + HALF - positions.x[a];
    int py = (row << Positions.SHIFT) + HALF - positions.y[a];
    int acrossA = acy - aby;
    int downA = abx - acx;
    e.rowA = (px - abx) * acrossA + (py - aby) * downA + rule(acrossA, downA);
    e.rowB = (px - acx) * -acy + (py - acy) * acx + rule(-acy, acx);
    e.rowC = px * aby - py * abx + rule(aby, -abx);
    e.acrossA = acrossA << Positions.SHIFT;
    e.acrossB = -acy << Positions.SHIFT;
    e.acrossC = aby << Positions.SHIFT;
    e.downA = downA << Positions.SHIFT;
    e.downB = acx << Positions.SHIFT;
    e.downC = -abx << Positions.SHIFT;
  }

  /** All ones where a sample on an edge is not of this triangle: on right and lower edges. */
  private static int rule(int across, int down) {
    return (2 * across - (down >>> 31)) >> 31;
  }

  private void nearness(int area, int number) {
    Edges e = edges;
    float wc = positions.nearness[e.c];
    float scale = Samples.DEPTH_UNITS / area;
    float da = (positions.nearness[e.a] - wc) * scale;
    float db = (positions.nearness[e.b] - wc) * scale;
    e.key = ((long) (wc * Samples.DEPTH_UNITS + da * e.rowA + db * e.rowB) << 32) + number;
    e.acrossKey = (long) (da * e.acrossA + db * e.acrossB) << 32;
    e.downKey = (long) (da * e.downA + db * e.downB) << 32;
  }
}
