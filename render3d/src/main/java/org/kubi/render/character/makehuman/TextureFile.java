package org.kubi.render.character.makehuman;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.kubi.render.character.CharacterException;
import org.kubi.render.character.Material;
import org.kubi.render.character.Texture;

/** Textures from picture files, made small enough for many people in memory. */
final class TextureFile {
  private static final int MAX_SIDE = 4096;

  /** Deflate makes at most 1032 bytes of one, and each may be eight texels. */
  private static final long MOST_TEXELS_PER_BYTE = 8 * 1032;

  private static final Set<String> FORMATS = Set.of("png", "jpeg");
  private static final double SOFTER = 0.7;

  /** Deviation over mean that is kept of a dyed picture. */
  private static final double MOST_CONTRAST = 0.27;

  private TextureFile() {}

  /** Reads a picture and reduces it by area to at most {@code maxSide} texels a side. */
  static Texture read(Path file, int maxSide) throws CharacterException {
    BufferedImage image = decode(file);
    int width = image.getWidth();
    int height = image.getHeight();
    double scale = Math.min(1, (double) maxSide / Math.max(width, height));
    int newWidth = Math.max(1, (int) Math.round(width * scale));
    int newHeight = Math.max(1, (int) Math.round(height * scale));
    int[] argb = argb(image);
    byte[] out = new byte[4 * newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      int top = (int) ((long) y * height / newHeight);
      int bottom = Math.max(top + 1, (int) ((y + 1L) * height / newHeight));
      for (int x = 0; x < newWidth; x++) {
        int left = (int) ((long) x * width / newWidth);
        int right = Math.max(left + 1, (int) ((x + 1L) * width / newWidth));
        average(argb, width, left, right, top, bottom, out, 4 * (y * newWidth + x));
      }
    }
    return new Texture(newWidth, newHeight, out);
  }

  /**
   * The texels of a picture, gray values as they are in the file: Java takes gray for linear and
   * would brighten it.
   */
  private static int[] argb(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    ColorModel model = image.getColorModel();
    if (!(model instanceof ComponentColorModel)
        || model.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
      return image.getRGB(0, 0, width, height, null, 0, width);
    }
    Raster raster = image.getRaster();
    int[] argb = new int[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int gray = eightBits(raster.getSample(x, y, 0), model.getComponentSize(0));
        int alpha =
            model.hasAlpha()
                ? eightBits(raster.getSample(x, y, 1), model.getComponentSize(1))
                : 255;
        argb[y * width + x] = alpha << 24 | gray << 16 | gray << 8 | gray;
      }
    }
    return argb;
  }

  private static int eightBits(int sample, int bits) {
    return bits == 8 ? sample : (int) Math.round(sample * 255.0 / ((1 << bits) - 1));
  }

  /** The mean of some texels, weighted by their alpha where any has some. */
  private static void average(
      int[] argb, int width, int left, int right, int top, int bottom, byte[] out, int at) {
    long alpha = 0;
    long[] covered = new long[3];
    long[] plain = new long[3];
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        int texel = argb[y * width + x];
        int a = texel >>> 24;
        alpha += a;
        for (int c = 0; c < 3; c++) {
          int value = texel >> (16 - 8 * c) & 0xff;
          covered[c] += (long) a * value;
          plain[c] += value;
        }
      }
    }
    int count = (right - left) * (bottom - top);
    for (int c = 0; c < 3; c++) {
      long value = alpha > 0 ? (covered[c] + alpha / 2) / alpha : (plain[c] + count / 2) / count;
      out[at + c] = (byte) value;
    }
    out[at + 3] = (byte) ((alpha + count / 2) / count);
  }

  /**
   * The same texture for cutting out: alpha is scaled so that as much of it passes {@link
   * Material#CUTOUT_ALPHA} as it covers on the whole, else thin hairs would vanish (Castano, The
   * Witness blog, 2010: "Computing alpha mipmaps"). Holes get the mean colour, so that edges do not
   * take up that of the void.
   */
  static Texture cutout(Texture texture) {
    byte[] rgba = texture.rgba().clone();
    long[] histogram = new long[256];
    long covered = 0;
    for (int i = 3; i < rgba.length; i += 4) {
      histogram[rgba[i] & 0xff]++;
      covered += rgba[i] & 0xff;
    }
    long wanted = covered / 255;
    int threshold = 255;
    long passing = histogram[255];
    while (threshold > 1 && passing < wanted) {
      threshold--;
      passing += histogram[threshold];
    }
    double gain = Math.max(1, (double) Material.CUTOUT_ALPHA / threshold);
    double[] mean = mean(texture);
    for (int i = 0; i < rgba.length; i += 4) {
      int alpha = rgba[i + 3] & 0xff;
      rgba[i + 3] = (byte) Math.min(255, (int) Math.round(gain * alpha));
      if (alpha == 0) {
        for (int c = 0; c < 3; c++) {
          rgba[i + c] = (byte) Math.round(mean[c]);
        }
      }
    }
    return new Texture(texture.width(), texture.height(), rgba);
  }

  /**
   * The same texture as gray of about 128 where it covers, so that twice a colour as tint gives it
   * that colour. Contrast is softened, because dark pictures become much lighter, and painted
   * highlights more than others.
   */
  static Texture dyeable(Texture texture) {
    double[] mean = mean(texture);
    double luma = Math.max(1, 0.299 * mean[0] + 0.587 * mean[1] + 0.114 * mean[2]);
    double power = Math.min(SOFTER, MOST_CONTRAST * luma / Math.max(1, deviation(texture, luma)));
    byte[] tones = new byte[256];
    for (int i = 0; i < tones.length; i++) {
      double tone = 128 * StrictMath.pow(i / luma, power);
      tones[i] = (byte) Math.min(255, Math.round(tone));
    }
    byte[] rgba = texture.rgba().clone();
    for (int i = 0; i < rgba.length; i += 4) {
      byte value = tones[(int) Math.round(gray(rgba, i))];
      rgba[i] = value;
      rgba[i + 1] = value;
      rgba[i + 2] = value;
    }
    return new Texture(texture.width(), texture.height(), rgba);
  }

  /** Of the gray values, weighted by alpha. */
  private static double deviation(Texture texture, double mean) {
    byte[] rgba = texture.rgba();
    double sum = 0;
    double total = 1e-9;
    for (int i = 0; i < rgba.length; i += 4) {
      double alpha = rgba[i + 3] & 0xff;
      double off = gray(rgba, i) - mean;
      total += alpha;
      sum += alpha * off * off;
    }
    return Math.sqrt(sum / total);
  }

  private static double gray(byte[] rgba, int at) {
    return 0.299 * (rgba[at] & 0xff)
        + 0.587 * (rgba[at + 1] & 0xff)
        + 0.114 * (rgba[at + 2] & 0xff);
  }

  /** Red, green and blue, 0 to 255, weighted by alpha. */
  private static double[] mean(Texture texture) {
    double[] sum = new double[3];
    double total = 1e-9;
    byte[] rgba = texture.rgba();
    for (int i = 0; i < rgba.length; i += 4) {
      double alpha = rgba[i + 3] & 0xff;
      total += alpha;
      for (int c = 0; c < 3; c++) {
        sum[c] += alpha * (rgba[i + c] & 0xff);
      }
    }
    for (int c = 0; c < 3; c++) {
      sum[c] /= total;
    }
    return sum;
  }

  private static BufferedImage decode(Path file) throws CharacterException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (in == null || !readers.hasNext()) {
        throw new CharacterException(file + " is no picture that Java reads; make it a PNG");
      }
      ImageReader reader = readers.next();
      try {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          throw new CharacterException(
              "%s is a %s; make it a PNG".formatted(file, reader.getFormatName()));
        }
        reader.setInput(in, true, true);
        checkSize(file, reader.getWidth(0), reader.getHeight(0));
        return reader.read(0);
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      // The JDK's readers answer damage with many kinds of unchecked exceptions.
      throw new CharacterException(
          "%s is damaged (%s); restore it from MakeHuman's data"
              .formatted(file, String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
          e);
    }
  }

  /** Before memory is asked for. */
  private static void checkSize(Path file, int width, int height)
      throws CharacterException, IOException {
    if (width > MAX_SIDE || height > MAX_SIDE) {
      throw new CharacterException(
          "%s has %d x %d texels; make it at most %d a side"
              .formatted(file, width, height, MAX_SIDE));
    }
    if ((long) width * height > MOST_TEXELS_PER_BYTE * Files.size(file)) {
      throw new CharacterException(
          "%s is damaged: %d bytes cannot hold %d x %d texels; restore it from MakeHuman's data"
              .formatted(file, Files.size(file), width, height));
    }
  }
}
