package org.kubi.render.soft;

/**
 * The normals of a picture's vertices in the camera's axes, blended but not made unit length;
 * grows, and is used again for the next picture.
 */
final class Turner {
  float[] x = {};
  float[] y = {};
  float[] z = {};

  /** Of one mesh. */
  private float[] scratch = {};

  /** Begins a picture. */
  void begin(int count) {
    if (x.length < count) {
      int capacity = count + count / 2;
      x = new float[capacity];
      y = new float[capacity];
      z = new float[capacity];
      scratch = new float[capacity];
    }
  }

  /** Turns the normals of a mesh. */
  void turn(Draw draw) {
    turn(draw, 0, x);
    turn(draw, 4, y);
    turn(draw, 8, z);
  }

  private void turn(Draw draw, int row, float[] out) {
    PackedMesh mesh = draw.mesh();
    for (PackedMesh.Run run : mesh.runs) {
      Rows.blend(
          mesh,
          run,
          draw.actor().motions(),
          row,
          0,
          mesh.normalX,
          mesh.normalY,
          mesh.normalZ,
          scratch);
    }
    System.arraycopy(scratch, 0, out, draw.firstVertex(), mesh.vertexCount());
  }
}
