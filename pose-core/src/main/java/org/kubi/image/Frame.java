package org.kubi.image;

import java.util.Arrays;

/**
 * A picture: 8 bits a channel, rows from the top, channels interleaved.
 *
 * @param width pixels, at least 1
 * @param height pixels, at least 1
 * @param channels 1 (gray) or 3 (red, green, blue)
 * @param pixels width x height x channels bytes, unsigned; owned by the frame: do not write to it
 *     after handing it over
 */
public record Frame(int width, int height, int channels, byte[] pixels) {
  public Frame {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "a picture has at least 1x1 pixels, found " + width + "x" + height);
    }
    if (channels != 1 && channels != 3) {
      throw new IllegalArgumentException("a picture has 1 or 3 channels, found " + channels);
    }
    if (pixels.length != (long) width * height * channels) {
      throw new IllegalArgumentException(
          "a %dx%dx%d picture has %d bytes, found %d"
              .formatted(width, height, channels, (long) width * height * channels, pixels.length));
    }
  }

  /** A gray picture. */
  public static Frame gray(int width, int height, byte[] pixels) {
    return new Frame(width, height, 1, pixels);
  }

  /** A colour picture: red, green, blue. */
  public static Frame rgb(int width, int height, byte[] pixels) {
    return new Frame(width, height, 3, pixels);
  }

  /** A picture of one gray value, 0 to 255. */
  public static Frame filled(int width, int height, int channels, int value) {
    byte[] pixels = new byte[width * height * channels];
    Arrays.fill(pixels, (byte) value);
    return new Frame(width, height, channels, pixels);
  }

  /** One channel of one pixel, 0 to 255. */
  public int at(int x, int y, int channel) {
    return pixels[(y * width + x) * channels + channel] & 0xff;
  }

  /** This picture in gray by ITU-R BT.601 (0.299 red, 0.587 green, 0.114 blue). */
  public Frame toGray() {
    if (channels == 1) {
      return this;
    }
    byte[] gray = new byte[width * height];
    for (int i = 0; i < gray.length; i++) {
      int r = pixels[3 * i] & 0xff;
      int g = pixels[3 * i + 1] & 0xff;
      int b = pixels[3 * i + 2] & 0xff;
      gray[i] = (byte) ((299 * r + 587 * g + 114 * b + 500) / 1000);
    }
    return gray(width, height, gray);
  }

  /** This picture with three equal channels if it is gray. */
  public Frame toRgb() {
    if (channels == 3) {
      return this;
    }
    byte[] rgb = new byte[3 * pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      Arrays.fill(rgb, 3 * i, 3 * i + 3, pixels[i]);
    }
    return rgb(width, height, rgb);
  }

  /** Left and right swapped. */
  public Frame mirrored() {
    byte[] out = new byte[pixels.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        System.arraycopy(
            pixels,
            (y * width + width - 1 - x) * channels,
            out,
            (y * width + x) * channels,
            channels);
      }
    }
    return new Frame(width, height, channels, out);
  }

  /** The whole picture at another size, by {@link #resample}. */
  public Frame resized(int newWidth, int newHeight) {
    return resample(0, 0, width, height, newWidth, newHeight);
  }

  /**
   * A part of the picture at another size, by area: each new pixel is the mean of the rectangle
   * that it covers, with fractions of pixels at its rim. The part may reach beyond the picture,
   * where its edge pixels go on. Where the part is enlarged, the mean is over at least one pixel's
   * width, which interpolates linearly.
   *
   * @param left of the part, pixels; may be negative
   * @param top of the part, pixels; may be negative
   * @param partWidth width of the part, pixels, above 0
   * @param partHeight height of the part, pixels, above 0
   */
  public Frame resample(
      double left, double top, double partWidth, double partHeight, int newWidth, int newHeight) {
    if (!(partWidth > 0 && partHeight > 0)) {
      throw new IllegalArgumentException(
          "a part has a width and height above 0, found " + partWidth + "x" + partHeight);
    }
    AreaWeights across = AreaWeights.of(left, partWidth, newWidth, width);
    AreaWeights down = AreaWeights.of(top, partHeight, newHeight, height);
    // First the rows, over the source rows that are needed; then the columns.
    float[] rows = new float[(down.last() - down.first() + 1) * newWidth * channels];
    for (int y = down.first(); y <= down.last(); y++) {
      int row = (y - down.first()) * newWidth * channels;
      if (channels == 1) {
        across.sumRow(pixels, y * width, rows, row);
        continue;
      }
      for (int x = 0; x < newWidth; x++) {
        for (int c = 0; c < channels; c++) {
          float sum = 0;
          for (int k = across.start(x); k < across.end(x); k++) {
            sum += across.weight(k) * at(across.source(k), y, c);
          }
          rows[row + x * channels + c] = sum;
        }
      }
    }
    int stride = newWidth * channels;
    byte[] out = new byte[stride * newHeight];
    float[] sums = new float[stride];
    for (int y = 0; y < newHeight; y++) {
      Arrays.fill(sums, 0);
      for (int k = down.start(y); k < down.end(y); k++) {
        float weight = down.weight(k);
        int row = (down.source(k) - down.first()) * stride;
        for (int i = 0; i < stride; i++) {
          sums[i] += weight * rows[row + i];
        }
      }
      for (int i = 0; i < stride; i++) {
        // Sums are 0 or more: cutting off half a gray more rounds them, exactly in doubles.
        out[y * stride + i] = (byte) Math.min(255, (int) (sums[i] + 0.5));
      }
    }
    return new Frame(newWidth, newHeight, channels, out);
  }

  /** Two frames are equal when their pixels are. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Frame frame
        && width == frame.width
        && height == frame.height
        && channels == frame.channels
        && Arrays.equals(pixels, frame.pixels);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(pixels);
  }

  @Override
  public String toString() {
    return "Frame[" + width + "x" + height + "x" + channels + "]";
  }
}
