package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shape.both;
import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.mix;
import static org.kubi.render.character.builtin.Shapes.step;

/** What an {@link Expression} and the eyes' build do to the mean head's skin; millimetres. */
final class Mimic {
  /** The lids lie this far over the ball's middle. */
  private static final double LID = 13;

  private final Expression e;
  private final Features f;
  private final MeanHead head;
  private final Lids lids;

  Mimic(MeanHead head, Expression e, Features f) {
    this.head = head;
    this.e = e;
    this.f = f;
    lids = Lids.of(head);
  }

  /** Adds the moves of a vertex of the mean head, at a place, to {@code d}. */
  void add(int vertex, double[] p, double[] d) {
    double x = p[0];
    double y = p[1];
    double z = p[2];
    if (z < 20 || y < -130 || y > 95) {
      return;
    }
    double sign = x < 0 ? -1 : 1;
    double smile = e.smile() * (1 + 0.4 * sign * e.skew());
    double corner = both(x, y, 27, -56, 26, 24);
    d[0] += sign * (smile > 0 ? 3.4 : 1) * smile * corner;
    d[1] += (smile > 0 ? 5 : 3.5) * smile * corner;
    d[2] -= 2.4 * Math.max(0, smile) * corner;
    double apple = both(x, y, 38, -20, 26, 24) * Math.max(0, smile);
    d[0] += sign * 1.6 * apple;
    d[1] += 2.6 * apple;
    d[2] += 2.6 * apple;
    d[2] -= 1.5 * Math.max(0, smile) * FaceMoves.groove(x, y);
    d[0] += sign * 1.1 * Math.max(0, smile) * both(x, y, 17, -25, 10, 12);
    double lift = e.browLift() * (1 + 0.5 * sign * e.skew());
    double brow = hill(0, 1, y - 39, 22) * step(66, 50, Math.abs(x)) * step(20, 60, z);
    d[1] += (lift > 0 ? 1.3 : 0.8) * lift * brow;
    double inner = both(x, y, 13, 37, 15, 14) * e.frown();
    d[0] -= sign * 2.2 * inner;
    d[1] -= 3 * inner;
    d[2] += 0.8 * inner;
    eye(vertex, x, y, z, d);
  }

  /** Lifts or lowers the edges of the lids and what lies beside them. */
  private void eye(int vertex, double x, double y, double z, double[] d) {
    double side = Math.abs(head.across()[vertex]);
    double row = head.down()[vertex] - lids.upperRow();
    if (side < 1.5 || side > 9.5 || row < -2 || row > 3) {
      return;
    }
    double inside = step(1.8, 3, side) * step(9.3, 8, side);
    double top = lids.upper(side);
    double bottom = lids.lower(side);
    double shut = mix(bottom, top, 0.12);
    double open = e.lids() * f.eyeHeight() * (1 - 0.16 * Math.max(0, e.smile()));
    double lower =
        (0.25 + 0.75 * Math.min(1, e.lids())) * f.eyeHeight() - 0.3 * Math.max(0, e.smile());
    double slit = step(3, 3.5, side) * step(8, 7.5, side);
    double upBy = (shut + (top - shut) * open - top) * slit;
    double lowBy = (shut + (bottom - shut) * lower - bottom) * slit;
    double tilt = f.eyeTilt() * (side - 5) / 3 * inside;
    // The skin over the lid comes down with its fold, and the nearer the edge the more it moves.
    double by;
    if (row <= 0.01) {
      double share = step(-1.15, 0, row);
      double fold = (f.fold() - 0.4) * hill(0, 1, row + 1.0, 0.9) * inside;
      by = upBy * (0.12 * step(-2, -1, row) + 0.88 * share) - 4.2 * fold;
      d[2] += 1.6 * fold;
    } else if (row < 1) {
      by = row < 0.5 ? upBy : lowBy;
    } else {
      by = lowBy * step(2.2, 1, row);
    }
    by += tilt * step(-2, -0.8, row) * step(3, 1.8, row);
    d[1] += by;
    double now = ball(x, y + by);
    double was = ball(x, y);
    if (row > -0.9 && row < 1.9) {
      double near = step(-0.9, -0.5, row) * step(1.9, 1.5, row);
      d[2] += near * (now - was);
    }
    double least = MeanHead.EYE_Z + now;
    if (z + d[2] < least && slit > 0) {
      d[2] = mix(d[2], least - z, slit);
    }
  }

  /** How far the lids lie before the ball's middle. */
  private static double ball(double x, double y) {
    double u = Math.abs(x) - MeanHead.EYE_X;
    double v = y - MeanHead.EYE_Y;
    double square = LID * LID - u * u - v * v;
    return square > 9 ? Math.sqrt(square) : 3;
  }
}
