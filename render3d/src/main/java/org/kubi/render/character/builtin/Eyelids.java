package org.kubi.render.character.builtin;

/**
 * The skin round an eye: rings from the opening's edge, which follow the lids exactly, out to an
 * oval on the face. It takes the place of the skin grid there.
 */
final class Eyelids {
  private static final int AROUND = 32;
  private static final double[] RINGS = {0, 0.07, 0.18, 0.33, 0.55, 0.8, 1};
  private static final double BREADTH = 20;
  private static final double HEIGHT = 15;

  /** The share of the oval within which the grid is left out: the rings lie over its rim. */
  private static final double HOLE = 0.9;

  /** How thick the lids' edges are. */
  private static final double EDGE = 2.2;

  /** The rings lie a little over the grid and dive under it at their rim, for a clean seam. */
  private static final double OVER = 0.35;

  private static final double UNDER = 0.5;

  private final FaceField face;
  private final SkinGrid grid;
  private final Plan plan;

  Eyelids(FaceField face, SkinGrid grid, Plan plan) {
    this.face = face;
    this.grid = grid;
    this.plan = plan;
  }

  /** Whether a place of the face belongs to the rings rather than to the grid. */
  static boolean covers(Plan plan, double x, double y, double z) {
    double u = (Math.abs(x) - plan.eyeX) / (BREADTH * HOLE);
    double v = (y - plan.eyeY) / (HEIGHT * HOLE);
    return z > 30 && u * u + v * v < 1;
  }

  void add(MeshBuilder mesh) {
    for (int side = -1; side <= 1; side += 2) {
      int[][] index = new int[RINGS.length + 1][AROUND];
      for (int k = 0; k < AROUND; k++) {
        addSpoke(mesh, side, k, index);
      }
      for (int r = 0; r < RINGS.length; r++) {
        for (int k = 0; k < AROUND; k++) {
          int next = (k + 1) % AROUND;
          if (side > 0) {
            mesh.quad(index[r][k], index[r + 1][k], index[r + 1][next], index[r][next]);
          } else {
            mesh.quad(index[r][k], index[r][next], index[r + 1][next], index[r + 1][k]);
          }
        }
      }
    }
  }

  private void addSpoke(MeshBuilder mesh, int side, int k, int[][] index) {
    EyeOpening opening = face.opening();
    double middle = (opening.inner() + opening.outer()) / 2;
    double half = (opening.outer() - opening.inner()) / 2;
    double angle = 2 * StrictMath.PI * k / AROUND;
    double cosine = StrictMath.cos(angle);
    double sine = StrictMath.sin(angle);
    double eu = middle + half * cosine;
    double ev = sine >= 0 ? opening.upper(eu) : opening.lower(eu);
    double ou = BREADTH * cosine;
    double ov = HEIGHT * sine;
    double[] n = new double[3];
    for (int r = 0; r < RINGS.length; r++) {
      double u = Shapes.mix(eu, ou, RINGS[r]);
      double v = Shapes.mix(ev, ov, RINGS[r]);
      double x = side * (plan.eyeX + u);
      double y = plan.eyeY + v;
      double z = plan.eyeZ - 8 + face.reach(x, y, plan.eyeZ - 8, 0, 0, 1, 60);
      face.normal(x, y, z, 0.6, n);
      z += r == RINGS.length - 1 ? -UNDER : r > 2 ? OVER : 0;
      index[r + 1][k] = mesh.vertex(x, y, z, n, grid.textureU(x, z), grid.textureV(x, y, z));
      if (r == 0) {
        double[] inward = {-side * cosine, -sine, 0.25};
        double length = Math.sqrt(1 + 0.0625);
        for (int axis = 0; axis < 3; axis++) {
          inward[axis] /= length;
        }
        index[0][k] =
            mesh.vertex(x, y, z - EDGE, inward, grid.textureU(x, z), grid.textureV(x, y, z));
      }
    }
  }
}
