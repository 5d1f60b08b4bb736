package org.kubi.render.character.builtin;

/**
 * The skin's texture coordinates: columns of the cage become u, rows v, in proportion to their
 * lengths on the mean man, the face about twice as dense as the rest.
 */
final class Chart {
  private static final double SPARSE = 0.45;

  /** Height of what lies behind lids and lips. */
  private static final double SLIT = 7;

  private static final int LAST_FACE_COLUMN = 12;
  private static final int LONGITUDE = 5;

  private final double[] u = new double[Cage.COLUMNS];
  private final double[] v;

  Chart(Cage cage) {
    int level = cage.row("cheek2");
    for (int c = 1; c < u.length; c++) {
      double dense = c <= LAST_FACE_COLUMN ? 1 : SPARSE;
      u[c] = u[c - 1] + dense * length(cage.along(level, c), cage.along(level, c - 1));
    }
    v = new double[cage.rowCount()];
    for (int r = 1; r < v.length; r++) {
      boolean face = r > cage.row("forehead1") && r <= cage.row("underChin");
      double way = length(cage.along(r, LONGITUDE), cage.along(r - 1, LONGITUDE));
      boolean slit = r == cage.row("lowerLid") || r == cage.row("lowerLine");
      v[r] = v[r - 1] + Math.max(way * (face ? 1 : SPARSE), slit ? SLIT : 3);
    }
  }

  private static double length(double[] a, double[] b) {
    double x = a[0] - b[0];
    double y = a[1] - b[1];
    double z = a[2] - b[2];
    return Math.sqrt(x * x + y * y + z * z);
  }

  double u(double across) {
    double share = at(u, Math.abs(across)) / u[u.length - 1];
    return 0.5 + Math.signum(across) * 0.5 * share;
  }

  double v(double row) {
    return at(v, row) / v[v.length - 1];
  }

  private static double at(double[] table, double index) {
    int i = Math.min(table.length - 2, (int) index);
    return Shapes.mix(table[i], table[i + 1], index - i);
  }
}
