package org.kubi.render.character.wear;

import java.util.ArrayList;
import java.util.List;
import org.kubi.geometry.Vec3;

/**
 * The way of one temple: from the rim's outer end back along the side of the head, straight but
 * where the head is in its way, to the upper end of the ear's root and a little behind it.
 */
final class TempleLine {
  /** From the temple's middle to the skin. */
  private static final double CLEARANCE = 0.0025;

  private static final double STEP = 0.006;

  /** Behind the front of the ear. */
  private static final double BEHIND = 0.016;

  private final GlassesFit fit;
  private final int side;
  private final Relief relief;
  private final double earY;
  private final double earZ;

  TempleLine(Head head, GlassesFit fit, int side) {
    this.fit = fit;
    this.side = side;
    this.relief = head.side(side);
    Ear ear = head.ear(side);
    this.earY = ear.y();
    this.earZ = ear.z();
  }

  /** From the hinge backwards. */
  Vec3[] points() {
    double hingeY = fit.middle.y() + 0.45 * fit.frame.halfHeight();
    double rim =
        fit.lensMiddle() + fit.frame.halfWidth() + fit.frame.rim(0.5 * fit.frame.halfHeight());
    double x = fit.middle.x() + side * (rim + 0.002);
    double hingeZ = fit.depth(x, hingeY) - 0.004;
    double endZ = earZ - BEHIND;
    int steps = Math.max(3, (int) Math.ceil((hingeZ - endZ) / STEP));
    double[] out = new double[steps + 1];
    double[] z = new double[steps + 1];
    double[] y = new double[steps + 1];
    for (int k = 0; k <= steps; k++) {
      double t = k / (double) steps;
      z[k] = hingeZ + (endZ - hingeZ) * t;
      y[k] = hingeY + (earY - hingeY) * Math.min(1, (hingeZ - z[k]) / (hingeZ - earZ));
      double skin = z[k] > earZ + 0.001 ? relief.near(z[k], y[k], 0.004) : Relief.NOTHING;
      out[k] = Math.max(skin + CLEARANCE, k == 0 ? side * x : Relief.NOTHING);
    }
    double slope = 0;
    double last = side * x;
    for (int k = 1; k <= steps; k++) {
      // Under the ear's shell the skull goes on as before it.
      if (z[k] > earZ + 0.001) {
        slope =
            out[k] > 0 ? Math.max(-0.1, Math.min(0.15, (out[k] - last) / (z[k - 1] - z[k]))) : 0;
      } else {
        out[k] = last + 0.5 * slope * (z[k - 1] - z[k]);
        y[k] -= 0.25 * (earZ - z[k]);
      }
      last = out[k];
    }
    return taut(out, y, z);
  }

  /** A taut string round the places that it must be outside of. */
  private Vec3[] taut(double[] out, double[] y, double[] z) {
    List<Integer> hull = new ArrayList<>();
    for (int k = 0; k < out.length; k++) {
      while (hull.size() >= 2) {
        int a = hull.get(hull.size() - 2);
        int b = hull.get(hull.size() - 1);
        double line = out[a] + (out[k] - out[a]) * (z[a] - z[b]) / (z[a] - z[k]);
        if (out[b] > line) {
          break;
        }
        hull.remove(hull.size() - 1);
      }
      hull.add(k);
    }
    Vec3[] points = new Vec3[hull.size()];
    for (int i = 0; i < points.length; i++) {
      int k = hull.get(i);
      points[i] = new Vec3(side * out[k], y[k], z[k]);
    }
    return points;
  }
}
