package org.kubi.nn.photo;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.kubi.image.Frame;
import org.kubi.image.FrameImages;

/**
 * Reads a photo upright: JPEG (CMYK too, by TwelveMonkeys), PNG, BMP, GIF, TIFF, with the camera's
 * EXIF orientation applied. Sizes are checked in the header before anything is decoded.
 */
public final class PhotoReader {
  private static final long MOST_BYTES = 200L << 20;
  private static final long MOST_PIXELS = 100_000_000;

  /** Formats that hold several pictures. */
  private static final Set<String> SEVERAL = Set.of("gif", "tif", "tiff");

  private PhotoReader() {}

  /**
   * Reads a photo.
   *
   * @return gray or colour
   * @throws PhotoException if it is missing, empty, cut, too large or no picture
   */
  public static Frame read(Path file) throws PhotoException {
    return read(file, remark -> {});
  }

  /**
   * Reads a photo.
   *
   * @param remarks is told, in a sentence, what is to be known of the photo: that it is the first
   *     of several pictures, that it is partly transparent
   * @return gray or colour
   * @throws PhotoException if it is missing, empty, cut, too large or no picture
   */
  public static Frame read(Path file, Consumer<String> remarks) throws PhotoException {
    byte[] bytes = bytes(file);
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new PhotoException(file + " is not a picture that can be read: use JPEG or PNG");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, false, false);
        Frame stored = decode(file, reader, remarks);
        return Orientation.apply(stored, Orientation.read(bytes));
      } finally {
        reader.dispose();
      }
    } catch (IOException e) {
      throw damaged(file, e);
    } catch (OutOfMemoryError e) {
      // The picture's own arrays, which are not there then: the others can go on.
      throw new PhotoException(
          "%s is too large for Java's %d MB of memory: make it smaller first, or give Java more"
                  .formatted(file, Runtime.getRuntime().maxMemory() >> 20)
              + " (KUBI_JAVA_OPTS=-Xmx8g)",
          e);
    }
  }

  private static Frame decode(Path file, ImageReader reader, Consumer<String> remarks)
      throws IOException, PhotoException {
    try {
      long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
      if (pixels > MOST_PIXELS) {
        throw new PhotoException(
            "%s has %dx%d pixels, more than 100 million: make it smaller first"
                .formatted(file, reader.getWidth(0), reader.getHeight(0)));
      }
      boolean[] cut = {false};
      reader.addIIOReadWarningListener((source, warning) -> cut[0] |= isCut(warning));
      BufferedImage image = reader.read(0);
      if (cut[0]) {
        throw new PhotoException(file + " is cut off: take it from its source again");
      }
      int several = SEVERAL.contains(format(reader)) ? reader.getNumImages(true) : 1;
      if (several > 1) {
        remarks.accept("%s holds %d pictures: the first is taken".formatted(file, several));
      }
      BufferedImage opaque = Transparency.onWhite(image);
      if (opaque != image) {
        remarks.accept(file + " is partly transparent: it is taken as on white paper");
      }
      return isDeepGray(opaque) ? gray(opaque) : FrameImages.of(opaque);
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | NegativeArraySizeException
        | IllegalStateException
        | NullPointerException e) {
      // What decoders throw on a damaged file beside IOException.
      throw damaged(file, e);
    }
  }

  private static String format(ImageReader reader) throws IOException {
    return reader.getFormatName().toLowerCase(Locale.ROOT);
  }

  /** Gray with 16 bits or with alpha, for which Java's own conversion applies a gamma. */
  private static boolean isDeepGray(BufferedImage image) {
    return image.getType() != BufferedImage.TYPE_BYTE_GRAY
        && image.getRaster().getNumBands() <= 2
        && !(image.getColorModel() instanceof IndexColorModel)
        && image.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY;
  }

  private static Frame gray(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int shift = Math.max(0, image.getColorModel().getComponentSize(0) - 8);
    byte[] out = new byte[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRaster().getSamples(0, y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        out[y * width + x] = (byte) (row[x] >> shift);
      }
    }
    return Frame.gray(width, height, out);
  }

  private static boolean isCut(String warning) {
    String words = warning.toLowerCase(Locale.ROOT);
    return words.contains("truncated") || words.contains("premature") || words.contains("eof");
  }

  private static byte[] bytes(Path file) throws PhotoException {
    try {
      if (Files.isDirectory(file)) {
        throw new PhotoException(file + " is a folder: name a picture");
      }
      long size = Files.size(file);
      if (size == 0) {
        throw new PhotoException(file + " is empty: take it from its source again");
      }
      if (size > MOST_BYTES) {
        throw new PhotoException(
            "%s has %d MB, more than %d: make it smaller first"
                .formatted(file, size >> 20, MOST_BYTES >> 20));
      }
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new PhotoException(file + " does not exist: name a picture", e);
    } catch (IOException e) {
      throw new PhotoException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static PhotoException damaged(Path file, Exception e) {
    return new PhotoException(
        "%s is damaged or cut off (%s): take it from its source again"
            .formatted(file, e.getMessage()),
        e);
  }
}
