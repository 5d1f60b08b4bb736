package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.step;

import org.kubi.render.character.Material;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.character.Texture;

/** Two rows of teeth with gums, a tongue, and the dark behind them. */
final class Teeth {
  private static final int STEPS = 14;
  private static final double ARCH = 25;

  private final Shape shape;
  private final JawTurn jaw;
  private final MeshBuilder mesh;
  private final Weights skull = new Weights().only(Rig.HEAD);
  private final Weights lower = new Weights().only(Rig.JAW);

  private Teeth(Shape shape, JawTurn jaw, double ground) {
    this.shape = shape;
    this.jaw = jaw;
    mesh = new MeshBuilder(ground);
  }

  static MeshPart part(Shape shape, JawTurn jaw, Texture texture, double ground) {
    Teeth teeth = new Teeth(shape, jaw, ground);
    teeth.row(false, 87.3, new double[] {-44, -50.5, -58.6}, 1);
    teeth.row(true, 85, new double[] {-68, -62, -54.4}, -1);
    teeth.tongue();
    teeth.dark();
    Material material = new Material(texture, Material.Tint.NONE, false, true, 0.15);
    return teeth.mesh.build("mouth", material, Segment.MOUTH);
  }

  private int vertex(double x, double y, double z, double u, double v, boolean below, double open) {
    double[] p = {x, y, z};
    shape.move(p);
    jaw.turn(p, below ? 1 : 0);
    return mesh.vertex(p[0], p[1], p[2], u, v, below ? lower : skull, open);
  }

  private void row(boolean below, double front, double[] heights, int up) {
    int before = -1;
    for (int k = 0; k <= STEPS; k++) {
      double t = 2.0 * k / STEPS - 1;
      double x = ARCH * StrictMath.sin(t * 1.35) / StrictMath.sin(1.35) * (below ? 0.93 : 1);
      double z = front - 40 * (1 - StrictMath.cos(t * 1.35));
      double open = 0.62 * (1 - 0.75 * t * t);
      int first = -1;
      for (int r = 0; r < heights.length; r++) {
        double lean = r == 0 ? -2.5 : 0;
        double dip = r == 2 ? up * 1.2 * t * t : 0;
        double v = 0.02 + 0.24 * r;
        int i = vertex(x, heights[r] + dip, z + lean, k / (double) STEPS, v, below, open);
        first = r == 0 ? i : first;
      }
      for (int r = 0; before >= 0 && r + 1 < heights.length; r++) {
        if (below) {
          mesh.quad(before + r, first + r, first + r + 1, before + r + 1);
        } else {
          mesh.quad(before + r, before + r + 1, first + r + 1, first + r);
        }
      }
      before = first;
    }
  }

  private void tongue() {
    int before = -1;
    for (int j = 0; j <= 4; j++) {
      double back = j / 4.0;
      int first = -1;
      for (int i = 0; i <= 6; i++) {
        double t = i / 3.0 - 1;
        double round = Math.sqrt(Math.max(0, 1 - t * t));
        double half = 15 * (0.55 + 0.45 * step(0, 0.5, back));
        double y = -69 + 6 * round * step(-0.25, 0.5, back);
        int at =
            vertex(
                half * t,
                y,
                80 - 32 * back,
                0.5 + 0.4 * t,
                0.62 + 0.2 * back,
                true,
                0.5 - 0.45 * back);
        first = i == 0 ? at : first;
      }
      for (int i = 0; before >= 0 && i < 6; i++) {
        mesh.quad(before + i, before + i + 1, first + i + 1, first + i);
      }
      before = first;
    }
  }

  /** A curtain far back. */
  private void dark() {
    int a = vertex(-36, -34, 54, 0.1, 0.95, false, 0.1);
    int b = vertex(36, -34, 54, 0.9, 0.95, false, 0.1);
    int c = vertex(36, -78, 54, 0.9, 0.99, true, 0.1);
    int d = vertex(-36, -78, 54, 0.1, 0.99, true, 0.1);
    mesh.quad(d, c, b, a);
  }

  /** From above: gums and teeth twice over (v to 0.5), the tongue, the dark. */
  static Texture paint() {
    int width = 128;
    int height = 64;
    byte[] rgba = new byte[4 * width * height];
    Noise noise = new Noise(3);
    Tone gum = new Tone(176, 92, 88);
    Tone tongue = new Tone(150, 74, 72);
    for (int row = 0; row < height; row++) {
      double v = (row + 0.5) / height;
      for (int column = 0; column < width; column++) {
        double t = (column + 0.5) / width * 2 - 1;
        double tooth = Math.abs(t) * 7.4;
        double within = Math.abs(tooth - Math.floor(tooth) - 0.5) * 2;
        Tone ivory =
            new Tone(232, 223, 206)
                .times(1 - 0.24 * step(0.8, 1, within))
                .mix(new Tone(214, 190, 150), 0.3 * Math.abs(t));
        double neck = 0.235 + 0.03 * within * within;
        Tone tone = gum.mix(ivory, step(neck - 0.02, neck + 0.02, v));
        if (v > 0.56) {
          double furrow = 0.16 * hill(t, 0.12, 0, 1);
          tone = tongue.times(1 - furrow + 0.05 * noise.at(column / 3.0, row / 3.0, 0));
        }
        if (v > 0.9) {
          tone = new Tone(34, 12, 12);
        }
        tone.put(rgba, row * width + column, 255);
      }
    }
    return new Texture(width, height, rgba);
  }
}
