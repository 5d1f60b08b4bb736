package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;

/**
 * Locks: strips that grow from the scalp along the way that the hair is combed, fall, and keep out
 * of head and shoulders.
 */
final class Locks {
  /**
   * Steps that fill a square evenly (M. Roberts, "The unreasonable effectiveness of quasirandom
   * sequences").
   */
  private static final double EVEN_X = 0.7548776662466927;

  private static final double EVEN_Y = 0.5698402909980532;
  private static final double CROWN = 128;

  /** Over the forehead, hair above this height is combed aside. */
  private static final double FRONT = 98;

  private final Skull skull;
  private final Shape shape;
  private final HairStyle style;
  private final HairCap cap;
  private final Draw draw;
  private final MeshBuilder mesh;
  private final Weights weights = new Weights();

  Locks(Skull skull, Shape shape, HairStyle style, HairCap cap, Draw draw, MeshBuilder mesh) {
    this.skull = skull;
    this.shape = shape;
    this.style = style;
    this.cap = cap;
    this.draw = draw;
    this.mesh = mesh;
  }

  /**
   * Adds a lock.
   *
   * @param turn of its root, radians from the front
   * @param rise of its root
   * @param over how far the root is over the skin
   * @param length along it
   * @param breadth at its root
   * @param steps quads along it
   * @param fall how soon it falls, 0 (as combed) to 1
   */
  void lock(
      double turn,
      double rise,
      double over,
      double length,
      double breadth,
      int steps,
      double fall) {
    // Roots lie within the hair below.
    double[] p = skull.place(turn, rise, 0.35 * over);
    double[] n = {p[0], p[1] - Skull.CENTRE_Y, p[2] - Skull.CENTRE_Z};
    Tube.unit(n);
    double aside = p[0] < (p[2] > 0 ? style.parting() : 0) ? -1 : 1;
    double[] d = combed(p, n, 0);
    double wave = draw.between(0, 6.28);
    double keep = over * draw.between(0.8, 1.12);
    boolean curls = style.cut() == HairStyle.Cut.CURLY;
    int before = -1;
    for (int s = 0; s <= steps; s++) {
      double t = s / (double) steps;
      double[] out = {p[0], 0.2 * (p[1] - Skull.CENTRE_Y), p[2] + 20};
      Tube.unit(out);
      double[] across = Tube.cross(d, curls ? n : out);
      Tube.unit(across);
      double half = 0.5 * breadth * mix(1, 0.55, t * t) * step(-0.4, 0.15, t + 0.1);
      double phase = wave + t * length / mix(16, 11, style.curl());
      double swing = style.curl() * mix(2, 7, t) * StrictMath.sin(phase);
      before = rung(p, across, out, half, swing, t, before);
      // Short steps where the head is round, long ones where hair hangs.
      double ds = length * (0.35 + t) / (0.35 * steps + 0.5 * (steps - 1));
      for (int axis = 0; axis < 3; axis++) {
        p[axis] += ds * d[axis];
      }
      if (!curls) {
        skull.hug(p, keep + 5 * style.lift() * (1 - t), style.hangs());
      }
      if (style.hangs()) {
        clearFace(p, aside);
      }
      skull.keepOut(p, keep * step(-0.2, 0.12, t));
      double[] next = combed(p, out, t);
      double down = fall * step(-0.05, 0.22, t);
      double stiff = mix(0.55, 0.3, fall);
      for (int axis = 0; axis < 3; axis++) {
        d[axis] = stiff * d[axis] + (1 - stiff) * mix(next[axis], axis == 1 ? -1 : 0, down);
      }
      Tube.unit(d);
    }
  }

  /** Hair beside the face is drawn aside, to the side of its root. */
  private static void clearFace(double[] p, double side) {
    double least = 57 * step(98, 62, p[1]) * step(5, 40, p[2]);
    if (side * p[0] < least) {
      p[0] = side * least;
      p[2] = Math.min(p[2], mix(p[2], 50, step(90, 60, p[1])));
    }
  }

  /** Adds the two ends of a rung and joins it to the last; returns the first. */
  private int rung(
      double[] p, double[] across, double[] out, double half, double swing, double t, int before) {
    int first = -1;
    for (int k = 0; k < 2; k++) {
      double side = (2 * k - 1) * half + swing;
      double[] q = {
        p[0] + side * across[0] + 0.3 * swing * out[0],
        p[1] + side * across[1],
        p[2] + side * across[2] + 0.3 * swing * out[2]
      };
      double y = q[1];
      double z = q[2];
      shape.move(q);
      carry(y, z);
      int i = mesh.vertex(q[0], q[1], q[2], 0.02 + 0.96 * k, t, weights, 0.72 + 0.25 * t);
      first = k == 0 ? i : first;
    }
    if (before >= 0) {
      mesh.quad(before, before + 1, first + 1, first);
    }
    return first;
  }

  /** Hair beside the face goes with the head; on the shoulders it stays. */
  private void carry(double y, double z) {
    Rig.weigh(mix(y, -30, 0.35 * step(-250, -60, y)), z, 0, weights);
  }

  /** The direction in which hair is combed at a place, along the skin. */
  private double[] combed(double[] p, double[] n, double t) {
    double[] d;
    double x = p[0];
    switch (style.cut()) {
      case SWEPT, PONYTAIL, BUN -> d = new double[] {-0.1 * x / 70, 0.25 * style.lift(), -1};
      case PARTED -> d = new double[] {Math.signum(x - style.parting()), 0.15, -0.35};
      case BOB, LONG, WAVES -> {
        double side = x - style.parting();
        double apart =
            1.2 * step(20, 90, p[1]) * step(-75, -15, p[2]) * side / (12 + Math.abs(side));
        d = new double[] {apart, -0.4, p[2] > 40 ? -0.5 : -0.2};
      }
      case CURLY ->
          d =
              new double[] {
                n[0] + draw.unit() - 0.5, n[1] + draw.unit() - 0.6, n[2] + draw.unit() - 0.5
              };
      default -> d = new double[] {x / 70, -0.35, (p[2] + 35) / 70};
    }
    if (style.cut() == HairStyle.Cut.CURLY) {
      Tube.unit(d);
      return d;
    }
    double in = d[0] * n[0] + d[1] * n[1] + d[2] * n[2];
    double rising = 0.9 * style.lift() * Math.max(0, 0.45 - t) / 0.45;
    for (int axis = 0; axis < 3; axis++) {
      d[axis] += n[axis] * (rising - in) + 0.12 * (draw.unit() - 0.5);
    }
    Tube.unit(d);
    return d;
  }

  /** Locks all over the scalp, or over its upper part where hair hangs from it. */
  void cover(Hairline line) {
    int made = 0;
    for (int k = 0; made < style.locks() && k < 4 * style.locks(); k++) {
      double turn =
          Math.IEEEremainder(
              2 * StrictMath.PI * (k * EVEN_X + 0.03 * draw.unit()), 2 * StrictMath.PI);
      double end = cap.riseAt(turn, line.height(turn) + 5);
      double share = Math.sqrt((k * EVEN_Y) % 1);
      double rise = mix(StrictMath.PI / 2, end, 0.12 + 0.86 * share);
      double[] p = skull.place(turn, rise, 0);
      double thick = cap.thickness(p);
      if (style.hangs()) {
        // From under the parting down; the face stays free.
        double fore = step(0.9, 0.5, Math.abs(turn));
        double length = style.length() - (CROWN - p[1]) * 0.8;
        if (fore > 0.5 && (p[1] < FRONT || style.fringe() > 0) || length < 40) {
          continue;
        }
        lock(turn, rise, thick + 1, length * draw.between(0.9, 1.04), draw.between(20, 30), 9, 0.9);
      } else if (style.cut() != HairStyle.Cut.RING || p[1] < 85) {
        double shorter = mix(0.45, 1, step(30, 100, p[1]));
        lock(
            turn,
            rise,
            thick * 0.8,
            style.length() * shorter * draw.between(0.75, 1.15),
            style.cut() == HairStyle.Cut.CURLY ? draw.between(14, 24) : draw.between(11, 19),
            style.length() > 45 ? 5 : 3,
            style.cut() == HairStyle.Cut.CURLY ? 0 : 0.25);
      }
      made++;
    }
  }
}
