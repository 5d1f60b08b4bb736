package org.kubi.nn.preset;

import java.util.Locale;

/**
 * How gray pixels become the numbers that a network sees. Trainer and predictor both prepare their
 * pictures here.
 */
public enum InputScale {
  /** x / 255, nothing else: in [0, 1]. */
  UNIT,
  /**
   * (x - mean) / (deviation + 0.05) on [0, 1] values, with the picture's own mean and standard
   * deviation, so that light and contrast of a photo matter little. The 0.05 keeps the noise of an
   * almost even picture small.
   */
  STANDARD;

  private static final float FLOOR = 0.05f;

  /** Its name in cards. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The scale with an id. */
  public static InputScale byId(String id) {
    for (InputScale scale : values()) {
      if (scale.id().equals(id)) {
        return scale;
      }
    }
    throw new IllegalArgumentException(
        "the input scale is unit or standard, found '%s'".formatted(id));
  }

  /** Writes a picture's numbers: {@code count} gray bytes from the start of {@code pixels}. */
  public void prepare(byte[] pixels, int count, float[] target, int at) {
    for (int i = 0; i < count; i++) {
      target[at + i] = (pixels[i] & 0xff) * (1 / 255f);
    }
    prepare(target, at, count);
  }

  /** Turns a picture of values in [0, 1] into the network's numbers, in place. */
  public void prepare(float[] picture, int at, int count) {
    if (this == UNIT) {
      return;
    }
    double sum = 0;
    double squares = 0;
    for (int i = at; i < at + count; i++) {
      sum += picture[i];
      squares += picture[i] * picture[i];
    }
    double mean = sum / count;
    double deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
    float shift = (float) mean;
    float factor = (float) (1 / (deviation + FLOOR));
    for (int i = at; i < at + count; i++) {
      picture[i] = (picture[i] - shift) * factor;
    }
  }
}
