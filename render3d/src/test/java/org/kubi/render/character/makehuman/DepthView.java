package org.kubi.render.character.makehuman;

import java.util.Arrays;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.MeshPart;

/** What is nearest in a square view along a direction, without perspective. */
final class DepthView {
  static final int SIDE = 160;
  private static final double METRES = 0.26;

  private final Vec3 right;
  private final Vec3 up;
  private final Vec3 towards;
  private final Vec3 centre;
  private final double[] depth = new double[SIDE * SIDE];
  private final int[] nearest = new int[SIDE * SIDE];

  DepthView(Vec3 towards, Vec3 centre) {
    this.towards = towards.normalized();
    this.centre = centre;
    Vec3 aside = Math.abs(towards.y()) < 0.9 ? new Vec3(0, 1, 0) : new Vec3(1, 0, 0);
    right = aside.cross(this.towards).normalized();
    up = this.towards.cross(right);
    Arrays.fill(depth, Double.NEGATIVE_INFINITY);
    Arrays.fill(nearest, -1);
  }

  /** Column, row from the top, and nearness of a place. */
  double[] see(Vec3 place) {
    Vec3 from = place.minus(centre);
    double scale = SIDE / METRES;
    return new double[] {
      SIDE / 2.0 + scale * from.dot(right), SIDE / 2.0 - scale * from.dot(up), from.dot(towards)
    };
  }

  /** What was drawn at a pixel, -1 for nothing. */
  int at(int column, int row) {
    return nearest[row * SIDE + column];
  }

  /** Draws the fronts of a posed part, its backs too where it is two-sided. */
  void draw(MeshPart part, Vec3[] posed, int name) {
    int[] corners = part.triangles();
    for (int t = 0; t < corners.length; t += 3) {
      double[] a = see(posed[corners[t]]);
      double[] b = see(posed[corners[t + 1]]);
      double[] c = see(posed[corners[t + 2]]);
      double area = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
      if (area < 0 || (part.material().twoSided() && area > 0)) {
        fill(a, b, c, area, name);
      }
    }
  }

  private void fill(double[] a, double[] b, double[] c, double area, int name) {
    int left = (int) Math.max(0, Math.floor(Math.min(a[0], Math.min(b[0], c[0]))));
    int last = (int) Math.min(SIDE - 1, Math.ceil(Math.max(a[0], Math.max(b[0], c[0]))));
    int top = (int) Math.max(0, Math.floor(Math.min(a[1], Math.min(b[1], c[1]))));
    int bottom = (int) Math.min(SIDE - 1, Math.ceil(Math.max(a[1], Math.max(b[1], c[1]))));
    for (int y = top; y <= bottom; y++) {
      for (int x = left; x <= last; x++) {
        double u = x + 0.5;
        double v = y + 0.5;
        double lb = ((u - a[0]) * (c[1] - a[1]) - (v - a[1]) * (c[0] - a[0])) / area;
        double lc = ((b[0] - a[0]) * (v - a[1]) - (b[1] - a[1]) * (u - a[0])) / area;
        double z = (1 - lb - lc) * a[2] + lb * b[2] + lc * c[2];
        if (lb >= 0 && lc >= 0 && lb + lc <= 1 && z > depth[y * SIDE + x]) {
          depth[y * SIDE + x] = z;
          nearest[y * SIDE + x] = name;
        }
      }
    }
  }
}
