package org.kubi.render.shade;

import org.kubi.render.character.MeshPart;

/**
 * How fine a mesh a picture needs. There are a few steps, each allowing surfaces to move by so many
 * metres; step {@link #FULL} is the part as it is.
 */
public final class Detail {
  /** The step of the whole mesh. */
  public static final int FULL = 0;

  /** Metres by step. */
  private static final float[] METRES = {0, 0.001f, 0.0014f, 0.002f, 0.0028f, 0.004f, 0.0056f};

  /** How many steps there are. */
  public static final int STEPS = METRES.length;

  /** How many samples a surface may move. */
  private static final double SAMPLES = 1.25;

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
    return used == FULL ? part.triangles() : Simplifier.fewer(part, metres(used));
  }

  /** How far surfaces may move at a step, metres. */
  private static float metres(int step) {
    return METRES[step];
  }

  /** The step for a picture with so many samples along a metre. */
  public static int step(double samplesPerMetre) {
    int step = FULL;
    while (step + 1 < STEPS && METRES[step + 1] * samplesPerMetre <= SAMPLES) {
      step++;
    }
    return step;
  }
}
