package org.kubi.render.soft;

import org.kubi.render.character.Material;

/** Finds the samples of triangles and enters them where they are nearest. */
final class Rasterizer {
  /**
   * How far outside its edges a triangle still counts, in barycentric units: far below a sample,
   * but more than the rounding of floats, so that no crack shows between neighbours.
   */
  private static final float SLACK = 1f / (1 << 14);

  /** Less, in square samples, is no triangle; so the barycentrics of all others are finite. */
  private static final float LEAST_AREA = 1e-12f;

  private static final float MOST_INVERSE = 1 / View.NEAR_METRES;

  private final Samples samples;
  private final Vertices vertices;

  Rasterizer(Samples samples, Vertices vertices) {
    this.samples = samples;
    this.vertices = vertices;
  }

  /**
   * Draws the triangles of a cluster.
   *
   * @param near whether some of it may be behind the near plane; such triangles are left out
   */
  void draw(Draw draw, Cluster cluster, boolean near) {
    boolean twoSided = draw.part().material.twoSided();
    byte[] holes = draw.holes();
    int[] corners = draw.part().corners;
    float[] u = vertices.u;
    float[] v = vertices.v;
    float right = samples.width - 0.5f;
    float bottom = samples.height - 0.5f;
    int shift = draw.firstVertex();
    for (int t = cluster.firstTriangle(); t < cluster.endTriangle(); t++) {
      byte hole = holes.length == 0 ? Holes.NONE : holes[t];
      int a = corners[3 * t] + shift;
      int b = corners[3 * t + 1] + shift;
      int c = corners[3 * t + 2] + shift;
      float ax = u[a];
      float ay = v[a];
      float bx = u[b];
      float by = v[b];
      float cx = u[c];
      float cy = v[c];
      // Fronts are counter-clockwise with v up, so negative with v down.
      float area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
      if ((!(area < -LEAST_AREA) && !(twoSided && area > LEAST_AREA)) || hole == Holes.ALL) {
        continue;
      }
      float low = Math.min(ax, Math.min(bx, cx));
      float high = Math.max(ax, Math.max(bx, cx));
      float first = Math.min(ay, Math.min(by, cy));
      float last = Math.max(ay, Math.max(by, cy));
      if (high < 0.5f || last < 0.5f || low > right || first > bottom) {
        continue;
      }
      // The samples (centres at a half) between the outermost corners.
      int x0 = low <= 0.5f ? 0 : (int) (low + 0.5f);
      int x1 = (int) (Math.min(high, right) - 0.5f);
      int y0 = first <= 0.5f ? 0 : (int) (first + 0.5f);
      int y1 = (int) (Math.min(last, bottom) - 0.5f);
      if (x0 > x1 || y0 > y1 || (near && (isNear(a) || isNear(b) || isNear(c)))) {
        continue;
      }
      fill(draw, t, hole == Holes.NONE, 1 / area, x0, x1, y0, y1);
    }
  }

  private boolean isNear(int vertex) {
    float inverse = vertices.inverse[vertex];
    return !(inverse > 0 && inverse <= MOST_INVERSE);
  }

  private void fill(Draw draw, int t, boolean solid, float scale, int x0, int x1, int y0, int y1) {
    int[] corners = draw.part().corners;
    int a = corners[3 * t] + draw.firstVertex();
    int b = corners[3 * t + 1] + draw.firstVertex();
    int c = corners[3 * t + 2] + draw.firstVertex();
    float[] u = vertices.u;
    float[] v = vertices.v;
    float cx = u[c];
    float cy = v[c];
    float acrossA = (v[b] - cy) * scale;
    float downA = (cx - u[b]) * scale;
    float acrossB = (cy - v[a]) * scale;
    float downB = (u[a] - cx) * scale;
    float inverseA = vertices.inverse[a];
    float inverseB = vertices.inverse[b];
    float inverseC = vertices.inverse[c];
    int[] depth = samples.inverseBits;
    int[] triangle = samples.triangle;
    int id = draw.firstTriangle() + t;
    for (int y = y0; y <= y1; y++) {
      float dy = y + 0.5f - cy;
      int row = y * samples.width;
      for (int at = row + x0; at <= row + x1; at++) {
        float dx = at - row + 0.5f - cx;
        float la = acrossA * dx + downA * dy;
        float lb = acrossB * dx + downB * dy;
        float lc = 1 - la - lb;
        int bits = Float.floatToRawIntBits(la * inverseA + lb * inverseB + lc * inverseC);
        // Which samples a small triangle covers cannot be predicted, so there are masks here, not
        // branches: all ones where no barycentric has its sign bit and what was there is farther.
        int outside =
            Float.floatToRawIntBits(la + SLACK)
                | Float.floatToRawIntBits(lb + SLACK)
                | Float.floatToRawIntBits(lc + SLACK);
        int before = depth[at];
        int seen = ((before - bits) & ~outside) >> 31;
        if (solid) {
          depth[at] = before ^ ((before ^ bits) & seen);
          triangle[at] = triangle[at] ^ ((triangle[at] ^ id) & seen);
        } else if (seen != 0 && isSolid(draw, t, la * inverseA, lb * inverseB, lc * inverseC)) {
          depth[at] = bits;
          triangle[at] = id;
        }
      }
    }
  }

  /** Whether a cutout has no hole at a point, given by weights of its corners of any sum. */
  private static boolean isSolid(Draw draw, int t, float la, float lb, float lc) {
    PackedPart part = draw.part();
    int a = part.corners[3 * t];
    int b = part.corners[3 * t + 1];
    int c = part.corners[3 * t + 2];
    float w = 1 / (la + lb + lc);
    float u = (la * part.u[a] + lb * part.u[b] + lc * part.u[c]) * w;
    float v = (la * part.v[a] + lb * part.v[b] + lc * part.v[c]) * w;
    return draw.level().alpha(u, v) >= Material.CUTOUT_ALPHA;
  }
}
