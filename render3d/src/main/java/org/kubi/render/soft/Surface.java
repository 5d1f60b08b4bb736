package org.kubi.render.soft;

import java.util.List;
import org.kubi.render.shade.MipRule;

/**
 * What is seen at samples: normal, openness and texture coordinates, all times nearness, are linear
 * in a triangle's picture.
 */
final class Surface {
  private static final int ALONG = MipRule.SAMPLES_PER_PIXEL;

  /** One over how many. */
  private static final float[] SHARES = {0, 1, 1 / 2f, 1 / 3f, 1 / 4f};

  private final Positions positions;
  private final Turner normals;
  private List<Draw> draws = List.of();

  // The draw at hand, and where its triangles begin and end among those of the picture.
  private int current;
  private int[] corners = {};
  private int[] packedOf = {};
  private float[] openness = {};
  private float[] textureU = {};
  private float[] textureV = {};
  private int firstVertex;
  private int firstTriangle;
  private int endTriangle;
  private boolean twoSided;

  /** Those of {@link Samples#nearest} in the pixel at hand. */
  private final long[] keys = new long[ALONG * ALONG];

  Surface(Positions positions, Turner normals) {
    this.positions = positions;
    this.normals = normals;
  }

  /** Begins a picture of at least one draw. */
  void begin(List<Draw> newDraws) {
    draws = newDraws;
    enter(0);
  }

  private void enter(int number) {
    Draw draw = draws.get(number);
    current = number;
    PackedMesh mesh = draw.mesh();
    corners = mesh.corners;
    packedOf = mesh.packedOf;
    openness = mesh.openness;
    textureU = mesh.u;
    textureV = mesh.v;
    firstVertex = draw.firstVertex();
    firstTriangle = draw.firstTriangle();
    endTriangle = draw.endTriangle();
    twoSided = draw.part().material.twoSided();
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

  /**
   * Adds a fragment.
   *
   * @param id the triangle's number in the picture
   */
  private void put(int id, float x, float y, float nearness, View view, Fragments out) {
    if (id < firstTriangle || id >= endTriangle) {
      enter(draw(id));
    }
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
    float shareA = (dx * by - dy * bx) * scale;
    float shareB = (dy * ax - dx * ay) * scale;
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
    out.openness[n] = la * openness[i] + lb * openness[j] + lc * openness[k];
    out.u[n] = la * textureU[i] + lb * textureU[j] + lc * textureU[k];
    out.v[n] = la * textureV[i] + lb * textureV[j] + lc * textureV[k];
    out.draw[n] = current;
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
