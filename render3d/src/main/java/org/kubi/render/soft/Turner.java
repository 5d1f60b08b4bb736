package org.kubi.render.soft;

import org.kubi.render.shade.SkinnedActor;

/**
 * The normals of a picture's vertices in the camera's axes, blended but not made unit length;
 * grows, and is used again for the next picture.
 */
final class Turner {
  float[] x = {};
  float[] y = {};
  float[] z = {};

  /** Begins a picture. */
  void begin(int count) {
    if (x.length < count) {
      int capacity = count + count / 2;
      x = new float[capacity];
      y = new float[capacity];
      z = new float[capacity];
    }
  }

  /** Turns the normals of a mesh. */
  void turn(Draw draw) {
    float[] m = draw.actor().motions();
    for (PackedMesh.Run run : draw.mesh().runs) {
      for (int k = 0; k < run.leaders().length; k++) {
        int b = SkinnedActor.FLOATS_PER_BONE * run.leaders()[k];
        float[] weights = draw.mesh().weights[k];
        boolean add = k > 0;
        turn(draw, run, m[b], m[b + 1], m[b + 2], weights, add, x);
        turn(draw, run, m[b + 4], m[b + 5], m[b + 6], weights, add, y);
        turn(draw, run, m[b + 8], m[b + 9], m[b + 10], weights, add, z);
      }
    }
  }

  private static void turn(
      Draw draw,
      PackedMesh.Run run,
      float rowX,
      float rowY,
      float rowZ,
      float[] weights,
      boolean add,
      float[] out) {
    float[] nx = draw.mesh().normalX;
    float[] ny = draw.mesh().normalY;
    float[] nz = draw.mesh().normalZ;
    int shift = draw.firstVertex();
    int end = run.end();
    if (add) {
      for (int i = run.first(); i < end; i++) {
        out[shift + i] += weights[i] * (rowX * nx[i] + rowY * ny[i] + rowZ * nz[i]);
      }
    } else {
      for (int i = run.first(); i < end; i++) {
        out[shift + i] = weights[i] * (rowX * nx[i] + rowY * ny[i] + rowZ * nz[i]);
      }
    }
  }
}
