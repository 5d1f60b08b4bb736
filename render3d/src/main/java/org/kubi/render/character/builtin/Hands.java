package org.kubi.render.character.builtin;

/** Bare hands: a palm, four fingers and a thumb, a little bent, in one piece with the hand bone. */
final class Hands {
  /** Of each finger: how far forward it begins in hand breadths, and its length in hand lengths. */
  private static final double[][] FINGERS = {
    {0.36, 0.4}, {0.12, 0.45}, {-0.12, 0.42}, {-0.35, 0.33}
  };

  private Hands() {}

  static void add(MeshBuilder mesh, Limbs limbs, Measures m) {
    double[] down = Tube.direction(limbs.wrist, limbs.fingers);
    // Palms face the thighs, thumbs forwards.
    double[] ahead = Tube.cross(new double[] {1, 0, 0}, down);
    Tube.unit(ahead);
    double[] out = Tube.cross(down, ahead);
    double breadth = 0.455 * m.hand();
    for (int side = -1; side <= 1; side += 2) {
      int bone = (side > 0 ? Rig.LEFT_SHOULDER : Rig.RIGHT_SHOULDER) + 3;
      Weights weights = new Weights().only(bone);
      double[] knuckles = go(limbs.wrist, down, 0.52 * m.hand(), ahead, 0, out, 0);
      palm(mesh, limbs.wrist, knuckles, ahead, out, breadth, side, weights);
      for (double[] finger : FINGERS) {
        double length = finger[1] * m.hand();
        double[] a = go(knuckles, down, -6, ahead, finger[0] * breadth, out, 0);
        double[] b = go(a, down, 0.5 * length, ahead, 0, out, -0.06 * length);
        double[] c = go(b, down, 0.48 * length, ahead, 0, out, -0.2 * length);
        finger(mesh, new double[][] {a, b, c}, 0.105 * breadth, side, bone);
      }
      double[] a = go(limbs.wrist, down, 0.12 * m.hand(), ahead, 0.3 * breadth, out, -6);
      double[] b = go(a, down, 0.2 * m.hand(), ahead, 0.34 * breadth, out, -8);
      double[] c = go(b, down, 0.2 * m.hand(), ahead, 0.1 * breadth, out, -4);
      finger(mesh, new double[][] {a, b, c}, 0.13 * breadth, side, bone);
    }
  }

  private static double[] go(
      double[] p, double[] d, double along, double[] a, double ahead, double[] o, double out) {
    return new double[] {
      p[0] + along * d[0] + ahead * a[0] + out * o[0],
      p[1] + along * d[1] + ahead * a[1] + out * o[1],
      p[2] + along * d[2] + ahead * a[2] + out * o[2]
    };
  }

  private static void palm(
      MeshBuilder mesh,
      double[] wrist,
      double[] knuckles,
      double[] ahead,
      double[] out,
      double breadth,
      int side,
      Weights weights) {
    double[] wide = {0.34, 0.44, 0.5, 0.49, 0.42};
    double[] thick = {0.25, 0.2, 0.17, 0.14, 0.1};
    int round = 12;
    int before = -1;
    for (int r = 0; r < wide.length; r++) {
      double[] p = Clothes.between(wrist, knuckles, -0.08 + 1.08 * r / (wide.length - 1));
      int first = mesh.vertexCount();
      for (int k = 0; k <= round; k++) {
        double turn = 2 * StrictMath.PI * k / round;
        double c = wide[r] * breadth * StrictMath.cos(turn);
        double s = thick[r] * breadth * StrictMath.sin(turn);
        double[] q = go(p, ahead, c, out, s, out, 0);
        mesh.vertex(side * q[0], q[1], q[2], 0.5, 0.5, weights);
      }
      for (int k = 0; before >= 0 && k < round; k++) {
        if (side > 0) {
          mesh.quad(before + k, before + k + 1, first + k + 1, first + k);
        } else {
          mesh.quad(before + k, first + k, first + k + 1, before + k + 1);
        }
      }
      before = first;
    }
  }

  private static void finger(MeshBuilder mesh, double[][] path, double radius, int side, int bone) {
    int[] one = {bone, bone};
    Tube.add(
        mesh,
        path,
        new double[] {radius * 1.08, radius, radius * 0.72},
        1,
        new int[][] {one, one, one},
        new double[] {1, 1, 1},
        side,
        7);
  }
}
