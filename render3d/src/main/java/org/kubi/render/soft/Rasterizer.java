package org.kubi.render.soft;

/**
 * Chooses the triangles of clusters that may be seen, and hands them to {@link Filler}. Fronts and
 * sizes are exact in whole numbers.
 */
final class Rasterizer {
  private static final int HALF = Positions.STEPS / 2;
  private static final float MOST_INVERSE = 1 / View.NEAR_METRES;

  private final Samples samples;
  private final Positions positions;
  private final Filler filler;

  /** Triangles of the cluster at hand that may be seen. */
  private final int[] chosen = new int[Patches.MOST_TRIANGLES];

  /** The first and last columns of samples of each, 16 bits each, and likewise the rows. */
  private final int[] columns = new int[Patches.MOST_TRIANGLES];

  private final int[] rows = new int[Patches.MOST_TRIANGLES];

  Rasterizer(Samples samples, Positions positions, boolean perspective) {
    this.samples = samples;
    this.positions = positions;
    filler = new Filler(samples, positions, perspective);
  }

  /**
   * Draws the triangles of a cluster.
   *
   * @param near whether some of it may be behind the near plane; such triangles are left out
   */
  void draw(Draw draw, Cluster cluster, boolean near) {
    int count = choose(draw, cluster);
    byte[] holes = draw.holes();
    int[] corners = draw.mesh().corners;
    int[] source = draw.mesh().source;
    int shift = draw.firstVertex();
    for (int i = 0; i < count; i++) {
      int t = chosen[i];
      int a = corners[3 * t] + shift;
      int b = corners[3 * t + 1] + shift;
      int c = corners[3 * t + 2] + shift;
      int x0 = columns[i] & 0xffff;
      int x1 = columns[i] >>> 16;
      int y0 = rows[i] & 0xffff;
      int y1 = rows[i] >>> 16;
      float nearest =
          Math.max(positions.nearness[a], Math.max(positions.nearness[b], positions.nearness[c]));
      byte hole = holes.length == 0 ? Holes.NONE : holes[t];
      if (hole == Holes.ALL
          || (near && (isNear(a) || isNear(b) || isNear(c)))
          || samples.hides(nearest, x0, x1, y0, y1)) {
        continue;
      }
      filler.fill(
          draw, draw.firstTriangle() + source[t], a, b, c, x0, x1, y0, y1, hole == Holes.NONE);
    }
  }

  /**
   * Lists the triangles that show a side that is drawn and have a sample between their outermost
   * corners. Which do cannot be predicted, so there is no branch.
   */
  private int choose(Draw draw, Cluster cluster) {
    boolean twoSided = draw.part().material.twoSided();
    int[] corners = draw.mesh().corners;
    int[] x = positions.x;
    int[] y = positions.y;
    int right = samples.width - 1;
    int bottom = samples.height - 1;
    int shift = draw.firstVertex();
    int count = 0;
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
      // Below 0 for fronts, which are counter-clockwise with v up.
      long area = (long) (bx - ax) * (cy - ay) - (long) (by - ay) * (cx - ax);
      long facing = twoSided ? area | -area : area;
      // The samples (centres at a half) between the outermost corners.
      int x0 = Math.max(0, (Math.min(ax, Math.min(bx, cx)) + HALF - 1) >> Positions.SHIFT);
      int x1 = Math.min(right, (Math.max(ax, Math.max(bx, cx)) - HALF) >> Positions.SHIFT);
      int y0 = Math.max(0, (Math.min(ay, Math.min(by, cy)) + HALF - 1) >> Positions.SHIFT);
      int y1 = Math.min(bottom, (Math.max(ay, Math.max(by, cy)) - HALF) >> Positions.SHIFT);
      chosen[count] = t;
      columns[count] = x0 | x1 << 16;
      rows[count] = y0 | y1 << 16;
      count += (int) ((facing & ~(long) ((x1 - x0) | (y1 - y0))) >>> 63);
    }
    return count;
  }

  private boolean isNear(int vertex) {
    float inverse = positions.nearness[vertex];
    return !(inverse > 0 && inverse <= MOST_INVERSE);
  }
}
