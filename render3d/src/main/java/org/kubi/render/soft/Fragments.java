package org.kubi.render.soft;

/**
 * What some rows of pixels show, one after another in arrays of their own, so that the virtual
 * machine can light several at once.
 */
final class Fragments {
  /** How many there are. */
  int count;

  /** Samples from the left of the picture. */
  float[] x = {};

  /** Samples from the top of the picture. */
  float[] y = {};

  /** One over the distance, 1/m. */
  float[] nearness = {};

  /** Normals, times anything above 0 at first, then unit length, turned to the viewer. */
  float[] normalX = {};

  float[] normalY = {};
  float[] normalZ = {};

  /** Openness times {@link #nearness} at first, then 0 to 1. */
  float[] openness = {};

  /** Texture coordinates, likewise. */
  float[] u = {};

  float[] v = {};

  /** Places in the camera's axes, metres. */
  float[] placeX = {};

  float[] placeY = {};
  float[] placeZ = {};

  /** Unit directions to the viewer. */
  float[] viewX = {};

  float[] viewY = {};
  float[] viewZ = {};

  /** What the texture is multiplied with. */
  float[] light = {};

  /** The highlight for a specular of 1. */
  float[] highlight = {};

  /** The share of the light at hand that reaches the sample. */
  float[] reach = {};

  /** Scratch for lights with shadows: where the samples fall in the map. */
  float[] mapX = {};

  float[] mapY = {};
  float[] mapT = {};

  /** What the texture gives in gray, then with its light. */
  float[] gray = {};

  /** For how many samples of its pixel each stands. */
  int[] weight = {};

  /** The number of its pixel. */
  int[] pixel = {};

  /** Which draw each is of. */
  int[] draw = {};

  /** Empties it and makes room. */
  void begin(int most) {
    count = 0;
    if (x.length >= most) {
      return;
    }
    x = new float[most];
    y = new float[most];
    nearness = new float[most];
    normalX = new float[most];
    normalY = new float[most];
    normalZ = new float[most];
    openness = new float[most];
    u = new float[most];
    v = new float[most];
    placeX = new float[most];
    placeY = new float[most];
    placeZ = new float[most];
    viewX = new float[most];
    viewY = new float[most];
    viewZ = new float[most];
    light = new float[most];
    highlight = new float[most];
    reach = new float[most];
    mapX = new float[most];
    mapY = new float[most];
    mapT = new float[most];
    gray = new float[most];
    weight = new int[most];
    pixel = new int[most];
    draw = new int[most];
  }

  /**
   * From what is linear in the picture to what it means: unit normals, openness, texture
   * coordinates and places.
   */
  void resolve(View view) {
    normalize(count, normalX, normalY, normalZ);
    divide(count, openness, nearness);
    divide(count, u, nearness);
    divide(count, v, nearness);
    place(view, 1 / view.focal);
  }

  private static void normalize(int n, float[] x, float[] y, float[] z) {
    for (int i = 0; i < n; i++) {
      float square = x[i] * x[i] + y[i] * y[i] + z[i] * z[i];
      // The normals of tests and of broken meshes may be 0: they stay so.
      float unit = 1 / (float) Math.sqrt(square + Float.MIN_NORMAL);
      x[i] *= unit;
      y[i] *= unit;
      z[i] *= unit;
    }
  }

  private static void divide(int n, float[] of, float[] by) {
    for (int i = 0; i < n; i++) {
      of[i] /= by[i];
    }
  }

  private void place(View view, float perFocal) {
    place(count, view.centreU, perFocal, x, nearness, placeX, viewX);
    place(count, view.centreV, -perFocal, y, nearness, placeY, viewY);
    float[] vx = viewX;
    float[] vy = viewY;
    float[] vz = viewZ;
    float[] pz = placeZ;
    float[] w = nearness;
    int n = count;
    for (int i = 0; i < n; i++) {
      pz[i] = -1 / w[i];
      vz[i] = 1 / (float) Math.sqrt(vx[i] * vx[i] + vy[i] * vy[i] + 1);
    }
    for (int i = 0; i < n; i++) {
      vx[i] *= vz[i];
      vy[i] *= vz[i];
    }
  }

  private static void place(
      int n,
      float centre,
      float perFocal,
      float[] samples,
      float[] nearness,
      float[] place,
      float[] view) {
    for (int i = 0; i < n; i++) {
      float slope = (samples[i] - centre) * perFocal;
      place[i] = slope / nearness[i];
      view[i] = -slope;
    }
  }
}
