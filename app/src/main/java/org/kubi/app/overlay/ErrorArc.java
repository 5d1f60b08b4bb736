package org.kubi.app.overlay;

import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.image.Frame;

/**
 * The error of a prediction on a portrait: where the nose points in truth and as predicted, and the
 * arc between, along the shortest turn from one rotation to the other, {@code R(t) = T (T^-1 P)^t};
 * likewise for the crown, so that an error of roll alone shows, too.
 */
public final class ErrorArc {
  private static final int STEPS = 24;
  private static final double NOSE = 0.44;
  private static final double CROWN = 0.44;
  private static final int SHADOW = 0x202020;

  private ErrorArc() {}

  /**
   * Draws it.
   *
   * @param portrait a square picture with the head in its middle
   * @param truth the head relative to the camera
   * @param predicted likewise
   */
  public static Frame on(
      Frame portrait, Rotation truth, Rotation predicted, int truthRgb, int predictedRgb) {
    Drawing page = new Drawing(portrait);
    double middle = portrait.width() / 2.0;
    for (Vec3 axis : new Vec3[] {Vec3.Y, Vec3.Z}) {
      double length = (axis.equals(Vec3.Z) ? NOSE : CROWN) * portrait.width();
      double thick = portrait.width() / (axis.equals(Vec3.Z) ? 64.0 : 110.0);
      for (int pass = 0; pass < 2; pass++) {
        boolean rim = pass == 0;
        double width = rim ? thick + 2 : thick;
        ray(page, truth.apply(axis), middle, length, width, rim ? SHADOW : truthRgb);
        ray(page, predicted.apply(axis), middle, length, width, rim ? SHADOW : predictedRgb);
        Vec3 from = truth.apply(axis);
        Rotation way = truth.inverse().times(predicted);
        for (int step = 1; step <= STEPS; step++) {
          Vec3 to = truth.times(way.power(step / (double) STEPS)).apply(axis);
          page.line(
              middle + length * from.x(),
              middle - length * from.y(),
              middle + length * to.x(),
              middle - length * to.y(),
              width,
              rim ? SHADOW : predictedRgb);
          from = to;
        }
      }
    }
    return page.frame();
  }

  private static void ray(
      Drawing page, Vec3 direction, double middle, double length, double width, int rgb) {
    page.line(
        middle,
        middle,
        middle + length * direction.x(),
        middle - length * direction.y(),
        width,
        rgb);
  }
}
