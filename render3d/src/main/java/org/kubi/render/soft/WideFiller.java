package org.kubi.render.soft;

/** Enters triangles row by row, each from where it may begin to where it may end. */
final class WideFiller {
  private final Samples samples;
  private final Cutout cutout;

  WideFiller(Samples samples, Cutout cutout) {
    this.samples = samples;
    this.cutout = cutout;
  }

  /** As {@link TinyFiller#fill}. */
  void fill(Draw draw, Edges edges, int from, int columns, int rows, boolean solid) {
    int acrossA = edges.acrossA;
    int acrossB = edges.acrossB;
    int acrossC = edges.acrossC;
    float perA = -1f / acrossA;
    float perB = -1f / acrossB;
    float perC = -1f / acrossC;
    int rowA = edges.rowA;
    int rowB = edges.rowB;
    int rowC = edges.rowC;
    long key = edges.key;
    for (int row = 0, first = from; row <= rows; row++, first += samples.stride) {
      // Where the edges' numbers change their signs, with some room: the masks are exact.
      float low = 0;
      float high = columns;
      float cut = rowA * perA;
      low = acrossA > 0 && cut > low ? cut : low;
      high = acrossA < 0 && cut < high ? cut : high;
      cut = rowB * perB;
      low = acrossB > 0 && cut > low ? cut : low;
      high = acrossB < 0 && cut < high ? cut : high;
      cut = rowC * perC;
      low = acrossC > 0 && cut > low ? cut : low;
      high = acrossC < 0 && cut < high ? cut : high;
      int begin = (int) low;
      int count = Math.min((int) high + 1, columns) - begin;
      int ea = rowA + begin * acrossA;
      int eb = rowB + begin * acrossB;
      int ec = rowC + begin * acrossC;
      long begun = key + begin * edges.acrossKey;
      if (solid) {
        fillRow(edges, first + begin, count, ea, eb, ec, begun);
      } else {
        fillRowWithHoles(draw, edges, first + begin, count, ea, eb, ec, begun);
      }
      rowA += edges.downA;
      rowB += edges.downB;
      rowC += edges.downC;
      key += edges.downKey;
    }
  }

  private void fillRow(Edges edges, int from, int count, int ea, int eb, int ec, long begun) {
    long[] nearest = samples.nearest;
    int acrossA = edges.acrossA;
    int acrossB = edges.acrossB;
    int acrossC = edges.acrossC;
    long acrossKey = edges.acrossKey;
    int a = ea;
    int b = eb;
    int c = ec;
    long key = begun;
    for (int at = from; at <= from + count; at++) {
      long found = key & ~(long) ((a | b | c) >> 31);
      long before = nearest[at];
      nearest[at] = found > before ? found : before;
      a += acrossA;
      b += acrossB;
      c += acrossC;
      key += acrossKey;
    }
  }

  private void fillRowWithHoles(
      Draw draw, Edges edges, int from, int count, int ea, int eb, int ec, long begun) {
    long[] nearest = samples.nearest;
    int a = ea;
    int b = eb;
    int c = ec;
    long key = begun;
    for (int at = from; at <= from + count; at++) {
      if ((a | b | c) >= 0 && key > nearest[at] && cutout.isSolid(draw, edges, a, b, c)) {
        nearest[at] = key;
      }
      a += edges.acrossA;
      b += edges.acrossB;
      c += edges.acrossC;
      key += edges.acrossKey;
    }
  }
}
