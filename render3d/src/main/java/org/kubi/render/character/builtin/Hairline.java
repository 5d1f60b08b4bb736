package org.kubi.render.character.builtin;

import static org.kubi.render.character.builtin.Shapes.step;

/** The edge of the hair round the mean head, as a height for each direction; millimetres. */
final class Hairline {
  private static final int TABLE = 512;
  private static final float LOWEST = -75;
  private static final float SOFT = 7;

  private final Ruler heights;
  private final double tilt;
  private final Noise noise;

  Hairline(HairStyle style, long seed) {
    double front = 89 + style.line();
    double temple = 74 + 0.5 * style.line() + style.temples();
    double ring = style.cut() == HairStyle.Cut.RING ? 1 : 0;
    noise = new Noise(seed);
    tilt = style.parting() == 0 ? 0 : Math.signum(style.parting()) * 2;
    heights =
        new Ruler(
            0,
            front + 44 * ring,
            20,
            front - 1 + 0.5 * style.temples() + 44 * ring,
            36,
            temple + 60 * ring,
            49,
            Math.max(56, temple - 12) + 45 * ring,
            60,
            44 + 0.3 * style.line(),
            67,
            24,
            73,
            6,
            79,
            4,
            85,
            26,
            108,
            28,
            117,
            -6,
            138,
            -46,
            180,
            -54);
  }

  /** The skin over which hair grows, softly beginning at the line. */
  SkinLayers.Sparse scalp(SkinLayers layers, boolean bald) {
    SkinMap map = layers.map;
    int n = map.turn.length;
    int[] texels = new int[n];
    float[] strengths = new float[n];
    int count = 0;
    if (!bald) {
      float[] table = new float[TABLE + 1];
      for (int i = 0; i <= TABLE; i++) {
        table[i] = (float) height((2.0 * i / TABLE - 1) * StrictMath.PI);
      }
      for (int i = 0; i < n; i++) {
        float y = map.y[i];
        if (y > LOWEST && map.row[i] >= 0) {
          float line = table[(int) ((map.turn[i] / (float) StrictMath.PI + 1) / 2 * TABLE + 0.5f)];
          float over = (y - line + 2.5f * layers.pores[i] + 3 + SOFT) / (2 * SOFT);
          if (over > 0) {
            texels[count] = i;
            strengths[count++] = over >= 1 ? 1 : over * over * (3 - 2 * over);
          }
        }
      }
    }
    return new SkinLayers.Sparse(
        java.util.Arrays.copyOf(texels, count), java.util.Arrays.copyOf(strengths, count));
  }

  /**
   * Height of the line.
   *
   * @param turn radians from the front to the figure's left
   */
  double height(double turn) {
    double degrees = StrictMath.toDegrees(Math.abs(turn));
    double ragged = 2.2 * noise.at(turn * 9, 0.5, 3) + 1.4 * noise.at(turn * 31, 0.5, 7);
    return heights.at(degrees) + ragged * step(100, 60, degrees) + tilt * StrictMath.sin(turn);
  }
}
