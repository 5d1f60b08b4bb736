package org.kubi.render.gl;

import org.kubi.geometry.Camera;
import org.kubi.render.shade.ShadowRule;

/** From the camera's axes to clip coordinates: 16 numbers, column by column. */
final class Views {
  /** What is nearer than this is not drawn, metres. */
  static final float NEAR_METRES = 0.01f;

  private Views() {}

  /** What a camera sees, upside down; the far plane is at infinity. */
  static float[] of(Camera camera) {
    double width = camera.width();
    double height = camera.height();
    return new float[] {
      (float) (2 * camera.focalPixels() / width),
      0,
      0,
      0,
      0,
      (float) (-2 * camera.focalPixels() / height),
      0,
      0,
      (float) (1 - 2 * camera.centreU() / width),
      (float) (1 - 2 * camera.centreV() / height),
      -1,
      -1,
      0,
      0,
      -2 * NEAR_METRES,
      0
    };
  }

  /**
   * What a light's map sees.
   *
   * @param rows {@link ShadowRule#rows}
   */
  static float[] of(double[] rows) {
    float[] view = new float[16];
    for (int column = 0; column < 4; column++) {
      view[4 * column] = (float) (2 * rows[column] / ShadowRule.SIDE);
      view[4 * column + 1] = (float) (2 * rows[4 + column] / ShadowRule.SIDE);
      view[4 * column + 2] = (float) (-rows[8 + column] / ShadeShader.MAP_METRES);
    }
    view[12] -= 1;
    view[13] -= 1;
    view[15] = 1;
    return view;
  }
}
