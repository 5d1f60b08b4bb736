package org.kubi.nn.detect;

import org.kubi.image.Frame;

/**
 * A gray picture as the network sees it: x / 255 - 1/2, with nothing taken from the picture's own
 * mean, so that a part of a photo is the same numbers alone and in its photo.
 *
 * @param values width x height numbers, row after row
 */
record Plane(int width, int height, float[] values) {
  Plane {
    if (width < 1 || height < 1 || values.length != width * height) {
      throw new IllegalArgumentException(
          "a plane of %dx%d has as many numbers, found %d".formatted(width, height, values.length));
    }
  }

  /** The number of a gray value, 0 to 255. */
  static float centred(float gray) {
    return gray / 255 - 0.5f;
  }

  static Plane of(Frame gray) {
    float[] values = new float[gray.width() * gray.height()];
    for (int i = 0; i < values.length; i++) {
      values[i] = centred(gray.pixels()[i] & 0xff);
    }
    return new Plane(gray.width(), gray.height(), values);
  }

  /** Half as wide and high, each number the mean of four; an odd row or column goes on. */
  Plane halved() {
    int w = (width + 1) / 2;
    int h = (height + 1) / 2;
    float[] half = new float[w * h];
    for (int y = 0; y < h; y++) {
      int upper = 2 * y * width;
      int lower = Math.min(height - 1, 2 * y + 1) * width;
      for (int x = 0; x < w; x++) {
        int left = 2 * x;
        int right = Math.min(width - 1, left + 1);
        half[y * w + x] =
            (values[upper + left]
                    + values[upper + right]
                    + values[lower + left]
                    + values[lower + right])
                / 4;
      }
    }
    return new Plane(w, h, half);
  }

  /** With zeros to the right and below, so that both sides are multiples of a number. */
  Plane padded(int multiple) {
    int w = (width + multiple - 1) / multiple * multiple;
    int h = (height + multiple - 1) / multiple * multiple;
    if (w == width && h == height) {
      return this;
    }
    float[] padded = new float[w * h];
    for (int y = 0; y < height; y++) {
      System.arraycopy(values, y * width, padded, y * w, width);
    }
    return new Plane(w, h, padded);
  }
}
