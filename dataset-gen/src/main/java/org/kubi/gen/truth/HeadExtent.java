package org.kubi.gen.truth;

import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.geometry.Camera;

/** How far points reach on the plane a metre before the camera: x to the right, y up. */
final class HeadExtent {
  private float left = Float.POSITIVE_INFINITY;
  private float right = Float.NEGATIVE_INFINITY;
  private float bottom = Float.POSITIVE_INFINITY;
  private float top = Float.NEGATIVE_INFINITY;

  /** Adds a point {@code w} metres along the view; what is behind the camera does not count. */
  void add(float x, float y, float w) {
    if (w > 0) {
      float across = x / w;
      float up = y / w;
      left = Math.min(left, across);
      right = Math.max(right, across);
      bottom = Math.min(bottom, up);
      top = Math.max(top, up);
    }
  }

  /** Whether a ball lies within for certain. */
  boolean holds(float x, float y, float w, float radius) {
    float near = w - radius;
    float far = w + radius;
    return near > 0
        && outermost(x + radius, near, far) <= right
        && outermost(radius - x, near, far) <= -left
        && outermost(y + radius, near, far) <= top
        && outermost(radius - y, near, far) <= -bottom;
  }

  /** The greatest of {@code reach / w} for w from near to far. */
  private static float outermost(float reach, float near, float far) {
    return reach > 0 ? reach / near : reach / far;
  }

  Optional<Box> box(Camera camera) {
    double width = camera.focalPixels() * ((double) right - left);
    double height = camera.focalPixels() * ((double) top - bottom);
    if (!(width > 0 && height > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new Box(
            camera.centreU() + camera.focalPixels() * left,
            camera.centreV() - camera.focalPixels() * top,
            width,
            height));
  }
}
