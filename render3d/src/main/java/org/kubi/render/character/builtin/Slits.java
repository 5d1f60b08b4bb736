package org.kubi.render.character.builtin;

/**
 * What lies behind the edges of the slits: the lids' rims down to the eyeball, the lips' insides.
 */
final class Slits {
  private static final double[] LIP_DEPTHS = {3, 7, 11, 44};
  private static final double[] LIP_OPENS = {1.2, 6, 13, 15};

  /** The rims of the lids end a little within the ball. */
  static final double RIM = MeanHead.BALL - 0.15;

  private Slits() {}

  /** Adds the rims of the lids; returns for each the vertex of the edge before it. */
  static int[] addEyes(HeadGrid grid) {
    java.util.List<Integer> edges = new java.util.ArrayList<>();
    for (int side = -1; side <= 1; side += 2) {
      double from = side * (side < 0 ? HeadGrid.EYE_OUTER : HeadGrid.EYE_INNER);
      double to = side * (side < 0 ? HeadGrid.EYE_INNER : HeadGrid.EYE_OUTER);
      int[] upper = grid.edge(grid.upperLid, from, to);
      int[] lower = grid.edge(grid.upperLid + 1, from, to);
      int[] rimUpper = new int[upper.length];
      int[] rimLower = new int[lower.length];
      for (int k = 0; k < upper.length; k++) {
        rimUpper[k] = rim(grid.vertices, upper[k], side, grid.upperLid + 0.49);
        edges.add(upper[k]);
        if (k == 0 || k == upper.length - 1) {
          rimLower[k] = rimUpper[k];
        } else {
          rimLower[k] = rim(grid.vertices, lower[k], side, grid.upperLid + 0.51);
          edges.add(lower[k]);
        }
      }
      strip(grid.vertices, upper, rimUpper, lower, rimLower);
    }
    return edges.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The edges of the right and left upper lids, then of the lower ones. */
  static java.util.List<int[]> lidEdges(HeadGrid grid) {
    int inner = HeadGrid.EYE_INNER;
    int outer = HeadGrid.EYE_OUTER;
    int row = grid.upperLid;
    return java.util.List.of(
        grid.edge(row, -outer, -inner),
        grid.edge(row, inner, outer),
        grid.edge(row + 1, -outer, -inner),
        grid.edge(row + 1, inner, outer));
  }

  private static int rim(VertexList v, int edge, int side, double row) {
    double[] p = v.place(edge);
    double[] q = ontoBall(p, side * MeanHead.EYE_X, MeanHead.EYE_Y, MeanHead.EYE_Z);
    return v.add(q[0], q[1], q[2], v.column(edge), row);
  }

  /** The place of a rim behind a lid's edge. */
  static double[] ontoBall(double[] p, double x, double y, double z) {
    double dx = p[0] - x;
    double dy = p[1] - y;
    double dz = p[2] - z - 2.5;
    double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
    double f = RIM / length;
    return new double[] {x + dx * f, y + dy * f, z + dz * f};
  }

  /** Adds the insides of the lips; returns the first vertex. */
  static int addLips(HeadGrid grid) {
    VertexList v = grid.vertices;
    int first = v.count();
    int corner = HeadGrid.MOUTH_CORNER;
    int[] upper = grid.edge(grid.upperLine, -corner, corner);
    int[] lower = grid.edge(grid.upperLine + 1, -corner, corner);
    for (int ring = 0; ring < LIP_DEPTHS.length; ring++) {
      int[] nextUpper = new int[upper.length];
      int[] nextLower = new int[lower.length];
      double back = LIP_DEPTHS[ring] - (ring == 0 ? 0 : LIP_DEPTHS[ring - 1]);
      double apart = LIP_OPENS[ring] - (ring == 0 ? 0 : LIP_OPENS[ring - 1]);
      double row = 0.13 + 0.12 * ring;
      for (int k = 0; k < upper.length; k++) {
        boolean end = k == 0 || k == upper.length - 1;
        double t = 2.0 * k / (upper.length - 1) - 1;
        double arch = 1 - t * t * t * t;
        nextUpper[k] = behind(v, upper[k], back, apart * arch, grid.upperLine + row);
        nextLower[k] =
            end ? nextUpper[k] : behind(v, lower[k], back, -apart * arch, grid.upperLine + 1 - row);
      }
      strip(v, upper, nextUpper, lower, nextLower);
      upper = nextUpper;
      lower = nextLower;
    }
    return first;
  }

  private static int behind(VertexList v, int edge, double back, double up, double row) {
    double[] p = v.place(edge);
    double inward = 1 - 0.004 * back;
    return v.add(p[0] * inward, p[1] + up, p[2] - back, v.column(edge), row);
  }

  private static void strip(
      VertexList v, int[] upper, int[] innerUpper, int[] lower, int[] innerLower) {
    for (int k = 0; k + 1 < upper.length; k++) {
      // The halves' diagonals mirror each other.
      if (v.column(upper[k]) < 0) {
        v.quad(upper[k], innerUpper[k], innerUpper[k + 1], upper[k + 1]);
        v.quad(lower[k], lower[k + 1], innerLower[k + 1], innerLower[k]);
      } else {
        v.quad(upper[k + 1], upper[k], innerUpper[k], innerUpper[k + 1]);
        v.quad(lower[k + 1], innerLower[k + 1], innerLower[k], lower[k]);
      }
    }
  }
}
