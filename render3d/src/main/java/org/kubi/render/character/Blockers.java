package org.kubi.render.character;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The triangles of parts as that which keeps light from points. */
final class Blockers {
  /** How far outside its edges a triangle still counts, so that no crack is open. */
  private static final float SLACK = 1e-4f;

  /** Less, in square metres, is no triangle. */
  private static final float LEAST_AREA = 1e-10f;

  private final List<MeshPart> parts;
  private final List<Cover> covers = new ArrayList<>();
  private final float reach;
  private float[] projected = {};

  Blockers(List<MeshPart> parts, float reach) {
    this.parts = parts;
    this.reach = reach;
    Map<Texture, Cover> known = new IdentityHashMap<>();
    for (MeshPart part : parts) {
      covers.add(
          part.material().cutout()
              ? known.computeIfAbsent(part.material().texture(), Cover::of)
              : Cover.FULL);
    }
  }

  /** Lessens what comes {@link OpenPoints#through} to points in the direction that they look. */
  void block(OpenPoints points) {
    for (int i = 0; i < covers.size(); i++) {
      MeshPart part = parts.get(i);
      project(part.positions(), points.axes);
      int[] corners = part.triangles();
      for (int t = 0; t < corners.length; t += 3) {
        block(points, part, covers.get(i), corners[t], corners[t + 1], corners[t + 2]);
      }
    }
  }

  private void project(float[] p, OpenPoints.Axes axes) {
    if (projected.length < p.length) {
      projected = new float[p.length];
    }
    for (int k = 0; k < p.length; k += 3) {
      float x = p[k];
      float y = p[k + 1];
      float z = p[k + 2];
      projected[k] = axes.rightX * x + axes.rightY * y + axes.rightZ * z;
      projected[k + 1] = axes.upX * x + axes.upY * y + axes.upZ * z;
      projected[k + 2] = axes.alongX * x + axes.alongY * y + axes.alongZ * z;
    }
  }

  private void block(OpenPoints points, MeshPart part, Cover cover, int a, int b, int c) {
    float au = projected[3 * a];
    float av = projected[3 * a + 1];
    float aw = projected[3 * a + 2];
    float bu = projected[3 * b];
    float bv = projected[3 * b + 1];
    float bw = projected[3 * b + 2];
    float cu = projected[3 * c];
    float cv = projected[3 * c + 1];
    float cw = projected[3 * c + 2];
    float area = (bu - au) * (cv - av) - (bv - av) * (cu - au);
    if (Math.abs(area) < LEAST_AREA) {
      return;
    }
    float scale = 1 / area;
    float acrossA = (bv - cv) * scale;
    float upA = (cu - bu) * scale;
    float acrossB = (cv - av) * scale;
    float upB = (au - cu) * scale;
    float lowU = Math.min(au, Math.min(bu, cu));
    float highU = Math.max(au, Math.max(bu, cu));
    int first = points.column(lowU);
    int last = points.column(highU) + 1;
    int bottom = points.row(Math.min(av, Math.min(bv, cv)));
    int top = points.row(Math.max(av, Math.max(bv, cv)));
    float perReach = 1 / (reach * reach);
    for (int row = bottom; row <= top; row++) {
      int end = points.start(row, last);
      for (int at = points.start(row, first); at < end; at++) {
        float du = points.u[at] - cu;
        float dv = points.v[at] - cv;
        float la = acrossA * du + upA * dv;
        float lb = acrossB * du + upB * dv;
        float lc = 1 - la - lb;
        float away = la * aw + lb * bw + lc * cw - points.w[at];
        float near = 1 - away * away * perReach;
        // Which points a triangle covers cannot be predicted, so there is one branch, on signs.
        int outside =
            Float.floatToRawIntBits(la + SLACK)
                | Float.floatToRawIntBits(lb + SLACK)
                | Float.floatToRawIntBits(lc + SLACK)
                | Float.floatToRawIntBits(away * points.facing[at])
                | Float.floatToRawIntBits(near);
        if (outside >= 0) {
          points.through[at] *= 1 - cover.at(part.uv(), a, b, c, la, lb) * near;
        }
      }
    }
  }

  /**
   * How much of a cutout's texture is there, in a few large texels, so that points do not flicker
   * between strands.
   *
   * @param columns texels in a row
   * @param shares 0 to 1 a texel; empty where all is there
   */
  @SuppressWarnings("ArrayRecordComponent") // a table, never compared
  private record Cover(int columns, float[] shares) {
    private static final int MOST = 32;
    private static final Cover FULL = new Cover(0, new float[0]);

    static Cover of(Texture texture) {
      int columns = Math.min(MOST, texture.width());
      int rows = Math.min(MOST, texture.height());
      int[] there = new int[columns * rows];
      int[] all = new int[columns * rows];
      for (int y = 0; y < texture.height(); y++) {
        for (int x = 0; x < texture.width(); x++) {
          int texel = y * rows / texture.height() * columns + x * columns / texture.width();
          int alpha = texture.rgba()[4 * (y * texture.width() + x) + 3] & 0xff;
          there[texel] += alpha >= Material.CUTOUT_ALPHA ? 1 : 0;
          all[texel]++;
        }
      }
      float[] shares = new float[columns * rows];
      for (int i = 0; i < shares.length; i++) {
        shares[i] = (float) Openness.CUTOUT_COVER * there[i] / all[i];
      }
      return new Cover(columns, shares);
    }

    float at(float[] uv, int a, int b, int c, float la, float lb) {
      if (columns == 0) {
        return 1;
      }
      float lc = 1 - la - lb;
      float u = la * uv[2 * a] + lb * uv[2 * b] + lc * uv[2 * c];
      float v = la * uv[2 * a + 1] + lb * uv[2 * b + 1] + lc * uv[2 * c + 1];
      int rows = shares.length / columns;
      int x = Math.max(0, Math.min(columns - 1, (int) (u * columns)));
      int y = Math.max(0, Math.min(rows - 1, (int) (v * rows)));
      return shares[y * columns + x];
    }
  }
}
