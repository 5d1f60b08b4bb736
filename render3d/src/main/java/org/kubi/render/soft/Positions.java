package org.kubi.render.soft;

/** Where the vertices of a picture fall; grows, and is used again for the next picture. */
final class Positions {
  /** Places are kept in this many steps a sample, so that edges are exact in whole numbers. */
  static final int STEPS = 32;

  /** How many bits that are. */
  static final int SHIFT = 5;

  /** Steps from the left of the picture. */
  int[] x = {};

  /** Steps from the top of the picture. */
  int[] y = {};

  /**
   * Nearer is greater, 0 to 100, linear in the picture: one over the distance along -z, in 1/m, in
   * a camera's picture; metres in a {@link ShadowMap}.
   */
  float[] nearness = {};

  /** Scratch of {@link Projector}: of one mesh. */
  float[] u = {};

  float[] v = {};
  float[] w = {};

  /** Begins a picture. */
  void begin(int count) {
    if (u.length < count) {
      int capacity = count + count / 2;
      x = new int[capacity];
      y = new int[capacity];
      nearness = new float[capacity];
      u = new float[capacity];
      v = new float[capacity];
      w = new float[capacity];
    }
  }
}
