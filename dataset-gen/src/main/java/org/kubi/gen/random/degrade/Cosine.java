package org.kubi.gen.random.degrade;

/**
 * The cosine transform of JPEG on blocks of 8x8, in place: {@code F(u, v) = C(u) C(v) / 4 sum f(x,
 * y) cos((2 x + 1) u pi / 16) cos((2 y + 1) v pi / 16)} with {@code C(0) = 1 / sqrt(2)}, by the
 * scheme of Arai, Agui and Nakajima ("A fast DCT-SQ scheme for images", 1988), which leaves a
 * factor on each coefficient.
 */
final class Cosine {
  private static final int N = 8;
  private static final float SQRT_HALF = 0.70710678f;
  private static final float SQRT_TWO = 1.41421356f;

  /** What the scheme leaves on each coefficient. */
  private static final float[] LEFT_OVER = leftOver();

  private Cosine() {}

  private static float[] leftOver() {
    double[] along = new double[N];
    for (int k = 0; k < N; k++) {
      along[k] = k == 0 ? 1 : StrictMath.cos(k * Math.PI / 16) * Math.sqrt(2);
    }
    float[] factors = new float[N * N];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = (float) (along[i / N] * along[i % N] * N);
    }
    return factors;
  }

  static void forward(float[] block) {
    for (int i = 0; i < N; i++) {
      forward(block, i * N, 1);
    }
    for (int i = 0; i < N; i++) {
      forward(block, i, N);
    }
    for (int i = 0; i < block.length; i++) {
      block[i] /= LEFT_OVER[i];
    }
  }

  static void inverse(float[] block) {
    for (int i = 0; i < block.length; i++) {
      // The factor to each side of the transform pair, less the 64 of both sums.
      block[i] *= LEFT_OVER[i] / (N * N);
    }
    for (int i = 0; i < N; i++) {
      inverse(block, i, N);
    }
    for (int i = 0; i < N; i++) {
      inverse(block, i * N, 1);
    }
  }

  private static void forward(float[] d, int at, int step) {
    float a0 = d[at];
    float a1 = d[at + step];
    float a2 = d[at + 2 * step];
    float a3 = d[at + 3 * step];
    float a4 = d[at + 4 * step];
    float a5 = d[at + 5 * step];
    float a6 = d[at + 6 * step];
    float a7 = d[at + 7 * step];
    float even0 = a0 + a7 + a3 + a4;
    float even3 = a0 + a7 - a3 - a4;
    float even1 = a1 + a6 + a2 + a5;
    float even2 = a1 + a6 - a2 - a5;
    d[at] = even0 + even1;
    d[at + 4 * step] = even0 - even1;
    float turned = (even2 + even3) * SQRT_HALF;
    d[at + 2 * step] = even3 + turned;
    d[at + 6 * step] = even3 - turned;
    float odd0 = (a3 - a4) + (a2 - a5);
    float odd1 = (a2 - a5) + (a1 - a6);
    float odd2 = (a1 - a6) + (a0 - a7);
    float z5 = (odd0 - odd2) * 0.38268343f;
    float z2 = 0.54119610f * odd0 + z5;
    float z4 = 1.30656296f * odd2 + z5;
    float z3 = odd1 * SQRT_HALF;
    float z11 = (a0 - a7) + z3;
    float z13 = (a0 - a7) - z3;
    d[at + 5 * step] = z13 + z2;
    d[at + 3 * step] = z13 - z2;
    d[at + step] = z11 + z4;
    d[at + 7 * step] = z11 - z4;
  }

  private static void inverse(float[] d, int at, int step) {
    float even0 = d[at] + d[at + 4 * step];
    float even1 = d[at] - d[at + 4 * step];
    float sum = d[at + 2 * step] + d[at + 6 * step];
    float rest = (d[at + 2 * step] - d[at + 6 * step]) * SQRT_TWO - sum;
    float t0 = even0 + sum;
    float t3 = even0 - sum;
    float t1 = even1 + rest;
    float t2 = even1 - rest;
    float z13 = d[at + 5 * step] + d[at + 3 * step];
    float z10 = d[at + 5 * step] - d[at + 3 * step];
    float z11 = d[at + step] + d[at + 7 * step];
    float z12 = d[at + step] - d[at + 7 * step];
    float t7 = z11 + z13;
    float z5 = (z10 + z12) * 1.84775907f;
    float t6 = z5 - z10 * 2.61312593f - t7;
    float t5 = (z11 - z13) * SQRT_TWO - t6;
    float t4 = z5 - z12 * 1.08239220f - t5;
    d[at] = t0 + t7;
    d[at + 7 * step] = t0 - t7;
    d[at + step] = t1 + t6;
    d[at + 6 * step] = t1 - t6;
    d[at + 2 * step] = t2 + t5;
    d[at + 5 * step] = t2 - t5;
    d[at + 3 * step] = t3 + t4;
    d[at + 4 * step] = t3 - t4;
  }
}
