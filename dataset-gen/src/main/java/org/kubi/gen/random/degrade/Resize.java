package org.kubi.gen.random.degrade;

/** How programs change the size of pictures. */
enum Resize {
  /** Each new pixel is the mean of what it covers. */
  AREA,
  /** Each new pixel is mixed of its four neighbours, whatever lies between. */
  LINEAR,
  /** Each new pixel is the old one at its centre. */
  NEAREST;

  /** A picture at another size; row by row. */
  float[] apply(float[] pixels, int width, int height, int newWidth, int newHeight) {
    float[] rows = new float[newWidth * height];
    int[] from = new int[newWidth + 1];
    float[] shares = new float[newWidth + 1];
    // Columns first, then rows.
    if (this == AREA && newWidth < width) {
      areaAcross(pixels, width, height, rows, newWidth);
    } else {
      places(from, shares, width, newWidth);
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < newWidth; x++) {
          int at = y * width + from[x];
          float first = pixels[at];
          float second = pixels[Math.min(at + 1, (y + 1) * width - 1)];
          rows[y * newWidth + x] = first + shares[x] * (second - first);
        }
      }
    }
    float[] out = new float[newWidth * newHeight];
    if (this == AREA && newHeight < height) {
      areaDown(rows, newWidth, height, out, newHeight);
      return out;
    }
    int[] above = new int[newHeight + 1];
    float[] down = new float[newHeight + 1];
    places(above, down, height, newHeight);
    for (int y = 0; y < newHeight; y++) {
      int first = above[y] * newWidth;
      int second = Math.min(above[y] + 1, height - 1) * newWidth;
      for (int x = 0; x < newWidth; x++) {
        float value = rows[first + x];
        out[y * newWidth + x] = value + down[y] * (rows[second + x] - value);
      }
    }
    return out;
  }

  /** For each new pixel the old one before its centre, and the share of the one after it. */
  private void places(int[] from, float[] shares, int length, int newLength) {
    double step = length / (double) newLength;
    for (int i = 0; i < newLength; i++) {
      double centre = (i + 0.5) * step;
      if (this == NEAREST) {
        from[i] = (int) centre;
        shares[i] = 0;
      } else {
        double place = Math.max(0, Math.min(length - 1, centre - 0.5));
        from[i] = (int) place;
        shares[i] = (float) (place - from[i]);
      }
    }
  }

  private static void areaAcross(float[] pixels, int width, int height, float[] out, int newWidth) {
    float step = width / (float) newWidth;
    for (int x = 0; x < newWidth; x++) {
      float begin = x * step;
      float end = Math.min(width, begin + step);
      for (int p = (int) begin; p < end; p++) {
        float weight = (Math.min(end, p + 1) - Math.max(begin, p)) / (end - begin);
        for (int y = 0; y < height; y++) {
          out[y * newWidth + x] += weight * pixels[y * width + p];
        }
      }
    }
  }

  private static void areaDown(float[] rows, int width, int height, float[] out, int newHeight) {
    float step = height / (float) newHeight;
    for (int y = 0; y < newHeight; y++) {
      float begin = y * step;
      float end = Math.min(height, begin + step);
      for (int p = (int) begin; p < end; p++) {
        float weight = (Math.min(end, p + 1) - Math.max(begin, p)) / (end - begin);
        for (int x = 0; x < width; x++) {
          out[y * width + x] += weight * rows[p * width + x];
        }
      }
    }
  }
}
