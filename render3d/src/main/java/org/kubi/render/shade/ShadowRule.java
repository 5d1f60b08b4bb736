package org.kubi.render.shade;

import java.util.List;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Bone;
import org.kubi.pose.Pose;
import org.kubi.render.character.MeshPart;
import org.kubi.render.character.Segment;
import org.kubi.render.scene.Actor;

/**
 * How shadows are found, the same in both renderers. Each light with shadows has a map of what it
 * sees of the scene's first actor: a square of {@link #SIDE} texels on {@link #METRES} metres,
 * looked at along the light, centred on {@link #centre}. A texel keeps t, metres towards the light,
 * of the surface nearest to the light at its middle: one-sided parts show their fronts, two-sided
 * parts both sides, cutouts have holes by the level of their texture that {@link MipRule} gives for
 * {@link #TEXELS_PER_METRE}. Parts that do not {@link #casts cast} are not in it.
 *
 * <p>A point on a surface of any actor is moved along its unit normal (turned to the viewer on
 * two-sided surfaces) by {@link #NORMAL_OFFSET} and towards the light by {@link #BIAS} plus {@link
 * #SLOPE_BIAS} times {@code sqrt(1 - c c) / c}, where c is the greater of {@link #LEAST_COSINE} and
 * the cosine between normal and light: the texels round a point on a slope lie higher. It falls at
 * (x, y) in texels, in texel (i, j) with fractions f = x - i, g = y - j. With t of the moved point
 * the share of the light that is hidden is
 *
 * <pre>sum_{k,l = -1..1} w_k(f) w_l(g) clamp((t_{i+k,j+l} - t) / FADE, 0, 1)
 * w_{-1}(f) = (1 - f)^2 / 2,   w_1(f) = f^2 / 2,   w_0 = 1 - w_{-1} - w_1</pre>
 *
 * (a quadratic B-spline over 3x3 texels: shadows have soft edges without steps). A texel with no
 * surface hides nothing, nor does any where one of the nine would lie outside of the map.
 */
public final class ShadowRule {
  /** Texels along each side of a map. */
  public static final int SIDE = 128;

  /** Metres along each side of a map. */
  public static final double METRES = 0.64;

  /** How dense texels lie: a map's counterpart of a picture's samples. */
  public static final double TEXELS_PER_METRE = SIDE / METRES;

  /** Metres along the surface's normal. */
  public static final double NORMAL_OFFSET = 0.003;

  /** Metres towards the light. */
  public static final double BIAS = 0.001;

  /** Metres towards the light for a slope of 1. */
  public static final double SLOPE_BIAS = 0.004;

  /** Steeper surfaces, seen from the light, get no more bias. */
  public static final double LEAST_COSINE = 0.3;

  /** How far behind another surface a point is wholly hidden, metres. */
  public static final double FADE = 0.006;

  /** From the head's joint to the middle of the head, at rest, metres. */
  private static final Vec3 MIDDLE = new Vec3(0, 0.07, 0.06);

  private ShadowRule() {}

  /**
   * Whether a part is in the maps: one of which something is no mouth, eye, brow or lash. Those are
   * inside of the head, or smaller than texels.
   */
  public static boolean casts(MeshPart part) {
    for (byte code : part.segments()) {
      switch (Segment.of(code)) {
        case MOUTH, EYES, BROWS, LASHES -> {}
        default -> {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The middle of the maps in the camera's axes, metres: that of the head.
   *
   * @param actor the scene's first
   */
  public static Vec3 centre(Actor actor) {
    return centre(SkinnedActor.of(actor));
  }

  /** As {@link #centre(Actor)}. */
  public static Vec3 centre(SkinnedActor actor) {
    List<Bone> bones = actor.model().skeleton().bones();
    Vec3 joint = actor.model().skeleton().restJoint(Pose.HEAD);
    int head = 0;
    for (int bone = 0; bone < bones.size(); bone++) {
      if (bones.get(bone).driver().equals(Pose.HEAD)) {
        head = bone;
      }
    }
    return actor.place(head, joint.plus(MIDDLE));
  }

  /**
   * The axes of a light's map: right, up, and towards the light; orthonormal, right-handed.
   *
   * @param towards unit vector to the light
   */
  public static Vec3[] axes(Vec3 towards) {
    Vec3 aside = Math.abs(towards.y()) < 0.9 ? new Vec3(0, 1, 0) : new Vec3(1, 0, 0);
    Vec3 right = aside.cross(towards).normalized();
    return new Vec3[] {right, towards.cross(right), towards};
  }

  /**
   * From the camera's axes to a light's map: 3 rows of 4 that give, for (x, y, z, 1) in metres, the
   * texels to the right of the map's left edge, the texels above its lower edge, and t, metres
   * towards the light.
   *
   * @param towards unit vector to the light
   * @param centre {@link #centre}
   */
  public static double[] rows(Vec3 towards, Vec3 centre) {
    Vec3[] axes = axes(towards);
    double[] rows = new double[12];
    for (int i = 0; i < 3; i++) {
      Vec3 row = i < 2 ? axes[i].times(TEXELS_PER_METRE) : axes[i];
      rows[4 * i] = row.x();
      rows[4 * i + 1] = row.y();
      rows[4 * i + 2] = row.z();
      rows[4 * i + 3] = (i < 2 ? SIDE / 2.0 : 0) - row.dot(centre);
    }
    return rows;
  }
}
