package org.kubi.render.character.builtin;

/** A limb: rings round a path, the last one closed. */
final class Tube {
  private Tube() {}

  /**
   * Adds a tube.
   *
   * @param path its middle on the figure's left, from the body outwards
   * @param radii of the rings
   * @param scale of the radii
   * @param bones the two bones of each ring
   * @param firsts the share of the first of them
   * @param side 1 on the figure's left, -1 on its right
   * @param round vertices about a ring
   */
  static void add(
      MeshBuilder mesh,
      double[][] path,
      double[] radii,
      double scale,
      int[][] bones,
      double[] firsts,
      int side,
      int round) {
    Weights weights = new Weights();
    int before = -1;
    int last = path.length - 1;
    for (int r = 0; r <= last; r++) {
      double[] along = direction(path[Math.max(0, r - 1)], path[Math.min(last, r + 1)]);
      // Two directions across: one mostly forwards, one outwards.
      double[] ahead = cross(new double[] {1, 0, 0}, along);
      unit(ahead);
      double[] out = cross(along, ahead);
      weights.clear();
      weights.add(bones[r][0], firsts[r]);
      weights.add(bones[r][1], 1 - firsts[r]);
      int first = mesh.vertexCount();
      for (int k = 0; k <= round; k++) {
        double turn = 2 * StrictMath.PI * k / round;
        double c = radii[r] * scale * StrictMath.cos(turn);
        double s = radii[r] * scale * StrictMath.sin(turn);
        mesh.vertex(
            side * (path[r][0] + c * ahead[0] + s * out[0]),
            path[r][1] + c * ahead[1] + s * out[1],
            path[r][2] + c * ahead[2] + s * out[2],
            k / (double) round,
            0.2 + 0.75 * r / last,
            weights);
      }
      mesh.weld(first, first + round);
      for (int k = 0; before >= 0 && k < round; k++) {
        quad(mesh, side, before + k, first + k, first + k + 1, before + k + 1);
      }
      before = first;
    }
    int end = mesh.vertex(side * path[last][0], path[last][1], path[last][2], 0.5, 0.99, weights);
    for (int k = 0; k < round; k++) {
      int a = side > 0 ? before + k + 1 : before + k;
      int b = side > 0 ? before + k : before + k + 1;
      mesh.triangle(a, b, end);
    }
  }

  private static void quad(MeshBuilder mesh, int side, int a, int b, int c, int d) {
    if (side > 0) {
      mesh.quad(a, d, c, b);
    } else {
      mesh.quad(a, b, c, d);
    }
  }

  static double[] direction(double[] from, double[] to) {
    double[] d = {to[0] - from[0], to[1] - from[1], to[2] - from[2]};
    unit(d);
    return d;
  }

  static double[] cross(double[] a, double[] b) {
    return new double[] {
      a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]
    };
  }

  static void unit(double[] v) {
    double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
    for (int k = 0; k < 3; k++) {
      v[k] /= length;
    }
  }
}
