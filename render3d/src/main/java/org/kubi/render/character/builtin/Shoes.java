package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.mix;

/** Shoes: half shells over the soles. */
final class Shoes {
  /** From heel to toes: share of the foot's length, half breadth, height. */
  private static final double[][] RINGS = {
    {-0.02, 0.12, 0.2},
    {0.04, 0.3, 0.62},
    {0.16, 0.36, 0.95},
    {0.32, 0.38, 1.0},
    {0.5, 0.45, 0.72},
    {0.7, 0.52, 0.5},
    {0.86, 0.45, 0.38},
    {0.97, 0.28, 0.3},
    {1.02, 0.1, 0.16}
  };

  private static final int ROUND = 10;

  private Shoes() {}

  static void add(MeshBuilder mesh, Limbs limbs, Measures m, double ground) {
    double length = m.footLength() + 14;
    double breadth = 0.385 * length;
    double height = limbs.ankle[1] + ground;
    double heel = limbs.ankle[2] - 0.24 * length;
    for (int side = -1; side <= 1; side += 2) {
      int bone = (side > 0 ? Rig.LEFT_LEG : Rig.RIGHT_LEG) + 2;
      int before = -1;
      for (double[] ring : RINGS) {
        Weights weights = new Weights().only(ring[0] > 0.72 ? bone + 1 : bone);
        double x0 = mix(limbs.ankle[0], limbs.toes[0], ring[0]);
        int first = mesh.vertexCount();
        for (int k = 0; k <= ROUND; k++) {
          double turn = 2 * StrictMath.PI * k / ROUND;
          double up = 0.5 - 0.5 * StrictMath.cos(turn);
          double x = x0 + ring[1] * breadth * StrictMath.sin(turn);
          mesh.vertex(
              side * x,
              up * ring[2] * (height + 12) - ground,
              heel + ring[0] * length,
              0.5,
              0.5 + 0.4 * up,
              weights);
        }
        for (int k = 0; before >= 0 && k < ROUND; k++) {
          if (side > 0) {
            mesh.quad(before + k, before + k + 1, first + k + 1, first + k);
          } else {
            mesh.quad(before + k, first + k, first + k + 1, before + k + 1);
          }
        }
        before = first;
      }
    }
  }
}
