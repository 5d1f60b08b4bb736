package org.kubi.render.shade;

import org.kubi.render.character.MeshPart;

/**
 * How fine a mesh a picture needs. There are a few steps, each allowing surfaces to be apart from
 * what they were by so many metres; step {@link #FULL} is the part as it is, step {@link #SHADOW}
 * is for the maps of {@link ShadowRule}.
 */
public final class Detail {
  /** The step of the whole mesh. */
  public static final int FULL = 0;

  /** Metres of {@link Quadrics} by step. */
  private static final float[] METRES = {
    0, 0.0028f, 0.004f, 0.0056f, 0.008f, 0.0112f, 0.016f, 0.0224f
  };

  /** The step for the maps of lights: nothing but the shape counts. */
  public static final int SHADOW = METRES.length;

  /** How many steps there are. */
  public static final int STEPS = SHADOW + 1;

  /** How many samples {@link Quadrics} may find: a look at pictures and their differences. */
  private static final double SAMPLES = 5.66;

  /** Likewise, metres, where a shadow falls: a map has texels of 5 mm. */
  private static final float SHADOW_METRES = 0.06f;

  /** Parts with fewer triangles are drawn as they are. */
  private static final int FEW_TRIANGLES = 500;

  /** What stands for the corners of a triangle that is left out. */
  public static final int GONE = Simplifier.GONE;

  private Detail() {}

  /** The step at which a part is drawn: {@link #FULL} for small parts. */
  public static int step(MeshPart part, int step) {
    return part.triangleCount() < FEW_TRIANGLES ? FULL : step;
  }

  /** The corners of a part's triangles at a step; {@link #GONE} where one is left out. */
  public static int[] corners(MeshPart part, int step) {
    int used = step(part, step);
    if (used == FULL) {
      return part.triangles();
    }
    return used == SHADOW
        ? Simplifier.fewer(part, SHADOW_METRES, false)
        : Simplifier.fewer(part, METRES[used], true);
  }

  /** The step for a picture with so many samples along a metre. */
  public static int step(double samplesPerMetre) {
    int step = FULL;
    while (step + 1 < METRES.length && METRES[step + 1] * samplesPerMetre <= SAMPLES) {
      step++;
    }
    return step;
  }
}
