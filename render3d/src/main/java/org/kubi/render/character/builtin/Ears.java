package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;

import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

/**
 * The ears: a relief of helix, antihelix, concha, tragus and lobe, whose front grows out of the
 * cheek, and a back that meets the head. In the ear's own axes a runs backwards, b upwards and h
 * away from the head, in shares of its breadth and length and in millimetres.
 */
final class Ears {
  private static final int ROUND = 22;

  /** Share of the way from the bowl to the outline; the last two go round to the back. */
  private static final double[] RINGS = {0, 0.22, 0.4, 0.54, 0.66, 0.77, 0.87, 0.95, 1, 0.97, 0.62};

  private static final int FRONT_RINGS = 9;
  private static final double BOWL_A = -0.1;
  private static final double BOWL_B = -0.1;
  private static final double LEAN = 0.19;
  private static final int TEXELS = 96;

  private Ears() {}

  static MeshPart part(
      Shape shape, Measures m, Texture texture, Material.Tint tint, double ground) {
    MeshBuilder mesh = new MeshBuilder(ground);
    Weights weights = new Weights().only(Rig.HEAD);
    double scale = m.earLength() / 64.2;
    for (int side = -1; side <= 1; side += 2) {
      double[] foot = {side * 71.2, 1, -15};
      shape.move(foot);
      int[][] index = new int[RINGS.length][ROUND];
      for (int r = 0; r < RINGS.length; r++) {
        for (int k = 0; k < ROUND; k++) {
          double[] q = place(r, k);
          double a = q[0] * m.earBreadth();
          double b = q[1] * m.earLength();
          double stand = 4 + (m.earProtrusion() - 4) * 0.72 * step(-0.46, 0.62, q[0]);
          double h = (q[3] > 0.5 ? Math.max(-3, stand - 5) * q[4] : stand) + q[2] * scale - 3.5;
          boolean grown = q[0] < -0.3 && RINGS[r] > 0.9;
          h = q[3] > 0.5 ? h : Math.max(grown ? -1.2 : 0.8, h);
          double back = a + LEAN * b;
          double up = b - LEAN * a;
          index[r][k] =
              mesh.vertex(
                  foot[0] + side * h,
                  foot[1] + up,
                  foot[2] - back,
                  0.5 + q[0] * 0.85,
                  0.5 - q[1] * 0.9,
                  weights,
                  open(r, q));
        }
      }
      join(mesh, index, side);
    }
    return mesh.build("ears", new Material(texture, tint, false, false, 0.1), Segment.SKIN);
  }

  private static void join(MeshBuilder mesh, int[][] index, int side) {
    for (int r = 0; r + 1 < RINGS.length; r++) {
      for (int k = 0; k < ROUND; k++) {
        int next = (k + 1) % ROUND;
        if (side < 0) {
          mesh.quad(index[r][k], index[r][next], index[r + 1][next], index[r + 1][k]);
        } else {
          mesh.quad(index[r][k], index[r + 1][k], index[r + 1][next], index[r][next]);
        }
      }
    }
  }

  /** a, b, height of the relief, whether behind, and how far from the head behind. */
  private static double[] place(int r, int k) {
    double angle = 2 * StrictMath.PI * k / ROUND;
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    // Broad above, a narrow lobe, flat where it grows from the cheek.
    double wide = s > 0 ? 1 - 0.06 * s * s : 1 - 0.42 * s * s;
    double outA = c * wide * (c < 0 ? 0.4 : 0.56) + 0.06 * s;
    double outB = s * 0.5;
    boolean behind = r >= FRONT_RINGS;
    double ring = RINGS[r];
    double a = mix(BOWL_A, outA, ring);
    double b = mix(BOWL_B, outB, ring);
    double h = behind ? -1.5 : relief(a, b, ring, c, s);
    double off = r == RINGS.length - 1 ? 0.1 : 0.85;
    return new double[] {a, b, h, behind ? 1 : 0, off};
  }

  private static double relief(double a, double b, double ring, double c, double s) {
    double lobe = step(-0.28, -0.4, b);
    double h = -8.5 * step(0.52, 0.2, ring) * (1 - lobe);
    // The rim, from the bowl in front over the top down to the lobe.
    double rim = hill(0, 1, ring - 0.94, 0.16) * (1 - 0.8 * lobe);
    double front = step(-0.2, -0.75, c);
    h += 3.8 * rim * (1 - front * step(0.75, -0.1, s));
    // The groove within it, and the inner fold, which forks upwards.
    h -= 2.2 * hill(0, 1, ring - 0.78, 0.13) * (1 - lobe) * (1 - front);
    double fold = hill(0, 1, ring - 0.6, 0.16) * (1 - front) * step(-0.42, -0.2, b);
    h += 3.0 * fold * (1 - 0.35 * hill(a - 0.02, 0.12, b - 0.24, 0.14));
    h += 4.2 * hill(a + 0.34, 0.13, b + 0.03, 0.12);
    h += 2.6 * hill(a + 0.06, 0.14, b + 0.28, 0.08);
    h -= 2.5 * hill(a + 0.24, 0.09, b + 0.22, 0.09);
    // The root of the rim crosses the bowl.
    h += 3.0 * hill(a + 0.2, 0.22, b - 0.07, 0.05);
    h += lobe * 0.8;
    return h - 3.5 * front * step(0.8, 1, ring);
  }

  private static double open(int r, double[] q) {
    if (r >= FRONT_RINGS) {
      return r == FRONT_RINGS ? 0.6 : 0.15;
    }
    return Math.max(0.18, Math.min(1, 0.86 + 0.065 * q[2]));
  }

  /** Light gray with dark hollows, to be tinted with skin. */
  static Texture paint() {
    byte[] rgba = new byte[4 * TEXELS * TEXELS];
    Noise noise = new Noise(31);
    for (int row = 0; row < TEXELS; row++) {
      double b = (0.5 - (row + 0.5) / TEXELS) / 0.9;
      for (int column = 0; column < TEXELS; column++) {
        double a = ((column + 0.5) / TEXELS - 0.5) / 0.85;
        double hole = hill(a + 0.2, 0.12, b + 0.08, 0.09);
        double bowl = 0.35 * hill(a + 0.08, 0.3, b + 0.06, 0.24);
        double shade = 0.75 * hole + bowl + 0.02 * noise.at(column / 3.0, row / 3.0, 0);
        new Tone(250 * (1 - 0.8 * shade), 234 * (1 - shade), 228 * (1 - shade))
            .put(rgba, row * TEXELS + column, 255);
      }
    }
    return new Texture(TEXELS, TEXELS, rgba);
  }
}
