package org.kubi.render.character.wear;

import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.render.character.MeshPart;

/** Tells inside from outside of parts, by other means than the code under test. */
final class Inside {
  private Inside() {}

  /**
   * How often parts go round a place: 1 inside, 0 outside, between where they are open (Jacobson et
   * al., "Robust inside-outside segmentation using generalized winding numbers", SIGGRAPH 2013).
   */
  static double winding(List<MeshPart> parts, Vec3 place) {
    double sum = 0;
    for (MeshPart part : parts) {
      float[] p = part.positions();
      int[] t = part.triangles();
      for (int k = 0; k < t.length; k += 3) {
        Vec3 a = at(p, t[k]).minus(place);
        Vec3 b = at(p, t[k + 1]).minus(place);
        Vec3 c = at(p, t[k + 2]).minus(place);
        double la = a.length();
        double lb = b.length();
        double lc = c.length();
        double below = la * lb * lc + a.dot(b) * lc + b.dot(c) * la + c.dot(a) * lb;
        sum += 2 * Math.atan2(a.dot(b.cross(c)), below);
      }
    }
    return sum / (4 * Math.PI);
  }

  /** How far a ray goes to a part; infinite where it meets none. */
  static double along(MeshPart part, Vec3 from, Vec3 direction) {
    double nearest = Double.POSITIVE_INFINITY;
    float[] p = part.positions();
    int[] t = part.triangles();
    for (int k = 0; k < t.length; k += 3) {
      Vec3 a = at(p, t[k]);
      Vec3 u = at(p, t[k + 1]).minus(a);
      Vec3 v = at(p, t[k + 2]).minus(a);
      Vec3 n = direction.cross(v);
      double det = u.dot(n);
      if (Math.abs(det) > 1e-14) {
        Vec3 s = from.minus(a);
        double x = s.dot(n) / det;
        Vec3 q = s.cross(u);
        double y = direction.dot(q) / det;
        double far = v.dot(q) / det;
        if (x >= -1e-6 && y >= -1e-6 && x + y <= 1 + 1e-6 && far > 0) {
          nearest = Math.min(nearest, far);
        }
      }
    }
    return nearest;
  }

  static Vec3 at(float[] p, int vertex) {
    return new Vec3(p[3 * vertex], p[3 * vertex + 1], p[3 * vertex + 2]);
  }
}
