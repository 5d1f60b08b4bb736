package org.kubi.render.character.gltf;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.kubi.render.character.Texture;

/** Textures from the bytes of one file's PNG and JPEG pictures, made small enough to keep. */
final class Pictures {
  /** Texels a side that are kept: close-ups in a window need no more. */
  static final int MOST_KEPT = 1024;

  /** Larger pictures are read with some texels left out. */
  private static final int MOST_DECODED = 4096;

  private static final int MOST_SIDE = 8192;

  /** Texels of all pictures of a file: a small file can hold huge empty ones. */
  private static final long MOST_TEXELS = 400_000_000;

  private long texels;

  /** The picture, reduced by area; empty where it is damaged, too large or of another format. */
  Optional<Texture> read(byte[] bytes) {
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return Optional.empty();
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int longer = Math.max(width, height);
        texels += (long) width * height;
        if (longer > MOST_SIDE || Math.min(width, height) < 1 || texels > MOST_TEXELS) {
          return Optional.empty();
        }
        ImageReadParam param = reader.getDefaultReadParam();
        int step = (longer + MOST_DECODED - 1) / MOST_DECODED;
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reduced(reader.read(0, param)));
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The JDK's readers answer damage with unchecked exceptions of many kinds.
      return Optional.empty();
    }
  }

  private static Texture reduced(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    double scale = Math.min(1, (double) MOST_KEPT / Math.max(width, height));
    int newWidth = Math.max(1, (int) Math.round(width * scale));
    int newHeight = Math.max(1, (int) Math.round(height * scale));
    byte[] out = new byte[4 * newWidth * newHeight];
    Rows rows = new Rows(image);
    long[] sums = new long[8];
    for (int y = 0; y < newHeight; y++) {
      int top = (int) ((long) y * height / newHeight);
      int bottom = Math.max(top + 1, (int) ((y + 1L) * height / newHeight));
      int[] argb = rows.read(top, bottom);
      for (int x = 0; x < newWidth; x++) {
        int left = (int) ((long) x * width / newWidth);
        int right = Math.max(left + 1, (int) ((x + 1L) * width / newWidth));
        average(argb, width, left, right, bottom - top, sums, out, 4 * (y * newWidth + x));
      }
    }
    return new Texture(newWidth, newHeight, out);
  }

  /** The mean of some texels, weighted by their alpha where any has some. */
  private static void average(
      int[] argb, int width, int left, int right, int rows, long[] sums, byte[] out, int at) {
    java.util.Arrays.fill(sums, 0);
    for (int y = 0; y < rows; y++) {
      for (int x = left; x < right; x++) {
        int texel = argb[y * width + x];
        int alpha = texel >>> 24;
        sums[3] += alpha;
        for (int c = 0; c < 3; c++) {
          int value = texel >> (16 - 8 * c) & 0xff;
          sums[c] += (long) alpha * value;
          sums[4 + c] += value;
        }
      }
    }
    int count = (right - left) * rows;
    long alpha = sums[3];
    for (int c = 0; c < 3; c++) {
      out[at + c] =
          (byte) (alpha > 0 ? (sums[c] + alpha / 2) / alpha : (sums[4 + c] + count / 2) / count);
    }
    out[at + 3] = (byte) ((alpha + count / 2) / count);
  }

  /**
   * Rows of texels as they stand in the file. {@link BufferedImage#getRGB} would take gray pictures
   * for linear light and brighten them.
   */
  private record Rows(BufferedImage image) {
    int[] read(int top, int bottom) {
      int width = image.getWidth();
      ColorModel colours = image.getColorModel();
      boolean gray =
          colours.getColorSpace().getType() == java.awt.color.ColorSpace.TYPE_GRAY
              && !(colours instanceof java.awt.image.IndexColorModel);
      if (!gray) {
        return image.getRGB(0, top, width, bottom - top, null, 0, width);
      }
      Raster raster = image.getRaster();
      int shift = Math.max(0, colours.getComponentSize(0) - 8);
      int scale = 255 / ((1 << Math.min(8, colours.getComponentSize(0))) - 1);
      int[] out = new int[width * (bottom - top)];
      for (int y = top; y < bottom; y++) {
        for (int x = 0; x < width; x++) {
          int value = (raster.getSample(x, y, 0) >> shift) * scale;
          int alpha = raster.getNumBands() > 1 ? raster.getSample(x, y, 1) >> shift & 0xff : 255;
          out[(y - top) * width + x] = alpha << 24 | value << 16 | value << 8 | value;
        }
      }
      return out;
    }
  }
}
