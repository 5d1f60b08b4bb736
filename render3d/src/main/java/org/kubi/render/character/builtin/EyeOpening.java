package org.kubi.render.character.builtin;

/**
 * The outline of an eye between its lids, in the eye's own axes: u to the temple, v up, millimetres
 * from the middle of the eyeball.
 */
final class EyeOpening {
  /** Radii of the eyeball, which is stretched sideways so that it fills the corners of the eye. */
  static final double BALL_BREADTH = 17;

  static final double BALL = 12;

  /** How far the lids lie above it. */
  static final double LID = 1.5;

  /**
   * Turn of the ball to the temple, so that the outer corner lies further back; sine and cosine.
   */
  static final double TURN_SIN = 0.19;

  static final double TURN_COS = 0.98178;

  private final double inner;
  private final double outer;
  private final double tilt;
  private final double high;
  private final double low;

  EyeOpening(Plan plan, double tilt, double roundness) {
    inner = -Math.min(15.5, plan.eyeX - 15.3);
    outer = 13.8;
    this.tilt = tilt;
    double lids = plan.expression.lids();
    double smile = Math.max(0, plan.expression.smile());
    high = 5.2 * roundness * lids - 1.2 * (1 - Math.min(1, lids));
    low = 4.5 * roundness * (0.45 + 0.55 * Math.min(1, lids)) * (1 - 0.25 * smile);
  }

  double inner() {
    return inner;
  }

  double outer() {
    return outer;
  }

  private double share(double u) {
    return (u - inner) / (outer - inner);
  }

  private double base(double u) {
    return -1.2 + (tilt + 1.2) * share(u);
  }

  /** Height of the upper lid's edge. */
  double upper(double u) {
    double t = share(u);
    if (t <= 0 || t >= 1) {
      return base(u);
    }
    double q = 4 * t * (1 - t);
    return base(u) + high * Math.sqrt(q) * Math.sqrt(Math.sqrt(q)) * (1.1 - 0.2 * t);
  }

  /** Height of the lower lid's edge. */
  double lower(double u) {
    double t = share(u);
    if (t <= 0 || t >= 1) {
      return base(u);
    }
    double q = 4 * t * (1 - t);
    return base(u) - low * Math.sqrt(q) * (0.85 + 0.3 * t);
  }

  /** 0 well outside to 1 inside the outline, for shading. */
  double inside(double u, double v, double soft) {
    if (u < inner - soft || u > outer + soft) {
      return 0;
    }
    double margin = Math.min(upper(u) - v, v - lower(u));
    return Shapes.step(-soft, soft, margin);
  }
}
