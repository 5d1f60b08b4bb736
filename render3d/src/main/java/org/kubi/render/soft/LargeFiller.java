package org.kubi.render.soft;

/** Enters triangles of any size, in 64 bits; else as {@link Filler} does. */
final class LargeFiller {
  private static final int HALF = Positions.STEPS / 2;

  private final Samples samples;
  private final Positions positions;
  private final Cutout cutout;

  LargeFiller(Samples samples, Positions positions, Cutout cutout) {
    this.samples = samples;
    this.positions = positions;
    this.cutout = cutout;
  }

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
    long area = twice(one, two, three);
    int a = one;
    int b = area < 0 ? three : two;
    int c = area < 0 ? two : three;
    double scale = Samples.DEPTH_UNITS / Math.abs((double) area);
    double wa = positions.nearness[a] * scale;
    double wb = positions.nearness[b] * scale;
    double wc = positions.nearness[c] * scale;
    int ruleA = edgeRule(b, c);
    int ruleB = edgeRule(c, a);
    int ruleC = edgeRule(a, b);
    long[] nearest = samples.nearest;
    for (int row = y0; row <= y1; row++) {
      for (int column = x0; column <= x1; column++) {
        int px = column * Positions.STEPS + HALF;
        int py = row * Positions.STEPS + HALF;
        long ea = edge(b, c, px, py);
        long eb = edge(c, a, px, py);
        long ec = edge(a, b, px, py);
        if (((ea + ruleA) | (eb + ruleB) | (ec + ruleC)) < 0) {
          continue;
        }
        long found = ((long) (wa * ea + wb * eb + wc * ec) << 32) + number;
        int at = row * samples.stride + column;
        if (found > nearest[at] && (solid || cutout.isSolid(draw, a, b, c, ea, eb, ec))) {
          nearest[at] = found;
        }
      }
    }
  }

  /** Twice the area of a triangle, above 0 for a front. */
  private long twice(int a, int b, int c) {
    return edge(b, c, positions.x[a], positions.y[a]);
  }

  /** The number of the edge between two vertices at a point: above 0 inside. */
  private long edge(int from, int to, int px, int py) {
    long across = (long) positions.y[to] - positions.y[from];
    long down = (long) positions.x[from] - positions.x[to];
    return (long) (px - positions.x[from]) * across + (long) (py - positions.y[from]) * down;
  }

  /** -1 where a sample on an edge is not of this triangle: on right and lower edges; else 0. */
  private int edgeRule(int from, int to) {
    int across = positions.y[to] - positions.y[from];
    int down = positions.x[from] - positions.x[to];
    return across < 0 || (across == 0 && down < 0) ? -1 : 0;
  }
}
