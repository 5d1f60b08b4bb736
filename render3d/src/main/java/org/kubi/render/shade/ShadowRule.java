package org.kubi.render.shade;

import org.kubi.geometry.Transform;
import org.kubi.geometry.Vec3;
import org.kubi.pose.Pose;
import org.kubi.render.scene.Actor;

/**
 * How shadows are found, the same in both renderers. Each light with shadows has a map of what it
 * sees of the scene's first actor: a square of {@link #SIDE} texels on {@link #METRES} metres,
 * looked at along the light, centred on {@link #centre}, that keeps the surface nearest to the
 * light. A point is compared at four texels, after it was moved along its normal by {@link
 * #NORMAL_OFFSET} and towards the light by {@link #BIAS}; the share of texels that are nearer to
 * the light, weighted bilinearly, is the share that is hidden. Outside of the map nothing is
 * hidden.
 */
public final class ShadowRule {
  /** Texels along each side of a map. */
  public static final int SIDE = 64;

  /** Metres along each side of a map. */
  public static final double METRES = 0.56;

  /** Metres along the surface's normal. */
  public static final double NORMAL_OFFSET = 0.004;

  /** Metres towards the light. */
  public static final double BIAS = 0.006;

  /** From the head's joint to the middle of the head, at rest, metres. */
  private static final Vec3 MIDDLE = new Vec3(0, 0.07, 0.06);

  private ShadowRule() {}

  /**
   * The middle of the maps in the camera's axes, metres: that of the head.
   *
   * @param actor the scene's first
   */
  public static Vec3 centre(Actor actor) {
    Vec3 joint = actor.model().skeleton().restJoint(Pose.HEAD);
    Transform head = actor.model().skeleton().motion(Pose.HEAD, actor.pose(), actor.root());
    return head.apply(joint.plus(MIDDLE));
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
}
