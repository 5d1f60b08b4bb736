package org.kubi.render.shade;

import org.kubi.render.character.MeshPart;

/**
 * How like a surface is to itself without one of its vertices: the point of the new triangles that
 * is where the vertex was is compared to the vertex in all that it carries. Shares of what is
 * allowed, so that what counts is the worst of them.
 */
final class Likeness {
  /** Of the length that a vertex may be moved: how far the surface itself may. */
  private static final float SURFACE = 0.25f;

  /** Likewise how far the texture may shift. */
  private static final float TEXTURE = 0.4f;

  /** Change of a unit normal a metre: coarse pictures are content with coarse shading. */
  private static final float NORMAL_PER_METRE = 40;

  /** Change of openness a metre. */
  private static final float OPENNESS_PER_METRE = 50;

  /** What bones turn against each other moves points by about so much, metres. */
  private static final float SWAY_METRES = 0.05f;

  private static final int BONES = 4;

  private final float[] p;
  private final float[] n;
  private final float[] uv;
  private final byte[] openness;
  private final short[] bones;
  private final float[] weights;
  private final float most;
  private final float perSurface;
  private final float perU;
  private final float perV;
  private final float perNormal;
  private final float perOpenness;
  private final float perWeight;

  private final int[] triangle = new int[3];
  private final float[] shares = new float[3];
  private int vertex;
  private int target;
  private float inmost;

  /**
   * Measures a part.
   *
   * @param metres how far a vertex may be moved if nothing else is like
   */
  Likeness(MeshPart part, float metres) {
    p = part.positions();
    n = part.normals();
    uv = part.uv();
    openness = part.openness();
    bones = part.bones();
    weights = part.weights();
    most = metres;
    perSurface = 1 / (SURFACE * metres);
    double texels = MipRule.texelsPerMetre(part);
    float perTexel = texels > 0 ? (float) (1 / (texels * TEXTURE * metres)) : 0;
    perU = perTexel * part.material().texture().width();
    perV = perTexel * part.material().texture().height();
    perNormal = 1 / (NORMAL_PER_METRE * metres);
    perOpenness = 1 / (255 * OPENNESS_PER_METRE * metres);
    perWeight = SWAY_METRES / (SURFACE * metres);
  }

  /** Begins with a vertex that may be drawn onto another. */
  void begin(int v, int to) {
    vertex = v;
    target = to;
    inmost = -Float.MAX_VALUE;
    triangle[0] = to;
    triangle[1] = to;
    triangle[2] = to;
    shares[0] = 1;
    shares[1] = 0;
    shares[2] = 0;
  }

  /** Looks whether the vertex is over the new triangle of its target and two others. */
  void meet(int b, int c) {
    int a = target;
    float ax = p[3 * a] - p[3 * vertex];
    float ay = p[3 * a + 1] - p[3 * vertex + 1];
    float az = p[3 * a + 2] - p[3 * vertex + 2];
    float bx = p[3 * b] - p[3 * vertex];
    float by = p[3 * b + 1] - p[3 * vertex + 1];
    float bz = p[3 * b + 2] - p[3 * vertex + 2];
    float cx = p[3 * c] - p[3 * vertex];
    float cy = p[3 * c + 1] - p[3 * vertex + 1];
    float cz = p[3 * c + 2] - p[3 * vertex + 2];
    float nx = (by - ay) * (cz - az) - (bz - az) * (cy - ay);
    float ny = (bz - az) * (cx - ax) - (bx - ax) * (cz - az);
    float nz = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    float square = nx * nx + ny * ny + nz * nz;
    if (!(square > 0)) {
      return;
    }
    float ofA =
        (nx * (by * cz - bz * cy) + ny * (bz * cx - bx * cz) + nz * (bx * cy - by * cx)) / square;
    float ofB =
        (nx * (cy * az - cz * ay) + ny * (cz * ax - cx * az) + nz * (cx * ay - cy * ax)) / square;
    float ofC = 1 - ofA - ofB;
    float least = Math.min(ofA, Math.min(ofB, ofC));
    if (least > inmost) {
      inmost = least;
      ofA = Math.max(0, ofA);
      ofB = Math.max(0, ofB);
      ofC = Math.max(0, ofC);
      float sum = ofA + ofB + ofC;
      triangle[1] = b;
      triangle[2] = c;
      shares[0] = ofA / sum;
      shares[1] = ofB / sum;
      shares[2] = ofC / sum;
    }
  }

  /** The new triangle that the vertex was over. */
  int[] triangle() {
    return triangle;
  }

  /** The share of what is allowed that the move takes. */
  float cost() {
    float moved = distance(p, 3, 3 * target) / most;
    if (inmost == -Float.MAX_VALUE) {
      return moved;
    }
    float unlike = between(p, 3) * perSurface;
    if (unlike < moved) {
      unlike = Math.max(unlike, between(n, 3) * perNormal);
    }
    if (unlike < moved) {
      float u = apart(uv, 2, 0) * perU;
      float v = apart(uv, 2, 1) * perV;
      unlike = Math.max(unlike, Math.max(Math.abs(u), Math.abs(v)));
    }
    if (unlike < moved) {
      unlike = Math.max(unlike, Math.abs(darker()) * perOpenness);
    }
    if (unlike < moved) {
      unlike = Math.max(unlike, sway() * perWeight);
    }
    return Math.min(moved, unlike);
  }

  private float distance(float[] of, int stride, int at) {
    float sum = 0;
    for (int i = 0; i < stride; i++) {
      float d = of[at + i] - of[stride * vertex + i];
      sum += d * d;
    }
    return (float) Math.sqrt(sum);
  }

  private float between(float[] of, int stride) {
    float sum = 0;
    for (int i = 0; i < stride; i++) {
      float d = apart(of, stride, i);
      sum += d * d;
    }
    return (float) Math.sqrt(sum);
  }

  /** What the new surface has there, less what the vertex has. */
  private float apart(float[] of, int stride, int i) {
    return shares[0] * of[stride * triangle[0] + i]
        + shares[1] * of[stride * triangle[1] + i]
        + shares[2] * of[stride * triangle[2] + i]
        - of[stride * vertex + i];
  }

  private float darker() {
    return shares[0] * (openness[triangle[0]] & 0xff)
        + shares[1] * (openness[triangle[1]] & 0xff)
        + shares[2] * (openness[triangle[2]] & 0xff)
        - (openness[vertex] & 0xff);
  }

  /** The greatest difference of a bone's weight, of those that move the vertex. */
  private float sway() {
    float most = 0;
    for (int k = BONES * vertex; k < BONES * vertex + BONES; k++) {
      if (weights[k] > 0) {
        float there = 0;
        for (int corner = 0; corner < 3; corner++) {
          there += shares[corner] * weight(triangle[corner], bones[k]);
        }
        most = Math.max(most, Math.abs(there - weights[k]));
      }
    }
    return most;
  }

  private float weight(int v, short bone) {
    float sum = 0;
    for (int k = BONES * v; k < BONES * v + BONES; k++) {
      sum += bones[k] == bone ? weights[k] : 0;
    }
    return sum;
  }
}
