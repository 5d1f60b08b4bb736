package org.kubi.render.soft;

import org.kubi.geometry.Camera;
import org.kubi.render.shade.MipRule;

/** A camera in samples: where points fall, and which spheres cannot be seen. */
final class View {
  /** What is nearer than this is not drawn, metres. */
  static final float NEAR_METRES = 0.01f;

  final int width;
  final int height;
  final float focal;
  final float centreU;
  final float centreV;
  private final float left;
  private final float right;
  private final float top;
  private final float bottom;
  private final float acrossRight;
  private final float downBottom;

  View(Camera camera) {
    width = MipRule.SAMPLES_PER_PIXEL * camera.width();
    height = MipRule.SAMPLES_PER_PIXEL * camera.height();
    focal = (float) (MipRule.SAMPLES_PER_PIXEL * camera.focalPixels());
    centreU = (float) (MipRule.SAMPLES_PER_PIXEL * camera.centreU());
    centreV = (float) (MipRule.SAMPLES_PER_PIXEL * camera.centreV());
    acrossRight = width - centreU;
    downBottom = height - centreV;
    left = length(focal, centreU);
    right = length(focal, acrossRight);
    top = length(focal, centreV);
    bottom = length(focal, downBottom);
  }

  private static float length(float a, float b) {
    return (float) Math.sqrt((double) a * a + (double) b * b);
  }

  /**
   * From a bone's motion (3x4, row-major, to the camera's axes) to its projection: rows that give u
   * w, v w and w = -z, with u and v in samples.
   */
  void project(float[] motions, float[] out, int at) {
    for (int i = at; i < at + 4; i++) {
      float w = -motions[i + 8];
      out[i] = focal * motions[i] + centreU * w;
      out[i + 4] = centreV * w - focal * motions[i + 4];
      out[i + 8] = w;
    }
  }

  /** Which sides of the view a sphere is wholly beyond: 5 bits. Coordinates are the camera's. */
  int beyond(float x, float y, float z, float radius) {
    float w = -z;
    int sides = 0;
    if (focal * x + centreU * w < -radius * left) {
      sides |= 1;
    }
    if (acrossRight * w - focal * x < -radius * right) {
      sides |= 2;
    }
    if (centreV * w - focal * y < -radius * top) {
      sides |= 4;
    }
    if (downBottom * w + focal * y < -radius * bottom) {
      sides |= 8;
    }
    if (w + radius < NEAR_METRES) {
      sides |= 16;
    }
    return sides;
  }
}
