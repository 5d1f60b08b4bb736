package org.kubi.nn.plan;

/** IEEE 754 half precision (binary16): 1 sign, 5 exponent, 10 mantissa bits. */
public final class Half {
  /** The greatest finite half. */
  public static final float MAX = 65504;

  private static final int SIGN = 0x8000;
  private static final int INFINITY = 0x7c00;
  private static final int QUIET_NAN = 0x7e00;
  private static final int MANTISSA = 0x3ff;
  private static final int SHIFT = 13;

  /** Difference of the exponents' biases, 127 - 15. */
  private static final int REBIAS = 112 << 23;

  /** The bits of 2^-14, the least normal half. */
  private static final int LEAST_NORMAL = 0x38800000;

  /** The bits of 65520, from which on rounding gives infinity. */
  private static final int OVERFLOW = 0x477ff000;

  private static final float SUBNORMALS_IN_ONE = 1 << 24;

  private Half() {}

  /** The nearest half, of two equally near the even one. */
  public static short of(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> 16 & SIGN;
    int magnitude = bits & 0x7fffffff;
    if (Float.isNaN(value)) {
      return (short) (sign | QUIET_NAN);
    }
    if (magnitude >= OVERFLOW) {
      return (short) (sign | INFINITY);
    }
    if (magnitude < LEAST_NORMAL) {
      return (short) (sign | (int) Math.rint(Math.abs(value) * SUBNORMALS_IN_ONE));
    }
    int halfway = 0xfff + (magnitude >>> SHIFT & 1);
    return (short) (sign | (magnitude - REBIAS + halfway) >>> SHIFT);
  }

  /** The float of the same value. */
  public static float toFloat(short half) {
    int magnitude = half & 0x7fff;
    float value;
    if (magnitude >= INFINITY) {
      value = magnitude == INFINITY ? Float.POSITIVE_INFINITY : Float.NaN;
    } else if (magnitude <= MANTISSA) {
      value = magnitude / SUBNORMALS_IN_ONE;
    } else {
      value = Float.intBitsToFloat((magnitude << SHIFT) + REBIAS);
    }
    return (half & SIGN) == 0 ? value : -value;
  }
}
