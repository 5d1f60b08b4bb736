package org.kubi.render.soft;

import org.kubi.render.shade.SkinnedActor;

/** The vertices of a picture after skinning; grows, and is used again for the next picture. */
final class Vertices {
  /** Samples from the left. */
  float[] u = {};

  /** Samples from the top. */
  float[] v = {};

  /** One over the distance along -z, in 1/m; nearer is greater. */
  float[] inverse = {};

  /** Normals in the camera's axes, blended but not made unit length; computed where seen. */
  float[] normalX = {};

  float[] normalY = {};
  float[] normalZ = {};

  private int[] normalOf = {};
  private int picture;

  /** Begins a picture. */
  void begin(int count) {
    picture++;
    if (u.length < count) {
      int capacity = count + count / 2;
      u = new float[capacity];
      v = new float[capacity];
      inverse = new float[capacity];
      normalX = new float[capacity];
      normalY = new float[capacity];
      normalZ = new float[capacity];
      normalOf = new int[capacity];
    }
  }

  /** Sees to it that the normal of a draw's packed vertex is there. */
  void needNormal(Draw draw, int vertex) {
    int at = draw.firstVertex() + vertex;
    if (normalOf[at] == picture) {
      return;
    }
    normalOf[at] = picture;
    PackedPart part = draw.part();
    float[] m = draw.actor().motions();
    float x = part.normalX[vertex];
    float y = part.normalY[vertex];
    float z = part.normalZ[vertex];
    int[] leaders = part.runs[part.runOf[vertex]].leaders();
    float outX = 0;
    float outY = 0;
    float outZ = 0;
    for (int k = 0; k < leaders.length; k++) {
      float weight = part.weights[k][vertex];
      int b = SkinnedActor.FLOATS_PER_BONE * leaders[k];
      outX += weight * (m[b] * x + m[b + 1] * y + m[b + 2] * z);
      outY += weight * (m[b + 4] * x + m[b + 5] * y + m[b + 6] * z);
      outZ += weight * (m[b + 8] * x + m[b + 9] * y + m[b + 10] * z);
    }
    normalX[at] = outX;
    normalY[at] = outY;
    normalZ[at] = outZ;
  }
}
