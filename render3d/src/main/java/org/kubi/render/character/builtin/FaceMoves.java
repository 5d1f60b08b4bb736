package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shape.both;
import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.step;

/** What {@link Features} and the measures of nose and lips do to the face; millimetres. */
final class FaceMoves {
  /** Prominence of the mean nose: from where, and how far the tip is. */
  private static final double NOSE_BASE = 93;

  private static final double NOSE_TIP = 113.3;
  private static final double STOMION = -56;

  private final Features f;
  private final double nose;
  private final double wings;
  private final double mouth;
  private final double age;

  FaceMoves(Measures m, Features features, Ruler breadth) {
    f = features;
    Measures mean = Measures.MEAN_MAN;
    nose = m.noseProtrusion() - mean.noseProtrusion();
    wings = m.noseBreadth() / (mean.noseBreadth() * breadth.at(-26)) - 1;
    mouth = m.lipLength() / (mean.lipLength() * breadth.at(STOMION)) - 1;
    age = Math.max(0, f.fold() - 0.5);
  }

  /** Adds the moves of a place of the mean head to where the measures took it. */
  void add(double x, double y, double z, double[] out) {
    double side = Math.abs(x);
    double sign = x < 0 ? -1 : 1;
    if (side < 40 && y < 40 && y > -46) {
      nose(x, y, z, side, out);
    }
    if (side < 52 && y < -28 && y > -84) {
      lips(x, y, side, out);
    }
    double dz = 0;
    dz += f.browRidge() * step(58, 30, side) * hill(0, 1, y - 40, 13);
    out[1] -= f.browLow() * hill(0, 1, y - 37, 14) * step(60, 45, side);
    dz += f.chin() * hill(x, 30, y + 88, 24);
    dz += f.cheekbone() * both(x, y, 45, -9, 24, 20);
    out[0] += sign * 0.6 * f.cheekbone() * both(x, y, 58, -8, 24, 22);
    dz -= f.slope() * step(45, 110, y) * step(0, 60, z) * 1.6;
    dz += f.lipsForward() * hill(x, 48, y + 52, 46);
    // Fat: full cheeks, a round jaw, a double chin; lean faces are hollow under the cheekbone.
    double fat = f.fat() - 0.3;
    out[0] += sign * 5.5 * fat * both(x, y, 56, -48, 30, 36) * step(0, 15, z);
    dz += 6.5 * fat * both(x, y, 44, -42, 26, 34);
    double under = hill(x, 44, y + 104, 22) * step(25, 45, z) * step(92, 76, z);
    out[1] -= Math.max(0, fat) * 11 * under;
    // Jowls and the groove from the nose to the mouth come with age, as the lid's fold does.
    dz -= 1.6 * age * groove(x, y);
    out[1] -= 3 * age * both(x, y, 40, -84, 18, 16);
    out[0] += f.skew() * 0.5 * hill(x, 60, y + 60, 60);
    out[1] += f.skew() * 0.35 * Math.signum(x) * both(x, y, 34, 10, 34, 60);
    out[2] += dz;
  }

  /** The fold from the wing of the nose to beside the mouth. */
  static double groove(double x, double y) {
    double at = 21 + (-27 - y) * 0.42;
    return hill(Math.abs(x) - at, 5, y + 42, 22);
  }

  private void nose(double x, double y, double z, double side, double[] out) {
    double on = Shape.onNose(x, y, z);
    double proud = Math.max(0, Math.min(1.05, (z - NOSE_BASE) / (NOSE_TIP - NOSE_BASE)));
    out[2] += on * nose * proud;
    double low = step(-44, -34, y) * step(6, -14, y);
    double plate = step(32, 19, side) * low;
    out[0] += x * wings * plate;
    double bridge = step(13, 4, side) * on;
    out[2] += f.noseRoot() * hill(x, 17, y - 17, 19);
    out[2] += f.noseHump() * bridge * hill(0, 1, y - 1, 18);
    double tip = hill(x, 17, y + 20, 15) * step(96, 106, z);
    out[1] += f.noseTurn() * tip;
    out[0] += x * 0.3 * f.noseRound() * hill(side - 6, 10, y + 18, 12) * step(96, 104, z);
    out[0] += f.noseBend() * on * step(20, 0, y);
  }

  private void lips(double x, double y, double side, double[] out) {
    double v = y - STOMION;
    double band = step(24, 10, Math.abs(v));
    out[0] += x * mouth * step(50, 27, side) * band;
    double full = (f.lips() - 1) * step(30, 20, side);
    out[1] += full * v * step(21, 10, Math.abs(v));
    out[2] += full * 5 * hill(side / 27, 1, v / 12, 1);
  }
}
