package org.kubi.render.scene;

import org.kubi.geometry.Vec3;

/**
 * A light from far away.
 *
 * @param towards unit vector from the scene to the light, the camera's axes
 * @param intensity 0 and up; 1 shows a texture as it is on a surface that faces the light
 * @param wrap how far the light reaches round the edge, 0 (Lambert) to 1: {@code max(0, (1 - wrap)
 *     n.l + wrap)}
 * @param shadow how dark its shadows are: 0 (it casts none) to 1 (nothing of it reaches there)
 */
public record DirectionalLight(Vec3 towards, double intensity, double wrap, double shadow) {
  public DirectionalLight {
    towards = towards.normalized();
    if (!(intensity >= 0) || !(wrap >= 0 && wrap <= 1) || !(shadow >= 0 && shadow <= 1)) {
      throw new IllegalArgumentException(
          "intensity is 0 or more, wrap and shadow are between 0 and 1, found %s, %s and %s"
              .formatted(intensity, wrap, shadow));
    }
  }

  /** A light without shadows. */
  public DirectionalLight(Vec3 towards, double intensity, double wrap) {
    this(towards, intensity, wrap, 0);
  }
}
