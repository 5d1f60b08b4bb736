package org.kubi.render.character.makehuman;

import java.util.Arrays;
import java.util.BitSet;
import org.kubi.pose.Pose;

/**
 * The vertices whose tight box in a picture is the face box: what the 68 landmarks of 300W-LP span,
 * from the upper edge of the brows to the chin and along the jaw to the front of the ears.
 *
 * <p>The region is marked on the default man, so that its vertices are the same for everyone. Of it
 * only those are taken that lie furthest out in some direction, because no others touch a box.
 */
final class FaceRegion {
  /**
   * Upper edge of the brows, decimetres; the eyebrow meshes of the data end between 8.34 and 8.36.
   */
  private static final double BROW_TOP = 8.37;

  /** In front of the ears, whose shells end at 0.67. */
  private static final double EAR_FRONT = 0.66;

  /** The point of the chin. */
  private static final double CHIN_HEIGHT = 7.07;

  private static final double CHIN_DEPTH = 1.42;

  /** How steeply the jaw's edge rises from the chin to the ears. */
  private static final double JAW_RISE = 0.5;

  private static final int HEAD = Rig.BONES.indexOf(Pose.HEAD);
  private static final int DIRECTIONS = 400;

  private FaceRegion() {}

  /** The vertices of the base mesh, rising. */
  static int[] vertices(Body body) {
    double[] man = body.defaultMan();
    int[] region =
        Arrays.stream(body.mesh().corners())
            .distinct()
            .sorted()
            .filter(v -> inside(man[3 * v + 1], man[3 * v + 2]))
            .filter(v -> body.weights().get(v, HEAD) > 0.5)
            .toArray();
    BitSet out = new BitSet();
    for (int i = 0; i < DIRECTIONS && region.length > 0; i++) {
      // Evenly round the sphere: a spiral in steps of the golden angle.
      double y = 1 - (2 * i + 1.0) / DIRECTIONS;
      double radius = Math.sqrt(1 - y * y);
      double angle = i * Math.PI * (3 - Math.sqrt(5));
      out.set(
          furthest(region, man, radius * StrictMath.cos(angle), y, radius * StrictMath.sin(angle)));
    }
    return out.stream().toArray();
  }

  private static boolean inside(double y, double z) {
    double jaw = CHIN_HEIGHT + JAW_RISE * Math.max(0, CHIN_DEPTH - z);
    return y < BROW_TOP && z > EAR_FRONT && y > jaw;
  }

  private static int furthest(int[] region, double[] p, double x, double y, double z) {
    int best = region[0];
    double most = Double.NEGATIVE_INFINITY;
    for (int v : region) {
      double reach = x * p[3 * v] + y * p[3 * v + 1] + z * p[3 * v + 2];
      if (reach > most) {
        most = reach;
        best = v;
      }
    }
    return best;
  }
}
