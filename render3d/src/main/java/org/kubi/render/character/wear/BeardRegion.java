package org.kubi.render.character.wear;

/**
 * Where a beard grows on the map of {@link FaceChart}, and how long it is there.
 *
 * @param top its upper edge: a line of x (from the middle) and y, x rising
 * @param bottom its lower edge
 * @param side the greatest x
 * @param soft how far in hair gets dense from the upper edge, radians; from the lower twice that
 */
@SuppressWarnings("ArrayRecordComponent") // a table, never compared
record BeardRegion(double[][] top, double[][] bottom, double side, double soft) {
  /** All over the jaw, with the sides before the ears. */
  static final BeardRegion JAW =
      new BeardRegion(
          new double[][] {
            {0, -0.045},
            {0.12, -0.03},
            {0.22, -0.03},
            {0.38, -0.14},
            {0.6, -0.25},
            {0.9, -0.17},
            {1.12, 0.02},
            {1.22, 0.35},
            {1.26, 0.72},
            {1.6, 0.72}
          },
          new double[][] {
            {0, -1.16}, {0.5, -1.16}, {0.9, -1.08}, {1.2, -0.9}, {1.4, -0.58}, {1.56, -0.1}
          },
          1.53,
          0.13);

  /** Between nose and mouth. */
  static final BeardRegion LIP =
      new BeardRegion(
          new double[][] {{0, -0.04}, {0.1, -0.015}, {0.2, -0.01}, {0.34, -0.1}, {0.46, -0.24}},
          new double[][] {{0, -0.3}, {0.3, -0.34}, {0.46, -0.44}},
          0.44,
          0.05);

  /** Round mouth and chin. */
  static final BeardRegion CHIN =
      new BeardRegion(
          new double[][] {{0, -0.05}, {0.1, -0.03}, {0.22, -0.05}, {0.34, -0.14}, {0.46, -0.3}},
          new double[][] {{0, -1.02}, {0.2, -1}, {0.36, -0.9}, {0.46, -0.7}},
          0.45,
          0.06);

  /** The mouth: the outer edge of the lips from one corner over the middle to the other. */
  private static final double[][] LIPS = {
    {-0.309, -0.282},
    {-0.187, -0.207},
    {-0.057, -0.163},
    {0, -0.179},
    {0.057, -0.163},
    {0.187, -0.207},
    {0.309, -0.282},
    {0.19, -0.367},
    {0.07, -0.401},
    {0, -0.413},
    {-0.07, -0.401},
    {-0.19, -0.367}
  };

  /** How thick hair stands at a place, 0 to 1, thin at the edges. */
  double density(double x, double y) {
    double off = Math.abs(x);
    double above = Pattern.step(-0.01, soft, line(top, off) - y);
    double below = Pattern.step(-0.02, 2 * soft, y - line(bottom, off));
    double beside = Pattern.step(-0.01, 0.09, side - off);
    double around = above * below * beside;
    return around == 0 ? 0 : around * Pattern.step(0, 0.035, lips(x, y) - 0.012);
  }

  /** How long hair is at a place, 0 to 1: longest on the chin. */
  double length(double x, double y) {
    double off = Math.abs(x);
    double chin = Pattern.step(0.95, 0.1, off) * Pattern.step(-0.25, -0.62, y);
    double cheek = 0.16 + 0.3 * Pattern.step(0.2, -0.6, y);
    double lip = Pattern.step(0.5, 0.35, off) * Pattern.step(-0.5, -0.3, y);
    double jaw = cheek + (1 - cheek) * chin * Pattern.step(0, 0.3, y - line(bottom, off));
    // Hair lies flat beside the lips.
    double mouth = 0.3 + 0.7 * Pattern.step(0, 0.3, lips(x, y));
    return Math.sqrt(density(x, y)) * mouth * (jaw + (0.3 - jaw) * lip);
  }

  private static double line(double[][] points, double x) {
    int i = 1;
    while (i < points.length - 1 && points[i][0] < x) {
      i++;
    }
    double[] a = points[i - 1];
    double[] b = points[i];
    double t = Math.min(1, (x - a[0]) / (b[0] - a[0]));
    return a[1] + (b[1] - a[1]) * t;
  }

  /** The distance from the lips, radians; negative on them. */
  static double lips(double x, double y) {
    double nearest = Double.POSITIVE_INFINITY;
    boolean within = false;
    for (int i = 0; i < LIPS.length; i++) {
      double[] a = LIPS[i];
      double[] b = LIPS[(i + 1) % LIPS.length];
      double ex = b[0] - a[0];
      double ey = b[1] - a[1];
      double t = ((x - a[0]) * ex + (y - a[1]) * ey) / (ex * ex + ey * ey);
      t = Math.max(0, Math.min(1, t));
      double dx = x - a[0] - t * ex;
      double dy = y - a[1] - t * ey;
      nearest = Math.min(nearest, dx * dx + dy * dy);
      if ((a[1] > y) != (b[1] > y) && x < a[0] + (y - a[1]) * ex / ey) {
        within = !within;
      }
    }
    return within ? -Math.sqrt(nearest) : Math.sqrt(nearest);
  }
}
