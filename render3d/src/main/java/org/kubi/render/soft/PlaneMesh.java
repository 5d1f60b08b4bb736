package org.kubi.render.soft;

import org.kubi.geometry.Camera;
import org.kubi.render.character.MeshPart;
import org.kubi.render.shade.SkinnedActor;

/** A part of an actor after skinning, in the pixels of a picture. */
final class PlaneMesh {
  private static final int BONES = 4;

  final MeshPart part;

  /** Pixels from the left. */
  final float[] u;

  /** Pixels from the top. */
  final float[] v;

  /** One over the distance along the view, 1/m; not above 0 behind the camera. */
  final float[] inverse;

  private final float[] motions;

  PlaneMesh(MeshPart part, SkinnedActor actor, Camera camera) {
    this.part = part;
    motions = actor.motions();
    int count = part.vertexCount();
    u = new float[count];
    v = new float[count];
    inverse = new float[count];
    float focal = (float) camera.focalPixels();
    float centreU = (float) camera.centreU();
    float centreV = (float) camera.centreV();
    float[] point = new float[3];
    for (int i = 0; i < count; i++) {
      move(part.positions(), i, 1, point);
      float scale = -1 / point[2];
      u[i] = centreU + focal * point[0] * scale;
      v[i] = centreV - focal * point[1] * scale;
      inverse[i] = scale;
    }
  }

  /** The blended normal of a vertex in the camera's axes, not made unit length. */
  void normal(int vertex, float[] out) {
    move(part.normals(), vertex, 0, out);
  }

  private void move(float[] from, int vertex, float one, float[] out) {
    float x = from[3 * vertex];
    float y = from[3 * vertex + 1];
    float z = from[3 * vertex + 2];
    float outX = 0;
    float outY = 0;
    float outZ = 0;
    float[] m = motions;
    for (int k = BONES * vertex; k < BONES * vertex + BONES; k++) {
      float weight = part.weights()[k];
      if (weight > 0) {
        int b = SkinnedActor.FLOATS_PER_BONE * part.bones()[k];
        outX += weight * (m[b] * x + m[b + 1] * y + m[b + 2] * z + m[b + 3] * one);
        outY += weight * (m[b + 4] * x + m[b + 5] * y + m[b + 6] * z + m[b + 7] * one);
        outZ += weight * (m[b + 8] * x + m[b + 9] * y + m[b + 10] * z + m[b + 11] * one);
      }
    }
    out[0] = outX;
    out[1] = outY;
    out[2] = outZ;
  }
}
