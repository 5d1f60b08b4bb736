package org.kubi.render.soft;

/**
 * A triangle of a mesh in the picture, and a point in it. Goes from triangle to triangle: {@link
 * #enter}, {@link #prepare} where its inside is needed, {@link #at} for each point.
 */
final class PlaneTriangle {
  private final PlaneMesh mesh;
  private final int[] corners;
  private final float[] normal = new float[3];
  private int a;
  private int b;
  private int c;

  // Pixels; one over the distance along the view.
  private float ua;
  private float va;
  private float ub;
  private float vb;
  private float uc;
  private float vc;
  float inverseA;
  float inverseB;
  float inverseC;

  // How the shares of corners a and b change with u and v.
  private float acrossA;
  private float downA;
  private float acrossB;
  private float downB;

  // The point: its shares in the picture.
  private float shareA;
  private float shareB;
  private float shareC;

  PlaneTriangle(PlaneMesh mesh) {
    this.mesh = mesh;
    corners = mesh.part.triangles();
  }

  void enter(int triangle) {
    a = corners[3 * triangle];
    b = corners[3 * triangle + 1];
    c = corners[3 * triangle + 2];
    ua = mesh.u[a];
    va = mesh.v[a];
    ub = mesh.u[b];
    vb = mesh.v[b];
    uc = mesh.u[c];
    vc = mesh.v[c];
    inverseA = mesh.inverse[a];
    inverseB = mesh.inverse[b];
    inverseC = mesh.inverse[c];
  }

  /** Twice the area in square pixels, negative for a front. */
  float area() {
    return (ub - ua) * (vc - va) - (vb - va) * (uc - ua);
  }

  float left() {
    return Math.min(ua, Math.min(ub, uc));
  }

  float right() {
    return Math.max(ua, Math.max(ub, uc));
  }

  float top() {
    return Math.min(va, Math.min(vb, vc));
  }

  float bottom() {
    return Math.max(va, Math.max(vb, vc));
  }

  void prepare() {
    float scale = 1 / area();
    acrossA = (vb - vc) * scale;
    downA = (uc - ub) * scale;
    acrossB = (vc - va) * scale;
    downB = (ua - uc) * scale;
  }

  /** Goes to a point of the picture. */
  void at(float u, float v) {
    float du = u - uc;
    float dv = v - vc;
    shareA = acrossA * du + downA * dv;
    shareB = acrossB * du + downB * dv;
    shareC = 1 - shareA - shareB;
  }

  boolean isInside(float slack) {
    return shareA >= -slack && shareB >= -slack && shareC >= -slack;
  }

  /** One over the distance along the view: it is linear in the picture. */
  float inverse() {
    return shareA * inverseA + shareB * inverseB + shareC * inverseC;
  }

  float textureU() {
    return onSurface(0);
  }

  float textureV() {
    return onSurface(1);
  }

  private float onSurface(int coordinate) {
    float[] uv = mesh.part.uv();
    float la = shareA * inverseA;
    float lb = shareB * inverseB;
    float lc = shareC * inverseC;
    return (la * uv[2 * a + coordinate] + lb * uv[2 * b + coordinate] + lc * uv[2 * c + coordinate])
        * (1 / (la + lb + lc));
  }

  /** The normal, interpolated on the surface, not of unit length. */
  void normal(float[] out) {
    out[0] = 0;
    out[1] = 0;
    out[2] = 0;
    add(a, shareA * inverseA, out);
    add(b, shareB * inverseB, out);
    add(c, shareC * inverseC, out);
  }

  private void add(int vertex, float share, float[] out) {
    mesh.normal(vertex, normal);
    for (int k = 0; k < 3; k++) {
      out[k] += share * normal[k];
    }
  }
}
