package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.step;

import java.util.List;
import org.kubi.render.character.Segment;

/**
 * The mean man's head, neck and collar: what all built-in people share. A person is the same
 * triangles with the vertices moved.
 *
 * @param places 3 a vertex, millimetres of the head's axes
 * @param across the column of the {@link Cage} of each vertex, negative on the figure's right
 * @param down its row; fractions within a slit are behind its edges
 * @param uv 2 a vertex
 * @param triangles 3 vertices a triangle
 * @param segments a code a triangle
 * @param twin for each vertex the first at the same place
 * @param jaw share of each vertex that goes with the jaw, 0 to 1
 * @param behind for rims of the lids the vertex of the lid's edge before them; else -1
 * @param landmarks the 68 landmarks' vertices
 * @param lidRow row of the upper lids' edges
 * @param lipRow row of the upper lip's lower edge
 * @param bones 4 a vertex
 * @param weights 4 a vertex
 * @param browStripes what each column has between the brows' upper and lower edges
 * @param lidEdges the edges of the right and left upper lids, then of the lower ones, from the
 *     right
 */
@SuppressWarnings("ArrayRecordComponent") // shared and never written
record MeanHead(
    double[] places,
    double[] across,
    double[] down,
    float[] uv,
    int[] triangles,
    byte[] segments,
    int[] twin,
    float[] jaw,
    int[] behind,
    int[] landmarks,
    int lidRow,
    int lipRow,
    short[] bones,
    float[] weights,
    List<Stripe> browStripes,
    List<int[]> lidEdges) {

  /** Middle of the left eyeball, and its radius. */
  static final double EYE_X = 32;

  static final double EYE_Y = 16;
  static final double EYE_Z = 70;
  static final double BALL = 12;

  /** The hinge of the jaw: the axis through both joints. */
  static final double HINGE_Y = -4;

  static final double HINGE_Z = 10;

  /**
   * Vertices below each other.
   *
   * @param across the column of the cage
   * @param vertices from above
   */
  record Stripe(double across, int[] vertices) {}

  /** The edge of a lid from the figure's right to its left. */
  int[] lidEdge(int side, boolean upper) {
    return lidEdges.get((upper ? 0 : 2) + (side < 0 ? 0 : 1));
  }

  static MeanHead make() {
    HeadGrid grid = new HeadGrid();
    VertexList v = grid.vertices;
    new Smoothing(grid).apply();
    int eyeRing = grid.vertices.count();
    int[] edges = Slits.addEyes(grid);
    int lipRing = Slits.addLips(grid);
    int[] behind = new int[v.count()];
    java.util.Arrays.fill(behind, -1);
    System.arraycopy(edges, 0, behind, eyeRing, edges.length);
    double[] places = v.places();
    double[] across = v.across();
    double[] down = v.down();
    Chart chart = new Chart(grid.cage);
    float[] uv = new float[2 * v.count()];
    float[] jaw = new float[v.count()];
    short[] bones = new short[Weights.MOST * v.count()];
    float[] weights = new float[Weights.MOST * v.count()];
    Weights carried = new Weights();
    for (int i = 0; i < v.count(); i++) {
      uv[2 * i] = (float) chart.u(across[i]);
      uv[2 * i + 1] = (float) chart.v(down[i]);
      jaw[i] = (float) jawShare(grid, places, i, across[i], down[i]);
      Rig.weigh(places[3 * i + 1], places[3 * i + 2], jaw[i], carried);
      carried.write(bones, weights, i);
    }
    int[] triangles = v.triangles();
    byte[] segments = new byte[triangles.length / 3];
    for (int t = 0; t < segments.length; t++) {
      segments[t] = segment(grid, triangles, t, across, down, lipRing).code();
    }
    int[] landmarks = LandmarkTable.of(grid);
    return new MeanHead(
        places,
        across,
        down,
        uv,
        triangles,
        segments,
        v.twins(),
        jaw,
        behind,
        landmarks,
        grid.upperLid,
        grid.upperLine,
        bones,
        weights,
        grid.stripes("brow"),
        Slits.lidEdges(grid));
  }

  private static Segment segment(
      HeadGrid grid, int[] triangles, int t, double[] across, double[] down, int lipRing) {
    double s = 0;
    double row = 0;
    int inner = 0;
    for (int k = 3 * t; k < 3 * t + 3; k++) {
      s += Math.abs(across[triangles[k]]) / 3;
      row += down[triangles[k]] / 3;
      inner += triangles[k] >= lipRing ? 1 : 0;
    }
    if (inner > 0) {
      return inner > 1 ? Segment.MOUTH : Segment.LIPS;
    }
    boolean lips =
        s < HeadGrid.MOUTH_CORNER + 0.1
            && row > grid.cage.row("upperRed")
            && row < grid.cage.row("lowerRed");
    double brow = row - grid.cage.row("brow");
    return lips
        ? Segment.LIPS
        : s > 1.7 && s < 8.7 && brow > -0.5 && brow < 0.5 ? Segment.BROWS : Segment.SKIN;
  }

  /** How much a vertex goes with the jaw rather than with the skull. */
  private static double jawShare(HeadGrid grid, double[] p, int i, double across, double row) {
    double y = p[3 * i + 1];
    double z = p[3 * i + 2];
    double share = jawShare(p[3 * i], y, z);
    double side = Math.abs(across);
    int line = grid.upperLine;
    if (side < HeadGrid.MOUTH_CORNER + 0.01 && row > line - 3 && row < line + 4) {
      // The upper lip stays, the lower lip goes, the corners go half the way.
      double middle = step(HeadGrid.MOUTH_CORNER + 0.2, 2.5, side);
      boolean upper = row < line + 0.49;
      double corner = 0.42;
      if (upper) {
        return corner * (1 - middle) * step(line - 4, line, row);
      }
      double low = Shapes.mix(corner, 1, middle);
      return row > line + 1 ? Math.max(share, Shapes.mix(low, share, step(1, 4, row - line))) : low;
    }
    return share;
  }

  /** The same for any place of skin, hair or beard. */
  static double jawShare(double x, double y, double z) {
    double forward = z - HINGE_Z;
    double drop = HINGE_Y - y;
    double angle = StrictMath.toDegrees(StrictMath.atan2(drop, Math.max(1, forward)));
    double turn = step(24, 50, angle);
    double near = step(4, 40, forward);
    double throat = step(-125, -101, y + 0.12 * (z - 60));
    double side = 1 - 0.35 * hill(0, 1, Math.abs(x) - 62, 22);
    return turn * near * throat * side;
  }
}
