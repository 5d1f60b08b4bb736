package org.kubi.render.shade;

import org.kubi.render.character.MeshPart;

/** Which way triangles face, and how far they are from a curved surface, when a corner moves. */
final class Turns {
  private static final float TURN_COSINE = 0.5f;

  private final float[] p;
  private final float[] normals;
  private final float most;

  /**
   * Of a part.
   *
   * @param bulge how far the middle of a triangle may be from the curved surface through its
   *     corners, metres
   */
  Turns(MeshPart part, float bulge) {
    // The middle is 4/9 of what the middles of the three edges are off, summed.
    most = 8 * 9 / 4f * bulge;
    p = part.positions();
    normals = part.normals();
  }

  /**
   * Whether a triangle (v, b, c) turns by more than 60 degrees when v moves, or away from a normal
   * of its corners: turns may add up; or whether the surface, which is curved as its normals are,
   * would bulge too far.
   */
  boolean tooFar(int v, int to, int b, int c) {
    float bx = p[3 * b];
    float by = p[3 * b + 1];
    float bz = p[3 * b + 2];
    float ex = p[3 * c] - bx;
    float ey = p[3 * c + 1] - by;
    float ez = p[3 * c + 2] - bz;
    float vx = p[3 * v] - bx;
    float vy = p[3 * v + 1] - by;
    float vz = p[3 * v + 2] - bz;
    float tx = p[3 * to] - bx;
    float ty = p[3 * to + 1] - by;
    float tz = p[3 * to + 2] - bz;
    float oldX = ey * vz - ez * vy;
    float oldY = ez * vx - ex * vz;
    float oldZ = ex * vy - ey * vx;
    float newX = ey * tz - ez * ty;
    float newY = ez * tx - ex * tz;
    float newZ = ex * ty - ey * tx;
    float dot = oldX * newX + oldY * newY + oldZ * newZ;
    float squares =
        (oldX * oldX + oldY * oldY + oldZ * oldZ) * (newX * newX + newY * newY + newZ * newZ);
    return !(dot > 0)
        || dot * dot < TURN_COSINE * TURN_COSINE * squares
        || !(along(newX, newY, newZ, to) > 0)
        || !(along(newX, newY, newZ, b) > 0)
        || !(along(newX, newY, newZ, c) > 0)
        || bulge(to, b) + bulge(b, c) + bulge(c, to) > most;
  }

  /** Eight times how far the middle of a curved edge is from that of a straight one. */
  private float bulge(int a, int b) {
    int i = 3 * a;
    int j = 3 * b;
    return Math.abs(
        (normals[j] - normals[i]) * (p[j] - p[i])
            + (normals[j + 1] - normals[i + 1]) * (p[j + 1] - p[i + 1])
            + (normals[j + 2] - normals[i + 2]) * (p[j + 2] - p[i + 2]));
  }

  private float along(float x, float y, float z, int v) {
    return x * normals[3 * v] + y * normals[3 * v + 1] + z * normals[3 * v + 2];
  }
}
