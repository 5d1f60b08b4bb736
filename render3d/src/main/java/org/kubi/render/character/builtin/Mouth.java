package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.hill;
import static org.kubi.render.character.builtin.Shapes.step;

/** The lips: where their line runs and how they stand out from the face. */
final class Mouth {
  private final double half;
  private final double middle;
  private final double open;
  private final double smile;
  private final double skew;
  private final double upper;
  private final double lower;
  private final double scale;

  Mouth(Plan plan, double fullness) {
    Expression e = plan.expression;
    scale = (plan.subnasaleY - plan.mentonY) / 70.6;
    half = plan.measures.lipLength() / 2 * (1 + 0.12 * Math.max(0, e.smile()));
    middle = plan.stomionY();
    open = e.mouthOpen();
    smile = e.smile();
    skew = e.skew();
    upper = 8.0 * scale * fullness * (1 - 0.2 * Math.max(0, smile));
    lower = 9.5 * scale * fullness * (1 - 0.2 * Math.max(0, smile));
  }

  /** -1 at the right corner of the mouth to 1 at the left. */
  double across(double x) {
    return x / half;
  }

  private double arch(double x) {
    double s = across(x);
    return Math.max(0, 1 - s * s);
  }

  /** The lower edge of the upper lip. */
  double upperLine(double x) {
    double s = across(x);
    double corner = (2.5 + 3.5 * smile) * s * s - 2.0;
    double dip = -1.2 * hill(s * s / 0.06);
    return middle + corner + dip + skew * s;
  }

  /** The upper edge of the lower lip; the open mouth parts them. */
  double lowerLine(double x) {
    return upperLine(x) - open * Math.sqrt(arch(x)) * (arch(x) * 0.4 + 0.6);
  }

  /** Height of the red of the upper lip, with the bow. */
  double upperRed(double x) {
    double s = across(x);
    double bow = 1 - 0.22 * hill(s * s / 0.03);
    return upper * bow * Math.sqrt(arch(x)) * (0.55 + 0.45 * hill(s * s / 1.2));
  }

  double lowerRed(double x) {
    double a = arch(x);
    return lower * Math.sqrt(a) * (0.35 + 0.65 * a);
  }

  /** How far the surface is moved outwards at a place of the face, millimetres. */
  double lift(double x, double y) {
    double s = across(x);
    if (s * s > 2.2 || y > middle + 26 || y < middle - open - 32) {
      return 0;
    }
    double a = arch(x);
    double top = upperLine(x);
    double bottom = lowerLine(x);
    double lift = 3.4 * a * hill(0, 1, y - top - 4.0 * scale, 7.5 * scale);
    lift += 4.6 * a * hill(0, 1, y - bottom + 5.2 * scale, 8.5 * scale);
    double inside = y > top ? y - top : y < bottom ? bottom - y : 0;
    lift -=
        (3.2 + Math.min(6, 0.9 * open))
            * (0.35 + 0.65 * a)
            * step(1.15, 0.8, Math.abs(s))
            * hill(0, 1, inside, 3.0);
    lift -= 2.2 * hill(x, 20, y - bottom + 16.5 * scale, 8 * scale);
    lift -= 0.8 * hill(Math.abs(x) - half - 4, 6, y - top, 8);
    lift -= 0.8 * hill(x, 5.5, y - top - 14 * scale, 9 * scale);
    lift += 0.35 * hill(Math.abs(x) - 5.5, 5, y - top - 13 * scale, 9 * scale);
    return lift;
  }
}
