package org.kubi.render.character.wear;

import org.kubi.geometry.Vec3;

/**
 * Where glasses sit on a head: as near to the eyes as lashes, brows, cheeks and the nose's sides
 * let them, lenses a little below the pupils, the temples along the head to the ears.
 */
final class GlassesFit {
  /** From the eyeball to the lens. */
  private static final double BEFORE_EYE = 0.0125;

  /** Of rims before the skin. */
  private static final double CLEARANCE = 0.0012;

  /** Lenses lean: their tops are further from the cheeks. */
  private static final double LEAN = 0.13;

  private static final double WINDOW = 0.085;
  private static final int SAMPLES = 24;

  private final Head head;
  private final Frame scaled;
  private final Relief front;

  /** The measures on this head. */
  Frame frame;

  /** The middle of the bridge in the lenses' plane. */
  Vec3 middle = Vec3.ZERO;

  GlassesFit(Head head, Frame kind) {
    this.head = head;
    double eyes = head.eyeDistance() / 0.062;
    double face = (head.mark(16).x() - head.mark(0).x()) / 0.142;
    this.scaled = kind.scaled(Math.max(0.8, Math.min(1.2, (eyes + face) / 2)));
    this.frame = scaled;
    Vec3 between = head.leftEye.plus(head.rightEye).times(0.5);
    this.front =
        Relief.of(
            head.solid,
            Relief.View.FRONT,
            head.middle - WINDOW,
            head.middle + WINDOW,
            between.y() - 0.05,
            between.y() + 0.05);
    place(between);
  }

  private void place(Vec3 between) {
    double eyeball =
        Math.max(
            front.near(head.leftEye.x(), head.leftEye.y(), 0.006),
            front.near(head.rightEye.x(), head.rightEye.y(), 0.006));
    double best = Double.POSITIVE_INFINITY;
    Frame chosen = scaled;
    for (double wider : new double[] {0, 0.003, 0.006}) {
      frame = scaled.wider(wider);
      for (double shift : new double[] {-0.003, -0.006, -0.001, 0.001, 0.003}) {
        Vec3 at =
            new Vec3(head.middle, between.y() + shift, eyeball + BEFORE_EYE + frame.bow() / 3);
        double push = Math.max(0, push(at));
        double cost = push + 0.5 * Math.abs(shift + 0.003) + 0.4 * wider;
        if (cost < best) {
          best = cost;
          middle = at.plus(new Vec3(0, 0, push));
          chosen = frame;
        }
      }
    }
    frame = chosen;
  }

  /** How far the front must go forward to be clear of the skin. */
  private double push(Vec3 at) {
    double push = Double.NEGATIVE_INFINITY;
    for (int side = -1; side <= 1; side += 2) {
      for (int k = 0; k < SAMPLES; k++) {
        double[] edge = frame.edge(k / (double) SAMPLES);
        double x =
            at.x() + side * (lensMiddle() + edge[0] * (1 + frame.rim(edge[1]) / frame.halfWidth()));
        double y = at.y() + edge[1] * (1 + frame.rim(edge[1]) / frame.halfHeight());
        double z = depthAt(at, x, y) - frame.depth() / 2;
        push = Math.max(push, front.near(x, y, 0.002) + CLEARANCE - z);
      }
    }
    return push;
  }

  /** From the middle plane to a lens' middle. */
  double lensMiddle() {
    return frame.halfWidth() + frame.bridge() / 2;
  }

  /** The z of the lenses' surface. */
  double depth(double x, double y) {
    return depthAt(middle, x, y);
  }

  private double depthAt(Vec3 at, double x, double y) {
    double out = (x - at.x()) / (2 * lensMiddle());
    return at.z() + LEAN * (y - at.y()) - frame.bow() * out * out;
  }

  /** How far the skin reaches forward near a place; far behind where there is none. */
  double skin(double x, double y) {
    return front.near(x, y, 0.003);
  }

  /**
   * The line of a temple from the hinge to behind the ear: the middle of its cross-section.
   *
   * @param side 1 for the figure's left, -1 for its right
   */
  Vec3[] temple(int side) {
    return new TempleLine(head, this, side).points();
  }
}
