package org.kubi.render.soft;

/**
 * How fine a mesh a picture needs. There are a few steps, each allowing surfaces to move by so many
 * metres; step {@link #FULL} is the part as it is.
 */
final class Detail {
  /** The step of the whole mesh. */
  static final int FULL = 0;

  /** Metres by step. */
  private static final float[] METRES = {0, 0.001f, 0.0014f, 0.002f, 0.0028f, 0.004f, 0.0056f};

  /** How many steps there are. */
  static final int STEPS = METRES.length;

  /** How many samples a surface may move. */
  private static final double SAMPLES = 1.25;

  private Detail() {}

  /** How far surfaces may move at a step, metres. */
  static float metres(int step) {
    return METRES[step];
  }

  /** The step for a picture with so many samples along a metre. */
  static int step(double samplesPerMetre) {
    int step = FULL;
    while (step + 1 < STEPS && METRES[step + 1] * samplesPerMetre <= SAMPLES) {
      step++;
    }
    return step;
  }
}
