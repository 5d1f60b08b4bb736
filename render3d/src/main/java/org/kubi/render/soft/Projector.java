package org.kubi.render.soft;

import org.kubi.render.shade.SkinnedActor;

/**
 * Skins and projects the vertices of meshes. Each loop runs over plain arrays with one matrix, so
 * that the virtual machine can do several vertices at once.
 */
final class Projector {
  /** Differences of two positions still fit a whole number. */
  private static final int FARTHEST = 1 << 29;

  private Projector() {}

  static void project(Draw draw, boolean perspective, Positions out) {
    for (PackedMesh.Run run : draw.mesh().runs) {
      int[] leaders = run.leaders();
      if (leaders.length == 1) {
        move(draw, run, leaders[0], out);
      } else {
        blend(draw, run, leaders[0], draw.mesh().weights[0], out, false);
        for (int k = 1; k < leaders.length; k++) {
          blend(draw, run, leaders[k], draw.mesh().weights[k], out, true);
        }
      }
    }
    if (perspective) {
      divide(draw.firstVertex(), draw.endVertex(), out);
    }
    snap(draw.firstVertex(), draw.endVertex(), out);
  }

  private static void move(Draw draw, PackedMesh.Run run, int leader, Positions out) {
    float[] m = draw.projection();
    int b = SkinnedActor.FLOATS_PER_BONE * leader;
    float m0 = m[b];
    float m1 = m[b + 1];
    float m2 = m[b + 2];
    float m3 = m[b + 3];
    float m4 = m[b + 4];
    float m5 = m[b + 5];
    float m6 = m[b + 6];
    float m7 = m[b + 7];
    float m8 = m[b + 8];
    float m9 = m[b + 9];
    float m10 = m[b + 10];
    float m11 = m[b + 11];
    float[] px = draw.mesh().x;
    float[] py = draw.mesh().y;
    float[] pz = draw.mesh().z;
    float[] u = out.u;
    float[] v = out.v;
    float[] w = out.nearness;
    int shift = draw.firstVertex();
    for (int i = run.first(); i < run.end(); i++) {
      float x = px[i];
      float y = py[i];
      float z = pz[i];
      u[shift + i] = m0 * x + m1 * y + m2 * z + m3;
      v[shift + i] = m4 * x + m5 * y + m6 * z + m7;
      w[shift + i] = m8 * x + m9 * y + m10 * z + m11;
    }
  }

  private static void blend(
      Draw draw, PackedMesh.Run run, int leader, float[] weights, Positions out, boolean add) {
    float[] m = draw.projection();
    int b = SkinnedActor.FLOATS_PER_BONE * leader;
    float[] px = draw.mesh().x;
    float[] py = draw.mesh().y;
    float[] pz = draw.mesh().z;
    int shift = draw.firstVertex();
    for (int i = run.first(); i < run.end(); i++) {
      float x = px[i];
      float y = py[i];
      float z = pz[i];
      float weight = weights[i];
      float u = weight * (m[b] * x + m[b + 1] * y + m[b + 2] * z + m[b + 3]);
      float v = weight * (m[b + 4] * x + m[b + 5] * y + m[b + 6] * z + m[b + 7]);
      float w = weight * (m[b + 8] * x + m[b + 9] * y + m[b + 10] * z + m[b + 11]);
      int at = shift + i;
      out.u[at] = add ? out.u[at] + u : u;
      out.v[at] = add ? out.v[at] + v : v;
      out.nearness[at] = add ? out.nearness[at] + w : w;
    }
  }

  private static void divide(int first, int end, Positions out) {
    float[] u = out.u;
    float[] v = out.v;
    float[] w = out.nearness;
    for (int i = first; i < end; i++) {
      float inverse = 1 / w[i];
      u[i] *= inverse;
      v[i] *= inverse;
      w[i] = inverse;
    }
  }

  private static void snap(int first, int end, Positions out) {
    float[] u = out.u;
    float[] v = out.v;
    int[] x = out.x;
    int[] y = out.y;
    for (int i = first; i < end; i++) {
      x[i] = Math.max(-FARTHEST, Math.min(FARTHEST, (int) (u[i] * Positions.STEPS)));
      y[i] = Math.max(-FARTHEST, Math.min(FARTHEST, (int) (v[i] * Positions.STEPS)));
    }
  }
}
