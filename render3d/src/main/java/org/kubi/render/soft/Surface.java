package org.kubi.render.soft;

import java.util.List;
import org.kubi.render.shade.MipRule;

/**
 * What is seen at samples: normal, openness and texture coordinates, all times nearness, are linear
 * in a triangle's picture.
 */
final class Surface {
  private static final int ALONG = MipRule.SAMPLES_PER_PIXEL;

  /** Samples of a pixel this many widths of a sample behind one another may be one surface. */
  private static final float SAME_SURFACE_SAMPLES = 4;

  /** A pixel's middle may be beyond the triangle that stands for it, by this share of its size. */
  private static final float BEYOND = 0.5f;

  /** One over how many. */
  private static final float[] SHARES = {0, 1, 1 / 2f, 1 / 3f, 1 / 4f};

  private final Positions positions;
  private final Turner normals;
  private List<Draw> draws = List.of();

  // The draw at hand, and where its triangles begin and end among those of the picture.
  private int current;
  private int[] corners = {};
  private int[] packedOf = {};
  private boolean[] smooth = {};
  private float[] openness = {};
  private float[] textureU = {};
  private float[] textureV = {};
  private int firstVertex;
  private int firstTriangle;
  private int endTriangle;
  private boolean twoSided;

  /** {@link #SAME_SURFACE_SAMPLES} as a share of a sample's nearness. */
  private float sameSurface;

  /** Those of {@link Samples#nearest} in the pixel at hand. */
  private final long[] keys = new long[ALONG * ALONG];

  Surface(Positions positions, Turner normals) {
    this.positions = positions;
    this.normals = normals;
  }

  /** Begins a picture of at least one draw. */
  void begin(List<Draw> newDraws, View view) {
    draws = newDraws;
    sameSurface = SAME_SURFACE_SAMPLES / view.focal;
    enter(0);
  }

  private void enter(int number) {
    Draw draw = draws.get(number);
    current = number;
    PackedMesh mesh = draw.mesh();
    corners = mesh.corners;
    packedOf = mesh.packedOf;
    smooth = mesh.smooth;
    openness = mesh.openness;
    textureU = mesh.u;
    textureV = mesh.v;
    firstVertex = draw.firstVertex();
    firstTriangle = draw.firstTriangle();
    endTriangle = draw.endTriangle();
    twoSided = draw.part().material.twoSided();
  }

  /**
   * Adds what a row of pixels shows. A pixel in which one surface looks much the same is one
   * fragment in its middle, by the triangle that most of it shows; else each triangle is one, in
   * the middle of its samples.
   *
   * @param row of pixels
   * @param pixel the number of its first pixel
   */
  void gather(Samples samples, int row, int pixel, View view, Fragments out) {
    long[] nearest = samples.nearest;
    int upper = ALONG * row * samples.stride;
    int lower = upper + samples.stride;
    for (int column = 0; column < samples.width; column += ALONG) {
      long k0 = nearest[upper + column];
      long k1 = nearest[upper + column + 1];
      long k2 = nearest[lower + column];
      long k3 = nearest[lower + column + 1];
      if ((k0 | k1 | k2 | k3) == Samples.NOTHING) {
        continue;
      }
      int before = out.count;
      int id = (int) k0;
      boolean one = id == (int) k1 && id == (int) k2 && id == (int) k3;
      if (one || isSmooth(k0, k1, k2, k3)) {
        if (!one) {
          // Of which triangle most is seen.
          boolean pair = id == (int) k1 || id == (int) k2 || id == (int) k3;
          boolean other = (int) k1 == (int) k2 || (int) k1 == (int) k3;
          id = pair ? id : other ? (int) k1 : (int) k2 == (int) k3 ? (int) k2 : id;
        }
        long depths = (k0 >> 32) + (k1 >> 32) + (k2 >> 32) + (k3 >> 32);
        put(id, column + 1, ALONG * row + 1, depths * (0.25f / Samples.DEPTH_UNITS), view, out);
        out.weight[before] = 4;
      } else {
        keys[0] = k0;
        keys[1] = k1;
        keys[2] = k2;
        keys[3] = k3;
        add(column, ALONG * row, view, out);
      }
      for (int i = before; i < out.count; i++) {
        out.pixel[i] = pixel + column / ALONG;
      }
    }
  }

  /**
   * Whether all samples of a pixel show one surface, which looks the same all over the pixel but
   * for its texture.
   */
  private boolean isSmooth(long k0, long k1, long k2, long k3) {
    if (k0 == Samples.NOTHING) {
      return false;
    }
    seek((int) k0);
    int depth = (int) (k0 >> 32);
    int reach = (int) (depth * sameSurface);
    return isSmooth(k0, depth, reach)
        && isSmooth(k1, depth, reach)
        && isSmooth(k2, depth, reach)
        && isSmooth(k3, depth, reach);
  }

  private boolean isSmooth(long key, int depth, int reach) {
    int id = (int) key;
    return id >= firstTriangle
        && id < endTriangle
        && smooth[id - firstTriangle]
        && Math.abs((int) (key >> 32) - depth) <= reach;
  }

  /**
   * Adds the fragments of the pixel at hand: its samples of one triangle are one, in their middle.
   */
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
        if ((int) keys[i] == id) {
          weight++;
          right += i & 1;
          down += i >> 1;
          depths += keys[i] >> 32;
          keys[i] = Samples.NOTHING;
        }
      }
      float share = SHARES[weight];
      out.weight[out.count] = weight;
      put(
          id,
          column + 0.5f + right * share,
          row + 0.5f + down * share,
          depths * share * (1 / Samples.DEPTH_UNITS),
          view,
          out);
    }
  }

  private void seek(int id) {
    if (id < firstTriangle || id >= endTriangle) {
      enter(draw(id));
    }
  }

  /**
   * Adds a fragment.
   *
   * @param id the triangle's number in the picture
   */
  private void put(int id, float x, float y, float nearness, View view, Fragments out) {
    seek(id);
    int first = 3 * packedOf[id - firstTriangle];
    int i = corners[first];
    int j = corners[first + 1];
    int k = corners[first + 2];
    int a = i + firstVertex;
    int b = j + firstVertex;
    int c = k + firstVertex;
    int[] px = positions.x;
    int[] py = positions.y;
    float dx = x * Positions.STEPS - px[c];
    float dy = y * Positions.STEPS - py[c];
    float ax = px[a] - px[c];
    float ay = py[a] - py[c];
    float bx = px[b] - px[c];
    float by = py[b] - py[c];
    float scale = 1 / (ax * by - ay * bx);
    float shareA = clamp((dx * by - dy * bx) * scale);
    float shareB = clamp((dy * ax - dx * ay) * scale);
    float[] w = positions.nearness;
    float la = shareA * w[a];
    float lb = shareB * w[b];
    float lc = (1 - shareA - shareB) * w[c];
    float nx = la * normals.x[a] + lb * normals.x[b] + lc * normals.x[c];
    float ny = la * normals.y[a] + lb * normals.y[b] + lc * normals.y[c];
    float nz = la * normals.z[a] + lb * normals.z[b] + lc * normals.z[c];
    if (twoSided && nx * (view.centreU - x) + ny * (y - view.centreV) + nz * view.focal < 0) {
      nx = -nx;
      ny = -ny;
      nz = -nz;
    }
    int n = out.count++;
    out.x[n] = x;
    out.y[n] = y;
    out.nearness[n] = nearness;
    out.normalX[n] = nx;
    out.normalY[n] = ny;
    out.normalZ[n] = nz;
    float open = la * openness[i] + lb * openness[j] + lc * openness[k];
    out.openness[n] = open > 0 ? open : 0; // beyond a triangle it might be below
    out.u[n] = la * textureU[i] + lb * textureU[j] + lc * textureU[k];
    out.v[n] = la * textureV[i] + lb * textureV[j] + lc * textureV[k];
    out.draw[n] = current;
  }

  private static float clamp(float share) {
    float atLeast = share < -BEYOND ? -BEYOND : share;
    return atLeast > 1 + BEYOND ? 1 + BEYOND : atLeast;
  }

  private int draw(int id) {
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
    return low;
  }
}
