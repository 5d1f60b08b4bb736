package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;

import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Texture;

/** Eyeballs with iris, pupil and white, and the lashes of the upper lids. */
final class Eyes {
  private static final int ROUND = 20;
  private static final int RINGS = 7;
  private static final int TEXELS = 96;
  private static final double IRIS = 5.9;
  private static final double PUPIL = 2.3;

  private final Plan plan;
  private final FaceField face;
  private final Looks looks;
  private final Rig rig;

  Eyes(Plan plan, FaceField face, Looks looks, Rig rig) {
    this.plan = plan;
    this.face = face;
    this.looks = looks;
    this.rig = rig;
  }

  MeshPart balls() {
    MeshBuilder mesh = new MeshBuilder(rig);
    for (int side = -1; side <= 1; side += 2) {
      addBall(mesh, side);
    }
    return mesh.build("eyes", new Material(paint(), Material.Tint.NONE, false, false, 0.35));
  }

  private void addBall(MeshBuilder mesh, int side) {
    int[][] index = new int[RINGS + 1][ROUND];
    for (int r = 0; r <= RINGS; r++) {
      double polar = 0.5 * StrictMath.PI * r / RINGS;
      for (int k = 0; k < ROUND; k++) {
        double angle = 2 * StrictMath.PI * k / ROUND;
        double du = StrictMath.sin(polar) * StrictMath.cos(angle);
        double dv = StrictMath.sin(polar) * StrictMath.sin(angle);
        double dw = StrictMath.cos(polar);
        double tu = du * EyeOpening.BALL_BREADTH;
        double v = dv * EyeOpening.BALL;
        double tw = dw * EyeOpening.BALL;
        double u = tu * EyeOpening.TURN_COS + tw * EyeOpening.TURN_SIN;
        double w = -tu * EyeOpening.TURN_SIN + tw * EyeOpening.TURN_COS;
        double nu = du / EyeOpening.BALL_BREADTH;
        double nv = dv / EyeOpening.BALL;
        double nw = dw / EyeOpening.BALL;
        double length = Math.sqrt(nu * nu + nv * nv + nw * nw);
        double[] n = {
          side * (nu * EyeOpening.TURN_COS + nw * EyeOpening.TURN_SIN) / length,
          nv / length,
          (-nu * EyeOpening.TURN_SIN + nw * EyeOpening.TURN_COS) / length
        };
        // Pictures of both eyes stand side by side, in the figure's own left and right.
        double picture = Math.max(-1, Math.min(1, u * side / 17));
        double left = (side < 0 ? 0 : 0.5) + 0.25 * (1 + 0.98 * picture);
        index[r][k] =
            mesh.vertex(
                side * (plan.eyeX + u), plan.eyeY + v, plan.eyeZ + w, n, left, 0.5 - 0.49 * v / 17);
      }
    }
    for (int r = 0; r < RINGS; r++) {
      for (int k = 0; k < ROUND; k++) {
        int next = (k + 1) % ROUND;
        int a = index[r][k];
        int b = index[r + 1][k];
        int c = index[r + 1][next];
        int d = index[r][next];
        if (side < 0) {
          int swap = b;
          b = d;
          d = swap;
        }
        mesh.triangle(a, b, c);
        mesh.triangle(a, c, d);
      }
    }
  }

  private Texture paint() {
    byte[] rgba = new byte[4 * 2 * TEXELS * TEXELS];
    EyeOpening opening = face.opening();
    Noise noise = new Noise(77);
    for (int row = 0; row < TEXELS; row++) {
      double v = (0.5 - (row + 0.5) / TEXELS) / 0.49 * 17;
      for (int column = 0; column < 2 * TEXELS; column++) {
        int side = column < TEXELS ? -1 : 1;
        double x = ((column % TEXELS + 0.5) / TEXELS * 2 - 1) / 0.98 * 17;
        double u = x * side;
        Tone tone =
            new Tone(206, 198, 190).mix(new Tone(205, 150, 138), 0.5 * hill(u + 15, 7, v, 9));
        double dx = x - plan.expression.gazeX();
        double dy = v - plan.expression.gazeY();
        double r = Math.sqrt(dx * dx + dy * dy);
        double spokes = noise.at(12 * StrictMath.atan2(dy, dx) / 3.14159, r * 0.4, 0.5);
        Tone iris =
            looks
                .iris()
                .times(mix(1.25, 0.8, r / IRIS) * (1 + 0.18 * spokes))
                .mix(new Tone(12, 10, 10), step(IRIS - 1.4, IRIS, r) * 0.7);
        tone = tone.mix(iris, step(IRIS + 0.35, IRIS - 0.35, r));
        tone = tone.mix(new Tone(8, 7, 7), step(PUPIL + 0.3, PUPIL - 0.3, r));
        double glint = hill(dx + 1.9, 1.3, dy - 2.2, 1.3);
        tone = tone.mix(new Tone(250, 250, 250), Math.min(1, 1.4 * glint));
        // The lids, the upper more, throw their shade on the ball.
        double shade = step(4.5, 0.0, opening.upper(u) - v) * 0.6;
        shade = Math.max(shade, 0.35 * step(2.0, 0, v - opening.lower(u)));
        shade = Math.max(shade, 0.5 * step(4, 0, u - opening.inner()));
        shade = Math.max(shade, 0.5 * step(4, 0, opening.outer() - u));
        tone = tone.times(1 - shade, 1 - 1.08 * shade, 1 - 1.1 * shade);
        tone.put(rgba, row * 2 * TEXELS + column, 255);
      }
    }
    return new Texture(2 * TEXELS, TEXELS, rgba);
  }

  /** A dark fringe along the upper lids' edges. */
  MeshPart lashes() {
    MeshBuilder mesh = new MeshBuilder(rig);
    EyeOpening opening = face.opening();
    int steps = 14;
    for (int side = -1; side <= 1; side += 2) {
      int[] root = new int[steps + 1];
      int[] tip = new int[steps + 1];
      for (int k = 0; k <= steps; k++) {
        double t = k / (double) steps;
        double u = mix(opening.inner() + 1.5, opening.outer() + 0.3, t);
        double v = opening.upper(u);
        double x = side * (plan.eyeX + u);
        double y = plan.eyeY + v;
        double z = plan.eyeZ - 8 + face.reach(x, y, plan.eyeZ - 8, 0, 0, 1, 60);
        double long_ = (looks.browWeight() < 1 ? 4.4 : 3.2) * (0.25 + 0.75 * step(0, 0.6, t));
        double[] n = {0, 0.5, 0.866};
        root[k] = mesh.vertex(x, y - 0.3, z - 0.4, n, t, 0.9);
        tip[k] =
            mesh.vertex(
                x + side * long_ * 0.35 * (t - 0.3), y + long_ * 0.28, z + long_ * 0.8, n, t, 0.1);
      }
      for (int k = 0; k < steps; k++) {
        if (side < 0) {
          mesh.quad(root[k], root[k + 1], tip[k + 1], tip[k]);
        } else {
          mesh.quad(root[k], tip[k], tip[k + 1], root[k + 1]);
        }
      }
    }
    return mesh.build("lashes", new Material(fringe(), Material.Tint.NONE, true, true, 0));
  }

  private Texture fringe() {
    int width = 64;
    int height = 8;
    byte[] rgba = new byte[4 * width * height];
    Noise noise = new Noise(5);
    Tone dark = looks.brow().times(0.35);
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        double reach = 0.55 + 0.45 * noise.corner(column, 0, 0);
        boolean hair = 1 - (row + 0.5) / height < reach * 0.6 + 0.35;
        dark.put(rgba, row * width + column, hair ? 255 : 0);
      }
    }
    return new Texture(width, height, rgba);
  }
}
