package org.kubi.render.soft;

import java.util.List;

/**
 * The shaded surface of one picture, sample by sample: {@link #at} goes to a sample, {@link #gray}
 * and {@link #addColour} say how it looks.
 */
final class Surface {
  private static final float BRIGHTEST = 255;

  private final Vertices vertices;
  private final List<Draw> draws;
  private final Lights lights;
  private final float centreU;
  private final float centreV;
  private final float perFocal;

  // The triangle of the last sample: neighbours mostly share it.
  private Draw draw;
  private int triangle = Samples.NOTHING;
  private int a;
  private int b;
  private int c;
  private float acrossA;
  private float downA;
  private float acrossB;
  private float downB;
  private SurfaceLevel level;
  private float specular;
  private boolean needsView;

  // The sample.
  private float light;
  private float highlight;
  private float textureU;
  private float textureV;

  /** The surface of a picture of at least one draw. */
  Surface(Vertices vertices, List<Draw> draws, View view, Lights lights) {
    this.vertices = vertices;
    this.draws = draws;
    this.lights = lights;
    centreU = view.centreU;
    centreV = view.centreV;
    perFocal = 1 / view.focal;
    enter(draws.get(0));
  }

  /** Goes to the sample at (u, v) where a triangle is seen. */
  void at(int id, float u, float v) {
    if (id != triangle) {
      enter(id);
    }
    float du = u - vertices.u[c];
    float dv = v - vertices.v[c];
    float la = acrossA * du + downA * dv;
    float lb = acrossB * du + downB * dv;
    float lc = (1 - la - lb) * vertices.inverse[c];
    la *= vertices.inverse[a];
    lb *= vertices.inverse[b];
    float nx = la * vertices.normalX[a] + lb * vertices.normalX[b] + lc * vertices.normalX[c];
    float ny = la * vertices.normalY[a] + lb * vertices.normalY[b] + lc * vertices.normalY[c];
    float nz = la * vertices.normalZ[a] + lb * vertices.normalZ[b] + lc * vertices.normalZ[c];
    float square = nx * nx + ny * ny + nz * nz;
    float unit = square > 0 ? 1 / (float) Math.sqrt(square) : 0;
    if (needsView) {
      float vx = (centreU - u) * perFocal;
      float vy = (v - centreV) * perFocal;
      if (draw.part().material.twoSided() && nx * vx + ny * vy + nz < 0) {
        unit = -unit;
      }
      float toUnit = 1 / (float) Math.sqrt(vx * vx + vy * vy + 1);
      highlight =
          specular
              * lights.highlight(nx * unit, ny * unit, nz * unit, vx * toUnit, vy * toUnit, toUnit);
    }
    light = lights.diffuse(nx * unit, ny * unit, nz * unit);
    PackedPart part = draw.part();
    int shift = draw.firstVertex();
    float w = 1 / (la + lb + lc);
    textureU = (la * part.u[a - shift] + lb * part.u[b - shift] + lc * part.u[c - shift]) * w;
    textureV = (la * part.v[a - shift] + lb * part.v[b - shift] + lc * part.v[c - shift]) * w;
  }

  private void enter(Draw next) {
    draw = next;
    level = draw.level();
    specular = BRIGHTEST * (float) draw.part().material.specular();
    needsView = specular > 0 || draw.part().material.twoSided();
    highlight = 0;
  }

  private void enter(int id) {
    triangle = id;
    if (id < draw.firstTriangle() || id >= draw.endTriangle()) {
      enter(drawOf(id));
    }
    int[] corners = draw.part().corners;
    int first = 3 * (id - draw.firstTriangle());
    vertices.needNormal(draw, corners[first]);
    vertices.needNormal(draw, corners[first + 1]);
    vertices.needNormal(draw, corners[first + 2]);
    a = corners[first] + draw.firstVertex();
    b = corners[first + 1] + draw.firstVertex();
    c = corners[first + 2] + draw.firstVertex();
    float[] u = vertices.u;
    float[] v = vertices.v;
    float scale = 1 / ((u[b] - u[a]) * (v[c] - v[a]) - (v[b] - v[a]) * (u[c] - u[a]));
    acrossA = (v[b] - v[c]) * scale;
    downA = (u[c] - u[b]) * scale;
    acrossB = (v[c] - v[a]) * scale;
    downB = (u[a] - u[c]) * scale;
  }

  private Draw drawOf(int id) {
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
    return draws.get(low);
  }

  /** The gray value here, 0 to 255. */
  float gray() {
    return Math.min(BRIGHTEST, level.gray(textureU, textureV) * light + highlight);
  }

  /** Adds red, green and blue here, 0 to 255, to three numbers. */
  void addColour(float[] sums, int at) {
    for (int channel = 0; channel < 3; channel++) {
      float value = level.colour(channel, textureU, textureV) * light + highlight;
      sums[at + channel] += Math.min(BRIGHTEST, value);
    }
  }
}
