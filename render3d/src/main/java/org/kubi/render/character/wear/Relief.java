package org.kubi.render.character.wear;

import java.util.Arrays;
import java.util.List;
import org.kubi.render.character.MeshPart;

/**
 * How far parts reach along an axis over a rectangle across it: a map of heights. Metres.
 *
 * @param view which way it looks
 * @param lowU the rectangle's edge
 * @param lowV likewise
 * @param columns cells of {@link #CELL}
 * @param rows likewise
 * @param heights the greatest in each cell, {@link #NOTHING} where nothing is
 */
@SuppressWarnings("ArrayRecordComponent") // a table, never compared
record Relief(View view, double lowU, double lowV, int columns, int rows, float[] heights) {
  static final double CELL = 0.0015;
  static final float NOTHING = -10;

  /** Which coordinates are across (u, v) and which is the height, with its sign. */
  enum View {
    /** u is x, v is y, the height z. */
    FRONT(0, 1, 2, 1),
    /** u is z, v is y, the height x. */
    LEFT(2, 1, 0, 1),
    /** u is z, v is y, the height -x. */
    RIGHT(2, 1, 0, -1);

    final int u;
    final int v;
    final int height;
    final int sign;

    View(int u, int v, int height, int sign) {
      this.u = u;
      this.v = v;
      this.height = height;
      this.sign = sign;
    }
  }

  /** The relief of parts over a rectangle. */
  static Relief of(
      List<MeshPart> parts, View view, double lowU, double highU, double lowV, double highV) {
    int columns = 1 + (int) ((highU - lowU) / CELL);
    int rows = 1 + (int) ((highV - lowV) / CELL);
    float[] heights = new float[columns * rows];
    Arrays.fill(heights, NOTHING);
    Relief relief = new Relief(view, lowU, lowV, columns, rows, heights);
    for (MeshPart part : parts) {
      int[] t = part.triangles();
      for (int k = 0; k < t.length; k += 3) {
        relief.draw(part.positions(), 3 * t[k], 3 * t[k + 1], 3 * t[k + 2]);
      }
    }
    return relief;
  }

  private void draw(float[] p, int a, int b, int c) {
    if (outside(p, a, b, c)) {
      return;
    }
    double au = (p[a + view.u] - lowU) / CELL;
    double bu = (p[b + view.u] - lowU) / CELL;
    double cu = (p[c + view.u] - lowU) / CELL;
    double av = (p[a + view.v] - lowV) / CELL;
    double bv = (p[b + view.v] - lowV) / CELL;
    double cv = (p[c + view.v] - lowV) / CELL;
    int left = (int) Math.max(0, Math.ceil(Math.min(au, Math.min(bu, cu)) - 0.5));
    int right = (int) Math.min(columns - 1.0, Math.floor(Math.max(au, Math.max(bu, cu)) - 0.5));
    int bottom = (int) Math.max(0, Math.ceil(Math.min(av, Math.min(bv, cv)) - 0.5));
    int top = (int) Math.min(rows - 1.0, Math.floor(Math.max(av, Math.max(bv, cv)) - 0.5));
    double area = (bu - au) * (cv - av) - (bv - av) * (cu - au);
    if (left > right || bottom > top || Math.abs(area) < 1e-9) {
      return;
    }
    double ah = view.sign * p[a + view.height];
    double bh = view.sign * p[b + view.height];
    double ch = view.sign * p[c + view.height];
    for (int row = bottom; row <= top; row++) {
      for (int column = left; column <= right; column++) {
        double du = column + 0.5 - cu;
        double dv = row + 0.5 - cv;
        double la = ((bv - cv) * du + (cu - bu) * dv) / area;
        double lb = ((cv - av) * du + (au - cu) * dv) / area;
        double lc = 1 - la - lb;
        if (la >= -1e-6 && lb >= -1e-6 && lc >= -1e-6) {
          int at = row * columns + column;
          heights[at] = Math.max(heights[at], (float) (la * ah + lb * bh + lc * ch));
        }
      }
    }
  }

  /** Whether a triangle is surely beside the rectangle or on the other side of the figure. */
  private boolean outside(float[] p, int a, int b, int c) {
    float u = p[a + view.u];
    float v = p[a + view.v];
    double more = Math.abs(p[b + view.u] - u) + Math.abs(p[c + view.u] - u);
    more = Math.max(more, Math.abs(p[b + view.v] - v) + Math.abs(p[c + view.v] - v));
    return u < lowU - more
        || v < lowV - more
        || u > lowU + columns * CELL + more
        || v > lowV + rows * CELL + more
        || (view.u == 2 && view.sign * p[a] < -0.02);
  }

  /** The greatest height near a place, {@link #NOTHING} where nothing is. */
  double near(double u, double v, double radius) {
    int left = Math.max(0, (int) ((u - radius - lowU) / CELL));
    int right = Math.min(columns - 1, (int) ((u + radius - lowU) / CELL));
    int bottom = Math.max(0, (int) ((v - radius - lowV) / CELL));
    int top = Math.min(rows - 1, (int) ((v + radius - lowV) / CELL));
    float most = NOTHING;
    for (int row = bottom; row <= top; row++) {
      for (int column = left; column <= right; column++) {
        most = Math.max(most, heights[row * columns + column]);
      }
    }
    return most;
  }
}
