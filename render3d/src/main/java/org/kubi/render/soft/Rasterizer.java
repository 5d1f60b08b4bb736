package org.kubi.render.soft;

import org.kubi.render.character.Material;

/**
 * Finds the samples of triangles and enters them where they are nearest. Edges are exact in whole
 * numbers, after Pineda, "A Parallel Algorithm for Polygon Rasterization", SIGGRAPH 1988: a sample
 * on the edge of two triangles belongs to just one.
 */
final class Rasterizer {
  /** Triangles up to this many steps wide and high have edges that fit 32 bits. */
  private static final int SMALL_BITS = 14;

  /** Triangles with more columns are first narrowed down, row by row. */
  private static final int WIDE = 6;

  private static final int HALF = Positions.STEPS / 2;
  private static final int SHIFT = 8;
  private static final float MOST_INVERSE = 1 / View.NEAR_METRES;

  private final Samples samples;
  private final Positions positions;
  private final boolean perspective;

  // The triangle at hand, its front to the viewer.
  private int number;
  private int a;
  private int b;
  private int c;
  private long area;
  private int x0;
  private int x1;
  private int y0;
  private int y1;

  Rasterizer(Samples samples, Positions positions, boolean perspective) {
    this.samples = samples;
    this.perspective = perspective;
    this.positions = positions;
  }

  /**
   * Draws the triangles of a cluster.
   *
   * @param near whether some of it may be behind the near plane; such triangles are left out
   */
  void draw(Draw draw, Cluster cluster, boolean near) {
    boolean twoSided = draw.part().material.twoSided();
    byte[] holes = draw.holes();
    int[] corners = draw.mesh().corners;
    int[] source = draw.mesh().source;
    int[] x = positions.x;
    int[] y = positions.y;
    int right = samples.width - 1;
    int bottom = samples.height - 1;
    int shift = draw.firstVertex();
    for (int t = cluster.firstTriangle(); t < cluster.endTriangle(); t++) {
      int a = corners[3 * t] + shift;
      int b = corners[3 * t + 1] + shift;
      int c = corners[3 * t + 2] + shift;
      int ax = x[a];
      int ay = y[a];
      int bx = x[b];
      int by = y[b];
      int cx = x[c];
      int cy = y[c];
      // Fronts are counter-clockwise with v up, so positive with v down and these signs.
      long area = (long) (by - ay) * (cx - ax) - (long) (bx - ax) * (cy - ay);
      if (area <= 0 && (!twoSided || area == 0)) {
        continue;
      }
      int low = Math.min(ax, Math.min(bx, cx));
      int high = Math.max(ax, Math.max(bx, cx));
      int first = Math.min(ay, Math.min(by, cy));
      int last = Math.max(ay, Math.max(by, cy));
      // The samples (centres at a half) between the outermost corners.
      int x0 = Math.max(0, (low + HALF - 1) >> SHIFT);
      int x1 = Math.min(right, (high - HALF) >> SHIFT);
      int y0 = Math.max(0, (first + HALF - 1) >> SHIFT);
      int y1 = Math.min(bottom, (last - HALF) >> SHIFT);
      if (x0 > x1 || y0 > y1) {
        continue;
      }
      float nearest =
          Math.max(positions.nearness[a], Math.max(positions.nearness[b], positions.nearness[c]));
      if (samples.hides(nearest, x0, x1, y0, y1)) {
        continue;
      }
      byte hole = holes.length == 0 ? Holes.NONE : holes[t];
      if (hole == Holes.ALL || (near && (isNear(a) || isNear(b) || isNear(c)))) {
        continue;
      }
      boolean turned = area < 0;
      this.number = draw.firstTriangle() + source[t];
      this.a = a;
      this.b = turned ? c : b;
      this.c = turned ? b : c;
      this.area = turned ? -area : area;
      this.x0 = x0;
      this.x1 = x1;
      this.y0 = y0;
      this.y1 = y1;
      if (((high - low) | (last - first)) >>> SMALL_BITS == 0) {
        fillSmall(draw, hole == Holes.NONE);
      } else {
        fillLarge(draw, hole == Holes.NONE);
      }
    }
  }

  private boolean isNear(int vertex) {
    float inverse = positions.nearness[vertex];
    return !(inverse > 0 && inverse <= MOST_INVERSE);
  }

  /** All ones where a sample on an edge is not of this triangle: on right and lower edges. */
  private static int edgeRule(long across, long down) {
    return (int) ((2 * across - (down >>> 63)) >> 63);
  }

  private void fillSmall(Draw draw, boolean solid) {
    int[] x = positions.x;
    int[] y = positions.y;
    int ax = x[a];
    int ay = y[a];
    int bx = x[b];
    int by = y[b];
    int cx = x[c];
    int cy = y[c];
    // What an edge's number grows by: across for a step to the right, down for one down.
    int acrossA = cy - by;
    int downA = bx - cx;
    int acrossB = ay - cy;
    int downB = cx - ax;
    int acrossC = by - ay;
    int downC = ax - bx;
    int px = (x0 << SHIFT) + HALF;
    int py = (y0 << SHIFT) + HALF;
    int rowA = (px - bx) * acrossA + (py - by) * downA + edgeRule(acrossA, downA);
    int rowB = (px - cx) * acrossB + (py - cy) * downB + edgeRule(acrossB, downB);
    int rowC = (px - ax) * acrossC + (py - ay) * downC + edgeRule(acrossC, downC);
    float wc = positions.nearness[c];
    float scale = Samples.DEPTH_UNITS / area;
    float da = (positions.nearness[a] - wc) * scale;
    float db = (positions.nearness[b] - wc) * scale;
    long acrossKey = (long) (Positions.STEPS * (da * acrossA + db * acrossB)) << 32;
    long downKey = (long) (Positions.STEPS * (da * downA + db * downB)) << 32;
    long rowKey = ((long) (wc * Samples.DEPTH_UNITS + da * rowA + db * rowB) << 32) + number;
    acrossA <<= SHIFT;
    acrossB <<= SHIFT;
    acrossC <<= SHIFT;
    downA <<= SHIFT;
    downB <<= SHIFT;
    downC <<= SHIFT;
    int width = samples.width;
    int columns = x1 - x0;
    int from = y0 * width + x0;
    boolean wide = columns >= WIDE;
    float perA = wide ? -1f / acrossA : 0;
    float perB = wide ? -1f / acrossB : 0;
    float perC = wide ? -1f / acrossC : 0;
    for (int rows = y1 - y0; rows >= 0; rows--) {
      int begin = 0;
      int end = columns;
      if (wide) {
        // Where the edges' numbers change their signs, with some room: the masks are exact.
        float low = 0;
        float high = columns;
        float cut = rowA * perA;
        if (acrossA > 0) {
          low = Math.max(low, cut);
        } else if (acrossA < 0) {
          high = Math.min(high, cut);
        }
        cut = rowB * perB;
        if (acrossB > 0) {
          low = Math.max(low, cut);
        } else if (acrossB < 0) {
          high = Math.min(high, cut);
        }
        cut = rowC * perC;
        if (acrossC > 0) {
          low = Math.max(low, cut);
        } else if (acrossC < 0) {
          high = Math.min(high, cut);
        }
        begin = (int) low;
        end = (int) high + 1;
        end = Math.min(end, columns);
      }
      if (solid) {
        fillRow(
            from + begin,
            from + end,
            rowA + begin * acrossA,
            rowB + begin * acrossB,
            rowC + begin * acrossC,
            acrossA,
            acrossB,
            acrossC,
            rowKey + begin * acrossKey,
            acrossKey);
      } else {
        fillRowWithHoles(
            draw,
            from + begin,
            from + end,
            rowA + begin * acrossA,
            rowB + begin * acrossB,
            rowC + begin * acrossC,
            acrossA,
            acrossB,
            acrossC,
            rowKey + begin * acrossKey,
            acrossKey);
      }
      rowA += downA;
      rowB += downB;
      rowC += downC;
      rowKey += downKey;
      from += width;
    }
  }

  private void fillRow(
      int from,
      int end,
      int ea,
      int eb,
      int ec,
      int acrossA,
      int acrossB,
      int acrossC,
      long key,
      long acrossKey) {
    long[] nearest = samples.nearest;
    for (int at = from; at <= end; at++) {
      // Which samples a small triangle covers cannot be predicted, so there is a mask here, not a
      // branch: all ones where an edge's number is below 0.
      long outside = (ea | eb | ec) >> 31;
      long found = key & ~outside;
      long before = nearest[at];
      nearest[at] = found > before ? found : before;
      ea += acrossA;
      eb += acrossB;
      ec += acrossC;
      key += acrossKey;
    }
  }

  private void fillRowWithHoles(
      Draw draw,
      int from,
      int end,
      int ea,
      int eb,
      int ec,
      int acrossA,
      int acrossB,
      int acrossC,
      long key,
      long acrossKey) {
    long[] nearest = samples.nearest;
    for (int at = from; at <= end; at++) {
      if ((ea | eb | ec) >= 0 && key > nearest[at] && isSolid(draw, ea, eb, ec)) {
        nearest[at] = key;
      }
      ea += acrossA;
      eb += acrossB;
      ec += acrossC;
      key += acrossKey;
    }
  }

  private void fillLarge(Draw draw, boolean solid) {
    int[] x = positions.x;
    int[] y = positions.y;
    long acrossA = y[c] - y[b];
    long downA = x[b] - x[c];
    long acrossB = y[a] - y[c];
    long downB = x[c] - x[a];
    long acrossC = y[b] - y[a];
    long downC = x[a] - x[b];
    double scale = 1.0 / area;
    double wa = positions.nearness[a] * scale;
    double wb = positions.nearness[b] * scale;
    double wc = positions.nearness[c] * scale;
    long[] nearest = samples.nearest;
    for (int row = y0; row <= y1; row++) {
      long py = (long) row * Positions.STEPS + HALF;
      for (int column = x0; column <= x1; column++) {
        long px = (long) column * Positions.STEPS + HALF;
        long ea = (px - x[b]) * acrossA + (py - y[b]) * downA;
        long eb = (px - x[c]) * acrossB + (py - y[c]) * downB;
        long ec = (px - x[a]) * acrossC + (py - y[a]) * downC;
        long outside =
            (ea + edgeRule(acrossA, downA))
                | (eb + edgeRule(acrossB, downB))
                | (ec + edgeRule(acrossC, downC));
        if (outside < 0) {
          continue;
        }
        double depth = (wa * ea + wb * eb + wc * ec) * Samples.DEPTH_UNITS;
        long found = ((long) depth << 32) + number;
        int at = row * samples.width + column;
        if (found > nearest[at] && (solid || isSolid(draw, ea, eb, ec))) {
          nearest[at] = found;
        }
      }
    }
  }

  /** Whether a cutout has no hole at a point, given by weights of its corners of any sum. */
  private boolean isSolid(Draw draw, float ea, float eb, float ec) {
    PackedMesh mesh = draw.mesh();
    int shift = draw.firstVertex();
    float la = perspective ? ea * positions.nearness[a] : ea;
    float lb = perspective ? eb * positions.nearness[b] : eb;
    float lc = perspective ? ec * positions.nearness[c] : ec;
    float w = 1 / (la + lb + lc);
    float u = (la * mesh.u[a - shift] + lb * mesh.u[b - shift] + lc * mesh.u[c - shift]) * w;
    float v = (la * mesh.v[a - shift] + lb * mesh.v[b - shift] + lc * mesh.v[c - shift]) * w;
    return draw.level().alpha(u, v) >= Material.CUTOUT_ALPHA;
  }
}
