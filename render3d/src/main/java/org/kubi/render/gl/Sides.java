package org.kubi.render.gl;

import org.kubi.geometry.Camera;
import org.kubi.render.shade.ShadowRule;

/**
 * The planes that bound what a camera or a light's map sees, and which spheres are wholly beyond.
 * Coordinates are the camera's, metres.
 */
final class Sides {
  private final float[] planes;

  private Sides(float... planes) {
    this.planes = planes;
    for (int at = 0; at < planes.length; at += 4) {
      float x = planes[at];
      float y = planes[at + 1];
      float z = planes[at + 2];
      float scale = 1 / (float) Math.sqrt(x * x + y * y + z * z);
      for (int k = at; k < at + 4; k++) {
        planes[k] *= scale;
      }
    }
  }

  /** What a camera sees, from the near plane on. */
  static Sides of(Camera camera, float nearMetres) {
    float focal = (float) camera.focalPixels();
    float left = (float) camera.centreU();
    float top = (float) camera.centreV();
    float right = camera.width() - left;
    float bottom = camera.height() - top;
    return new Sides(
        focal,
        0,
        -left,
        0,
        -focal,
        0,
        -right,
        0,
        0,
        -focal,
        -top,
        0,
        0,
        focal,
        -bottom,
        0,
        0,
        0,
        -1,
        -nearMetres);
  }

  /**
   * What a light's map sees.
   *
   * @param rows {@link ShadowRule#rows}
   */
  static Sides of(double[] rows) {
    float[] planes = new float[16];
    for (int axis = 0; axis < 2; axis++) {
      for (int k = 0; k < 4; k++) {
        float value = (float) rows[4 * axis + k];
        planes[8 * axis + k] = value;
        planes[8 * axis + 4 + k] = (k == 3 ? ShadowRule.SIDE : 0) - value;
      }
    }
    return new Sides(planes);
  }

  /** Which planes a sphere is wholly beyond: a bit each. */
  int beyond(float x, float y, float z, float radius) {
    int beyond = 0;
    for (int at = 0, bit = 1; at < planes.length; at += 4, bit <<= 1) {
      float inside = planes[at] * x + planes[at + 1] * y + planes[at + 2] * z + planes[at + 3];
      beyond |= inside < -radius ? bit : 0;
    }
    return beyond;
  }
}
