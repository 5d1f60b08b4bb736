package org.kubi.render.character;

import java.util.ArrayList;
import java.util.List;

/**
 * How open the vertices of a figure are: the share of the half space above each that nothing
 * blocks, weighted with the cosine to its normal, what is near counting more:
 *
 * <pre>o = sum_d max(0, n.d) prod_i (1 - a_i (1 - (t_i / reach)^2)) / sum_d max(0, n.d)</pre>
 *
 * over the surfaces i that a ray in direction d meets at distances t_i below the reach; a_i is the
 * cover there: 1, or for cutouts the share of texels near the place that are no holes, times {@link
 * #CUTOUT_COVER}. Ambient light is multiplied with it ({@link MeshPart#openness}).
 *
 * <p>Directions are the same for all vertices, so that one projection of the figure answers for two
 * opposite ones: the vertices lie in the cells of a grid, and each triangle looks up those that it
 * covers. That is exact, and a head takes far below a second. Results are smoothed once along edges
 * and do not depend on the platform.
 */
public final class Openness {
  /** Blockers further away do not count, metres. */
  public static final double REACH = 0.12;

  /** Hair and lashes let light through between their strands and along them. */
  static final double CUTOUT_COVER = 0.7;

  /** Opposite pairs of directions. */
  private static final int PAIRS = 48;

  /** For what is put on later: a few milliseconds. */
  private static final int FEW_PAIRS = 12;

  private Openness() {}

  /**
   * A figure with the openness of all its parts.
   *
   * @param model all that belongs to the figure: what is put on later neither darkens it nor is
   *     darkened
   */
  public static CharacterModel of(CharacterModel model) {
    List<byte[]> open = bake(model.parts());
    List<MeshPart> parts = new ArrayList<>(open.size());
    for (int i = 0; i < open.size(); i++) {
      parts.add(model.parts().get(i).withOpenness(open.get(i)));
    }
    return new CharacterModel(model.id(), model.skeleton(), parts, model.face(), model.landmarks());
  }

  /**
   * The openness of vertices.
   *
   * @param parts at rest; all hide light from each other
   * @return for each part {@link MeshPart#openness}: 0 to 255 a vertex
   */
  public static List<byte[]> bake(List<MeshPart> parts) {
    return bake(parts, REACH);
  }

  static List<byte[]> bake(List<MeshPart> parts, double reach) {
    OpenPoints points = new OpenPoints(new Places(parts));
    look(points, new Blockers(parts, (float) reach), PAIRS);
    return points.bytes(parts);
  }

  /**
   * Parts in the shade of others that are put on them: their openness is multiplied with the share
   * that those leave.
   *
   * @param parts with the openness that they have without the others
   * @param others that darken them; they themselves are not looked at
   */
  public static List<MeshPart> under(List<MeshPart> parts, List<MeshPart> others) {
    float[] low = {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
    float[] high = {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
    for (MeshPart other : others) {
      float[] p = other.positions();
      for (int k = 0; k < p.length; k++) {
        low[k % 3] = Math.min(low[k % 3], p[k] - (float) REACH);
        high[k % 3] = Math.max(high[k % 3], p[k] + (float) REACH);
      }
    }
    OpenPoints points = new OpenPoints(new Places(parts, low, high));
    look(points, new Blockers(others, (float) REACH), FEW_PAIRS);
    List<byte[]> left = points.bytes(parts);
    List<MeshPart> out = new ArrayList<>(parts.size());
    for (int i = 0; i < left.size(); i++) {
      byte[] before = parts.get(i).openness();
      byte[] open = left.get(i);
      for (int v = 0; v < open.length; v++) {
        open[v] = (byte) (((open[v] & 0xff) * (before[v] & 0xff) + 127) / 255);
      }
      out.add(parts.get(i).withOpenness(open));
    }
    return out;
  }

  private static void look(OpenPoints points, Blockers blockers, int pairs) {
    for (int i = 0; i < pairs; i++) {
      // Evenly on half a sphere: a spiral in steps of the golden angle.
      double z = (i + 0.5) / pairs;
      double across = Math.sqrt(1 - z * z);
      double angle = i * StrictMath.PI * (3 - Math.sqrt(5));
      points.look(across * StrictMath.cos(angle), across * StrictMath.sin(angle), z);
      blockers.block(points);
      points.add();
    }
  }
}
