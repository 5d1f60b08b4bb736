package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.mix;

import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/** The ears: a bowl, a fold and a rolled rim in front, and a back that meets the head. */
final class Ears {
  private static final int ROUND = 22;

  /** Share of the way from the bowl's middle to the outline; past 1 it goes round to the back. */
  private static final double[] RINGS = {0, 0.28, 0.46, 0.6, 0.74, 0.86, 0.95, 1.0, 0.93, 0.7};

  /** How far each ring stands out of the ear's plane, millimetres. */
  private static final double[] RELIEF = {-7, -6, 0.5, 3, 0.5, 2.2, 4.2, 2, -2.5, -7};

  private static final int FRONT_RINGS = 8;

  private final Plan plan;
  private final Looks looks;
  private final Field head;
  private final Rig rig;

  Ears(Plan plan, Looks looks, Field head, Rig rig) {
    this.plan = plan;
    this.looks = looks;
    this.head = head;
    this.rig = rig;
  }

  MeshPart part() {
    MeshBuilder mesh = new MeshBuilder(rig);
    for (int side = -1; side <= 1; side += 2) {
      int[][] index = new int[RINGS.length][ROUND];
      for (int r = 0; r < RINGS.length; r++) {
        for (int k = 0; k < ROUND; k++) {
          index[r][k] = vertex(mesh, side, r, k);
        }
      }
      for (int r = 0; r < RINGS.length - 1; r++) {
        for (int k = 0; k < ROUND; k++) {
          int next = (k + 1) % ROUND;
          // Seen from outside, the outline runs from the back over the top to the face on the left
          // side.
          if (side < 0) {
            mesh.quad(index[r][k], index[r][next], index[r + 1][next], index[r + 1][k]);
          } else {
            mesh.quad(index[r][k], index[r + 1][k], index[r + 1][next], index[r][next]);
          }
        }
      }
    }
    mesh.smoothNormals(0);
    return mesh.build("ears", new Material(paint(), Material.Tint.NONE, false, false, 0.1));
  }

  private int vertex(MeshBuilder mesh, int side, int r, int k) {
    Measures m = plan.measures;
    double angle = 2 * StrictMath.PI * k / ROUND;
    double backward = StrictMath.cos(angle);
    double upward = StrictMath.sin(angle);
    // The outline: broad above, narrow at the lobe, flat where it grows from the cheek.
    double wide = upward > 0 ? 1 : 1 - 0.38 * upward * upward;
    double outlineA = backward * wide * (backward < 0 ? 0.42 : 0.58);
    double outlineB = upward * 0.5;
    double bowlA = -0.06;
    double bowlB = -0.08;
    double a = mix(bowlA, outlineA, RINGS[r]) * m.earBreadth();
    double b = mix(bowlB, outlineB, RINGS[r]) * m.earLength();
    double stand =
        m.earProtrusion() * 0.72 * Shapes.step(-0.45, 0.6, a / m.earBreadth())
            + RELIEF[r] * relief(r, backward, upward);
    // Ears lean back by twelve degrees.
    double back = a * 0.978 - b * -0.208;
    double up = b * 0.978 - a * 0.208;
    double y = 4 + up;
    double z = -9 - back;
    double foot = footX();
    double x = side * (foot + (r < FRONT_RINGS ? Math.max(2.2, stand) : stand));
    return mesh.vertex(
        x, y, z, new double[] {side, 0, 0}, (k + 0.5) / ROUND, (r + 0.5) / RINGS.length);
  }

  private static double relief(int r, double backward, double upward) {
    if (r >= FRONT_RINGS || r < 2) {
      return 1;
    }
    // The lobe is smooth, and the rim begins at the bowl in front.
    double lobe = 1 - hill((upward + 1) * (upward + 1) / 0.5);
    return lobe * (backward < -0.3 && r < 6 ? 0.4 : 1);
  }

  private double footX() {
    return head.reach(0, 4, -6, 1, 0, 0, 140) - 1.5;
  }

  private Texture paint() {
    int width = 64;
    int height = 64;
    byte[] rgba = new byte[4 * width * height];
    Noise noise = new Noise(31);
    Tone base = looks.skin().times(1.0, 0.9, 0.87);
    for (int row = 0; row < height; row++) {
      double ring = (row + 0.5) / height * RINGS.length - 0.5;
      double shade = 0.6 * hill((ring - 0.5) * (ring - 0.5) / 4.0);
      shade += 0.22 * hill((ring - 4) * (ring - 4) / 1.4);
      shade += ring > 7.4 ? 0.3 : 0;
      for (int column = 0; column < width; column++) {
        double upward = StrictMath.sin(2 * StrictMath.PI * (column + 0.5) / width);
        double lobe = hill((upward + 1) * (upward + 1) / 0.4);
        double here =
            shade * (ring > 2 ? 1 - 0.8 * lobe : 1) + 0.02 * noise.at(column / 3.0, row / 3.0, 0);
        base.times(1 - here, 1 - 1.12 * here, 1 - 1.15 * here).put(rgba, row * width + column, 255);
      }
    }
    return new Texture(width, height, rgba);
  }
}
