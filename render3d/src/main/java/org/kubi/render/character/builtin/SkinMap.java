package org.kubi.render.character.builtin;

/**
 * What each texel of the skin's texture shows of the mean head: its place and where on the cage it
 * is. Texels that no triangle covers have a row of -1.
 */
final class SkinMap {
  static final int WIDTH = 512;
  static final int HEIGHT = 512;

  final float[] x = new float[WIDTH * HEIGHT];
  final float[] y = new float[WIDTH * HEIGHT];
  final float[] z = new float[WIDTH * HEIGHT];
  final float[] across = new float[WIDTH * HEIGHT];

  /** Radians from the front to the figure's left. */
  final float[] turn = new float[WIDTH * HEIGHT];

  final float[] row = new float[WIDTH * HEIGHT];

  SkinMap(MeanHead head) {
    java.util.Arrays.fill(row, -1);
    int[] t = head.triangles();
    for (int k = 0; k < t.length; k += 3) {
      fill(head, t[k], t[k + 1], t[k + 2]);
    }
  }

  private void fill(MeanHead head, int a, int b, int c) {
    float[] uv = head.uv();
    double ax = uv[2 * a] * WIDTH;
    double ay = uv[2 * a + 1] * HEIGHT;
    double bx = uv[2 * b] * WIDTH - ax;
    double by = uv[2 * b + 1] * HEIGHT - ay;
    double cx = uv[2 * c] * WIDTH - ax;
    double cy = uv[2 * c + 1] * HEIGHT - ay;
    double det = bx * cy - by * cx;
    if (Math.abs(det) < 1e-9) {
      return;
    }
    int left = (int) Math.max(0, Math.floor(ax + Math.min(0, Math.min(bx, cx)) - 1));
    int right = (int) Math.min(WIDTH - 1, Math.ceil(ax + Math.max(0, Math.max(bx, cx)) + 1));
    int top = (int) Math.max(0, Math.floor(ay + Math.min(0, Math.min(by, cy)) - 1));
    int bottom = (int) Math.min(HEIGHT - 1, Math.ceil(ay + Math.max(0, Math.max(by, cy)) + 1));
    for (int j = top; j <= bottom; j++) {
      for (int i = left; i <= right; i++) {
        double px = i + 0.5 - ax;
        double py = j + 0.5 - ay;
        double q = (px * cy - py * cx) / det;
        double r = (bx * py - by * px) / det;
        // A little over the edge, so that no texel between two triangles stays empty.
        if (q > -1e-3 && r > -1e-3 && q + r < 1.001) {
          set(head, j * WIDTH + i, a, b, c, 1 - q - r, q, r);
        }
      }
    }
  }

  private void set(MeanHead head, int at, int a, int b, int c, double p, double q, double r) {
    double[] places = head.places();
    x[at] = (float) (p * places[3 * a] + q * places[3 * b] + r * places[3 * c]);
    y[at] = (float) (p * places[3 * a + 1] + q * places[3 * b + 1] + r * places[3 * c + 1]);
    z[at] = (float) (p * places[3 * a + 2] + q * places[3 * b + 2] + r * places[3 * c + 2]);
    turn[at] = (float) StrictMath.atan2(x[at], z[at] - Skull.CENTRE_Z);
    double[] s = head.across();
    across[at] = (float) (p * s[a] + q * s[b] + r * s[c]);
    double[] d = head.down();
    row[at] = (float) (p * d[a] + q * d[b] + r * d[c]);
  }
}
