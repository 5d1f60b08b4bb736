package org.kubi.render.soft;

import org.kubi.geometry.Camera;
import org.kubi.render.shade.MipRule;
import org.kubi.render.shade.SkinnedActor;

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

  /** What {@link #look} finds: all is beyond a side of the view, turned away or behind others. */
  static final int HIDDEN = 0;

  /** Something may be seen. */
  static final int SEEN = 1;

  /** Something may be seen, and something may be behind the near plane. */
  static final int NEAR = 2;

  /** Whether something of a cluster may be seen, by its spheres and its cone. */
  int look(Draw draw, Cluster cluster, Samples samples) {
    float[] m = draw.actor().motions();
    int beyond = -1;
    float nearest = Float.MAX_VALUE;
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    float first = Float.MAX_VALUE;
    float last = -Float.MAX_VALUE;
    for (Cluster.Bound bound : cluster.bounds()) {
      int b = SkinnedActor.FLOATS_PER_BONE * bound.leader();
      float x = m[b] * bound.x() + m[b + 1] * bound.y() + m[b + 2] * bound.z() + m[b + 3];
      float y = m[b + 4] * bound.x() + m[b + 5] * bound.y() + m[b + 6] * bound.z() + m[b + 7];
      float z = m[b + 8] * bound.x() + m[b + 9] * bound.y() + m[b + 10] * bound.z() + m[b + 11];
      float radius = bound.radius();
      beyond &= beyond(x, y, z, radius);
      nearest = Math.min(nearest, -z - radius);
      float near = focal / (-z - radius);
      float far = focal / (-z + radius);
      low = Math.min(low, (x - radius) * (x < radius ? near : far));
      high = Math.max(high, (x + radius) * (x > -radius ? near : far));
      first = Math.min(first, (-y - radius) * (-y < radius ? near : far));
      last = Math.max(last, (-y + radius) * (-y > -radius ? near : far));
      if (isTurnedAway(draw, cluster, x, y, z, radius, m, b)) {
        return HIDDEN;
      }
    }
    if (beyond != 0) {
      return HIDDEN;
    }
    if (nearest < NEAR_METRES) {
      return NEAR;
    }
    int x0 = Math.max(0, (int) (low + centreU));
    int x1 = Math.min(width - 1, (int) (high + centreU));
    int y0 = Math.max(0, (int) (first + centreV));
    int y1 = Math.min(height - 1, (int) (last + centreV));
    return x0 > x1 || y0 > y1 || samples.hides(1 / nearest, x0, x1, y0, y1) ? HIDDEN : SEEN;
  }

  /**
   * Whether all triangles of a cluster show their backs, after Shirmun and Abi-Ezzi, "The Cone of
   * Normals Technique for Fast Processing of Curved Patches", Eurographics 1993.
   */
  private static boolean isTurnedAway(
      Draw draw, Cluster cluster, float x, float y, float z, float radius, float[] m, int b) {
    Cluster.Cone cone = cluster.cone();
    if (cone.sine() > 1 || draw.part().material.twoSided()) {
      return false;
    }
    float ax = m[b] * cone.x() + m[b + 1] * cone.y() + m[b + 2] * cone.z();
    float ay = m[b + 4] * cone.x() + m[b + 5] * cone.y() + m[b + 6] * cone.z();
    float az = m[b + 8] * cone.x() + m[b + 9] * cone.y() + m[b + 10] * cone.z();
    float distance = (float) Math.sqrt(x * x + y * y + z * z);
    return x * ax + y * ay + z * az > cone.sine() * distance + radius;
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
