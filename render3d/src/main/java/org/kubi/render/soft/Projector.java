package org.kubi.render.soft;

/** Skins and projects the vertices of meshes. */
final class Projector {
  /** Differences of two positions still fit a whole number. */
  private static final int FARTHEST = 1 << 29;

  private Projector() {}

  static void project(Draw draw, boolean perspective, Positions out) {
    PackedMesh mesh = draw.mesh();
    float[] m = draw.projection();
    for (PackedMesh.Run run : mesh.runs) {
      Rows.blend(mesh, run, m, 0, 1, mesh.x, mesh.y, mesh.z, out.u);
      Rows.blend(mesh, run, m, 4, 1, mesh.x, mesh.y, mesh.z, out.v);
      Rows.blend(mesh, run, m, 8, 1, mesh.x, mesh.y, mesh.z, out.w);
    }
    int count = mesh.vertexCount();
    if (perspective) {
      invert(count, out.w);
      multiply(count, out.w, out.u);
      multiply(count, out.w, out.v);
    }
    snap(count, draw.firstVertex(), out.u, out.x);
    snap(count, draw.firstVertex(), out.v, out.y);
    System.arraycopy(out.w, 0, out.nearness, draw.firstVertex(), count);
  }

  private static void invert(int n, float[] w) {
    for (int i = 0; i < n; i++) {
      w[i] = 1 / w[i];
    }
  }

  private static void multiply(int n, float[] by, float[] out) {
    for (int i = 0; i < n; i++) {
      out[i] *= by[i];
    }
  }

  private static void snap(int n, int shift, float[] places, int[] out) {
    for (int i = 0; i < n; i++) {
      out[shift + i] = Math.max(-FARTHEST, Math.min(FARTHEST, (int) (places[i] * Positions.STEPS)));
    }
  }
}
