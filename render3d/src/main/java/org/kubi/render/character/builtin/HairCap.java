package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;

/** Hair that lies over the skull, from the crown to the hairline, as shells over each other. */
final class HairCap {
  private static final int ROUND = 36;

  private final Skull skull;
  private final Shape shape;
  private final HairStyle style;
  private final Hairline line;
  private final Noise noise;
  private final MeshBuilder mesh;
  private final Weights weights = new Weights();

  HairCap(Skull skull, Shape shape, HairStyle style, Hairline line, Noise noise, MeshBuilder mesh) {
    this.skull = skull;
    this.shape = shape;
    this.style = style;
    this.line = line;
    this.noise = noise;
    this.mesh = mesh;
  }

  /** Thickness of the hair over a place of the skull, away from its edge. */
  double thickness(double[] p) {
    double up = step(45, 112, p[1]);
    double thick = mix(style.sides(), style.top(), up);
    if (style.cut() == HairStyle.Cut.SWEPT) {
      thick *= mix(0.75, 1.25, step(-60, 60, p[2]));
    }
    if (style.parting() != 0) {
      double from = p[0] - style.parting();
      thick *= 1 - 0.55 * hill(from, 9, 0, 1) * up * step(-60, 10, p[2]);
    }
    double lumps = 0.12 + 0.16 * style.curl();
    return thick * (1 + lumps * noise.at(p[0] / 17, p[1] / 22, p[2] / 17));
  }

  /**
   * Adds a shell.
   *
   * @param share of the thickness that it is above the skin, 0 to 1
   * @param past how far it goes over the hairline, millimetres
   * @param rows quads from the crown to the edge
   */
  void shell(double share, double past, int rows) {
    int first = mesh.vertexCount();
    for (int j = 0; j <= rows; j++) {
      double t = j / (double) rows;
      for (int i = 0; i <= ROUND; i++) {
        double turn = StrictMath.PI * (2.0 * i / ROUND - 1);
        double end = riseAt(turn, line.height(turn) - past);
        double rise = mix(StrictMath.PI / 2, end, StrictMath.pow(t, 0.9));
        double[] p = skull.place(turn, rise, 0);
        double edge = step(0, style.hangs() ? 0.12 : 0.32, 1 - t);
        double over =
            (0.6 + share * thickness(p)) * mix(0.2, 1, edge) + 0.5 + 1.3 * step(1.0, 1.4, rise);
        p = skull.place(turn, rise, over);
        shape.move(p);
        Rig.weigh(p[1], p[2], 0, weights);
        double open = mix(0.55, 0.96, share) * mix(0.85, 1, edge);
        mesh.vertex(p[0], p[1], p[2], i / (double) ROUND, t, weights, open);
      }
    }
    for (int j = 0; j < rows; j++) {
      for (int i = 0; i < ROUND; i++) {
        int a = first + j * (ROUND + 1) + i;
        int b = a + ROUND + 1;
        mesh.triangle(a, b, b + 1);
        if (j > 0) {
          mesh.triangle(a, b + 1, a + 1);
        }
      }
    }
    for (int j = 0; j <= rows; j++) {
      mesh.weld(first + j * (ROUND + 1), first + j * (ROUND + 1) + ROUND);
    }
    for (int i = 1; i <= ROUND; i++) {
      mesh.weld(first, first + i);
    }
  }

  /** The direction upwards in which the skull has a height. */
  double riseAt(double turn, double height) {
    double low = -1.25;
    double high = StrictMath.PI / 2;
    for (int k = 0; k < 12; k++) {
      double middle = (low + high) / 2;
      double y = Skull.CENTRE_Y + skull.reach(turn, middle) * StrictMath.sin(middle);
      if (y > height) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return (low + high) / 2;
  }
}
