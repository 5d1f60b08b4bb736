package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;

import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

/**
 * Eyeballs with cornea, iris, pupil and white. Each turns about its middle: where it looks at rest
 * is the expression's gaze, and the bones leftEye and rightEye turn it further.
 */
final class Eyes {
  private static final int ROUND = 18;

  /** Angles from the pupil's middle, degrees; the iris ends at the fourth. */
  private static final double[] RINGS = {0, 11, 21, 29, 33, 44, 58, 74, 92};

  private static final double IRIS = 29.5;
  private static final double EDGE = 100;
  private static final double CORNEA = 0.9;
  private static final int TEXELS = 128;

  private Eyes() {}

  /** Both eyeballs. */
  static MeshPart balls(Shape shape, Expression e, Texture texture, double ground) {
    MeshBuilder mesh = new MeshBuilder(ground);
    add(mesh, shape.eye(), -1, e);
    add(mesh, shape.eye(), 1, e);
    return mesh.build(
        "eyes", new Material(texture, Material.Tint.NONE, false, false, 0.55), Segment.EYES);
  }

  private static void add(MeshBuilder mesh, double[] eye, int side, Expression e) {
    Weights weights = new Weights().only(Rig.LEFT_EYE + (side > 0 ? 0 : 1));
    double left = StrictMath.toRadians(e.gazeLeft() - 1.5 * side);
    double up = StrictMath.toRadians(e.gazeUp());
    int[][] index = new int[RINGS.length][ROUND];
    for (int r = 0; r < RINGS.length; r++) {
      double polar = StrictMath.toRadians(RINGS[r]);
      double bulge = CORNEA * hill(RINGS[r] / 34 * (RINGS[r] / 34));
      double far = MeanHead.BALL + bulge;
      for (int k = 0; k < ROUND; k++) {
        double turn = 2 * StrictMath.PI * k / ROUND;
        double x = far * StrictMath.sin(polar) * StrictMath.cos(turn);
        double y0 = far * StrictMath.sin(polar) * StrictMath.sin(turn);
        double z0 = far * StrictMath.cos(polar);
        double y = y0 * StrictMath.cos(up) + z0 * StrictMath.sin(up);
        double z = z0 * StrictMath.cos(up) - y0 * StrictMath.sin(up);
        double x1 = x * StrictMath.cos(left) + z * StrictMath.sin(left);
        double z1 = z * StrictMath.cos(left) - x * StrictMath.sin(left);
        double away = 0.5 * RINGS[r] / EDGE;
        double open = step(-11.5, 3, z1) * step(11.5, 6.5, Math.abs(x1));
        open *= step(8.5, 3.5, y) * step(-9, -4, y);
        index[r][k] =
            mesh.vertex(
                side * eye[0] + x1,
                eye[1] + y,
                eye[2] + z1,
                0.5 + away * StrictMath.cos(turn),
                0.5 - away * StrictMath.sin(turn),
                weights,
                0.35 + 0.5 * open);
      }
    }
    for (int r = 0; r + 1 < RINGS.length; r++) {
      for (int k = 0; k < ROUND; k++) {
        int next = (k + 1) % ROUND;
        if (r > 0) {
          mesh.triangle(index[r][k], index[r + 1][next], index[r][next]);
        }
        mesh.triangle(index[r][k], index[r + 1][k], index[r + 1][next]);
      }
    }
  }

  /** The picture of an eye, the pupil in the middle. */
  static Texture paint(Tone iris, double age) {
    byte[] rgba = new byte[4 * TEXELS * TEXELS];
    Noise noise = new Noise(77);
    for (int row = 0; row < TEXELS; row++) {
      for (int column = 0; column < TEXELS; column++) {
        double dx = (column + 0.5) / TEXELS - 0.5;
        double dy = (row + 0.5) / TEXELS - 0.5;
        double degrees = 2 * EDGE * Math.sqrt(dx * dx + dy * dy);
        double turn = StrictMath.atan2(dy, dx);
        double vein =
            Math.max(0, noise.at(turn * 5, degrees / 12, 3) - 0.35) * step(36, 70, degrees);
        Tone white =
            new Tone(206, 199, 193)
                .mix(new Tone(204, 176, 160), 0.25 + 0.2 * age)
                .mix(new Tone(190, 110, 98), 0.5 * vein + 0.5 * step(48, 80, degrees));
        double fibre =
            noise.at(turn * 11, degrees / 16, 0.5) + 0.5 * noise.at(turn * 24, degrees / 9, 5);
        Tone ring =
            iris.times(mix(1.45, 0.8, step(12, 26, degrees)) * (1 + 0.2 * fibre))
                .mix(new Tone(16, 13, 13), 0.75 * step(IRIS - 6, IRIS - 0.5, degrees));
        Tone tone = white.mix(ring, step(IRIS + 1.6, IRIS - 1.2, degrees));
        tone = tone.mix(new Tone(8, 7, 7), step(12.5, 10.8, degrees));
        tone.put(rgba, row * TEXELS + column, 255);
      }
    }
    return new Texture(TEXELS, TEXELS, rgba);
  }
}
