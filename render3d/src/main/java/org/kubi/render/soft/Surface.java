package org.kubi.render.soft;

import java.util.Arrays;
import java.util.List;
import org.kubi.render.shade.MipRule;

/**
 * The seen triangles of a picture as planes: normal, openness and texture coordinates, all times
 * nearness, are linear in the picture. Planes are made when a triangle is first met.
 */
final class Surface {
  /** Normal, openness, texture coordinates. */
  private static final int LOOKS = 6;

  /**
   * Numbers a triangle: each look's value at the picture's corner, how much it grows a sample to
   * the right, and a sample down.
   */
  private static final int PLANES = 3 * LOOKS;

  private static final int ALONG = MipRule.SAMPLES_PER_PIXEL;

  /** One over how many. */
  private static final float[] SHARES = {0, 1, 1 / 2f, 1 / 3f, 1 / 4f};

  private final Positions positions;
  private final Turner normals;
  private float[] planes = new float[PLANES];

  // Seen triangles by slot, and the slot of each triangle: what stands there for triangles that
  // were not seen is left from earlier pictures, and is checked.
  private int count;
  private int[] triangleOf = new int[1];
  private int[] drawOf = new int[1];
  private int[] slotOf = {};

  private List<Draw> draws = List.of();
  private int current;

  /** Those of {@link Samples#nearest} in the pixel at hand. */
  private final long[] keys = new long[ALONG * ALONG];

  Surface(Positions positions, Turner normals) {
    this.positions = positions;
    this.normals = normals;
  }

  /** Begins a picture of at least one draw. */
  void begin(List<Draw> newDraws) {
    draws = newDraws;
    count = 0;
    current = 0;
    int triangles = draws.get(draws.size() - 1).endTriangle();
    if (slotOf.length < triangles) {
      slotOf = new int[triangles + triangles / 2];
    }
  }

  /**
   * Adds what a row of pixels shows. Samples of a pixel that show the same triangle are one
   * fragment, taken in their middle.
   *
   * @param row of pixels
   */
  void gather(Samples samples, int row, View view, Fragments out) {
    long[] nearest = samples.nearest;
    int width = samples.width;
    int upper = ALONG * row * width;
    for (int column = 0; column < width; column += ALONG) {
      int at = upper + column;
      keys[0] = nearest[at];
      keys[1] = nearest[at + 1];
      keys[2] = nearest[at + width];
      keys[3] = nearest[at + width + 1];
      if ((keys[0] | keys[1] | keys[2] | keys[3]) != Samples.NOTHING) {
        add(column, ALONG * row, view, out);
      }
    }
  }

  /** Adds the fragments of the pixel at hand. */
  private void add(int column, int row, View view, Fragments out) {
    for (int first = 0; first < keys.length; first++) {
      long key = keys[first];
      if (key == Samples.NOTHING) {
        continue;
      }
      int id = (int) key;
      int weight = 1;
      int right = first & 1;
      int down = first >> 1;
      long depths = key >> 32;
      for (int i = first + 1; i < keys.length; i++) {
        if (keys[i] != Samples.NOTHING && (int) keys[i] == id) {
          weight++;
          right += i & 1;
          down += i >> 1;
          depths += keys[i] >> 32;
          keys[i] = Samples.NOTHING;
        }
      }
      int slot = slot(id);
      float share = SHARES[weight];
      out.weight[out.count] = weight;
      put(
          PLANES * slot,
          drawOf[slot],
          column + 0.5f + right * share,
          row + 0.5f + down * share,
          depths * share * (1 / Samples.DEPTH_UNITS),
          view,
          out);
    }
  }

  private void put(int at, int draw, float x, float y, float nearness, View view, Fragments out) {
    float[] p = planes;
    int n = out.count++;
    float nx = p[at] + p[at + 1] * x + p[at + 2] * y;
    float ny = p[at + 3] + p[at + 4] * x + p[at + 5] * y;
    float nz = p[at + 6] + p[at + 7] * x + p[at + 8] * y;
    if (draws.get(draw).part().material.twoSided()
        && nx * (view.centreU - x) + ny * (y - view.centreV) + nz * view.focal < 0) {
      nx = -nx;
      ny = -ny;
      nz = -nz;
    }
    out.x[n] = x;
    out.y[n] = y;
    out.nearness[n] = nearness;
    out.normalX[n] = nx;
    out.normalY[n] = ny;
    out.normalZ[n] = nz;
    out.openness[n] = p[at + 9] + p[at + 10] * x + p[at + 11] * y;
    out.u[n] = p[at + 12] + p[at + 13] * x + p[at + 14] * y;
    out.v[n] = p[at + 15] + p[at + 16] * x + p[at + 17] * y;
    out.draw[n] = draw;
  }

  private int slot(int id) {
    int slot = slotOf[id];
    if (slot < count && triangleOf[slot] == id) {
      return slot;
    }
    if (count == triangleOf.length) {
      triangleOf = Arrays.copyOf(triangleOf, 2 * count);
      drawOf = Arrays.copyOf(drawOf, 2 * count);
      planes = Arrays.copyOf(planes, 2 * count * PLANES);
    }
    slot = count++;
    slotOf[id] = slot;
    triangleOf[slot] = id;
    drawOf[slot] = draw(id);
    fit(PLANES * slot, draws.get(drawOf[slot]), id);
    return slot;
  }

  private void fit(int to, Draw draw, int id) {
    PackedMesh mesh = draw.mesh();
    int shift = draw.firstVertex();
    int first = 3 * mesh.packedOf[id - draw.firstTriangle()];
    int i = mesh.corners[first];
    int j = mesh.corners[first + 1];
    int k = mesh.corners[first + 2];
    int a = i + shift;
    int b = j + shift;
    int c = k + shift;
    float steps = 1f / Positions.STEPS;
    int[] px = positions.x;
    int[] py = positions.y;
    float cx = px[c] * steps;
    float cy = py[c] * steps;
    float ax = (px[a] - px[c]) * steps;
    float ay = (py[a] - py[c]) * steps;
    float bx = (px[b] - px[c]) * steps;
    float by = (py[b] - py[c]) * steps;
    float scale = 1 / (ax * by - ay * bx);
    float acrossA = by * scale;
    float downA = -bx * scale;
    float acrossB = -ay * scale;
    float downB = ax * scale;
    float wa = positions.nearness[a];
    float wb = positions.nearness[b];
    float wc = positions.nearness[c];
    float[] nx = normals.x;
    float[] ny = normals.y;
    float[] nz = normals.z;
    float[] o = mesh.openness;
    float[] u = mesh.u;
    float[] v = mesh.v;
    plane(to, nx[a] * wa, nx[b] * wb, nx[c] * wc, acrossA, downA, acrossB, downB, cx, cy);
    plane(to + 3, ny[a] * wa, ny[b] * wb, ny[c] * wc, acrossA, downA, acrossB, downB, cx, cy);
    plane(to + 6, nz[a] * wa, nz[b] * wb, nz[c] * wc, acrossA, downA, acrossB, downB, cx, cy);
    plane(to + 9, o[i] * wa, o[j] * wb, o[k] * wc, acrossA, downA, acrossB, downB, cx, cy);
    plane(to + 12, u[i] * wa, u[j] * wb, u[k] * wc, acrossA, downA, acrossB, downB, cx, cy);
    plane(to + 15, v[i] * wa, v[j] * wb, v[k] * wc, acrossA, downA, acrossB, downB, cx, cy);
  }

  private void plane(
      int to,
      float valueA,
      float valueB,
      float valueC,
      float acrossA,
      float downA,
      float acrossB,
      float downB,
      float cx,
      float cy) {
    float a = valueA - valueC;
    float b = valueB - valueC;
    float across = a * acrossA + b * acrossB;
    float down = a * downA + b * downB;
    planes[to] = valueC - across * cx - down * cy;
    planes[to + 1] = across;
    planes[to + 2] = down;
  }

  private int draw(int id) {
    if (id >= draws.get(current).firstTriangle() && id < draws.get(current).endTriangle()) {
      return current;
    }
    int low = 0;
    int high = draws.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (draws.get(middle).firstTriangle() <= id) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    current = low;
    return low;
  }
}
