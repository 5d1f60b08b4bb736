package org.kubi.render.character.builtin;

/**
 * The skin as a grid of places where rays from the axis of head and neck leave the body: columns
 * about the axis from the back round by the figure's right, the face and the left, rows from the
 * crown to the chest, both closer in the face. Its columns and rows are the skin texture's u and v.
 */
final class SkinGrid {
  private static final int HALF = 32;

  /** The last row lies under the shirt and this much deeper, so that it never shows through. */
  private static final double HIDDEN = 12;

  /** Columns between the seam at the back and itself. */
  static final int COLUMNS = 2 * HALF;

  private final double[] azimuth = new double[COLUMNS + 1];
  private final double[] originY;
  private final double[] originZ;
  private final double[] front;
  private final double[] back;
  private final int rows;

  /** x, y, z of column i in row j at 3 (j (COLUMNS + 1) + i); millimetres. */
  final double[] places;

  final double[] normals;

  /** {@link Field#openness} of each. */
  final double[] open;

  SkinGrid(BodyField field, Plan plan) {
    for (int i = 0; i <= HALF; i++) {
      double degrees =
          i <= 11
              ? 2.4 * i
              : i <= 20
                  ? 26.4 + 33.6 * (i - 11) / 9
                  : i <= 27 ? 60 + 50 * (i - 20) / 7.0 : 110 + 14.0 * (i - 27);
      azimuth[HALF + i] = StrictMath.toRadians(degrees);
      azimuth[HALF - i] = -StrictMath.toRadians(degrees);
    }
    RowPlan plans = RowPlan.of(plan, field.drop());
    rows = plans.rows();
    originY = plans.originY();
    originZ = plans.originZ();
    front = plans.front();
    back = plans.back();
    int count = (rows + 1) * (COLUMNS + 1);
    places = new double[3 * count];
    normals = new double[3 * count];
    open = new double[count];
    trace(field);
  }

  int rows() {
    return rows;
  }

  int index(int column, int row) {
    return row * (COLUMNS + 1) + column;
  }

  private void trace(BodyField field) {
    double[] n = new double[3];
    for (int j = 0; j <= rows; j++) {
      for (int i = 0; i <= COLUMNS; i++) {
        int at = 3 * index(i, j);
        if (i == COLUMNS || (j == 0 && i > 0)) {
          int from = i == COLUMNS ? 3 * index(0, j) : 0;
          System.arraycopy(places, from, places, at, 3);
          System.arraycopy(normals, from, normals, at, 3);
          open[at / 3] = open[from / 3];
          continue;
        }
        double sine = StrictMath.sin(azimuth[i]);
        double cosine = StrictMath.cos(azimuth[i]);
        double lift = Shapes.mix(back[j], front[j], Shapes.step(-0.35, 0.9, cosine));
        double up = StrictMath.sin(lift);
        double out = j == 0 ? 0 : StrictMath.cos(lift);
        // Under the chin the shoulders are no business of a ray.
        double far = originY[j] < 0 && up < 0 && j < rows ? 125 + 45 * Math.max(0, cosine) : 330;
        double reach = field.reach(0, originY[j], originZ[j], out * sine, up, out * cosine, far);
        reach -= j == rows ? HIDDEN : 0;
        double x = reach * out * sine;
        double y = originY[j] + reach * up;
        double z = originZ[j] + reach * out * cosine;
        field.normal(x, y, z, 0.8, n);
        places[at] = x;
        places[at + 1] = y;
        places[at + 2] = z;
        System.arraycopy(n, 0, normals, at, 3);
        open[at / 3] = field.openness(x, y, z, n);
      }
    }
  }

  /** Texture u of a direction from the head's origin; see {@link #textureV}. */
  double textureU(double x, double z) {
    double angle = StrictMath.atan2(x, z);
    int i = 0;
    while (i < COLUMNS - 1 && azimuth[i + 1] < angle) {
      i++;
    }
    return (i + (angle - azimuth[i]) / (azimuth[i + 1] - azimuth[i])) / COLUMNS;
  }

  /**
   * Texture v of a direction from the head's origin, for places of the face above the nose's base.
   */
  double textureV(double x, double y, double z) {
    double lift = StrictMath.atan2(y, Math.sqrt(x * x + z * z));
    int j = 0;
    while (j < rows - 1 && front[j + 1] > lift) {
      j++;
    }
    return (j + (front[j] - lift) / (front[j] - front[j + 1])) / rows;
  }
}
