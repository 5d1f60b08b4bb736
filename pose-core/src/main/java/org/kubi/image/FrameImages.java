package org.kubi.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.imageio.ImageIO;

/** Frames from and to the JDK's pictures and PNG files. */
public final class FrameImages {
  private FrameImages() {}

  /** A frame of a picture: gray if the picture is 8-bit gray, else colour; alpha is dropped. */
  public static Frame of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      // The raster holds the stored values; getRGB would apply a gamma.
      byte[] gray = new byte[width * height];
      image.getRaster().getDataElements(0, 0, width, height, gray);
      return Frame.gray(width, height, gray);
    }
    byte[] rgb = new byte[3 * width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        int o = 3 * (y * width + x);
        rgb[o] = (byte) (row[x] >> 16);
        rgb[o + 1] = (byte) (row[x] >> 8);
        rgb[o + 2] = (byte) row[x];
      }
    }
    return Frame.rgb(width, height, rgb);
  }

  /** A picture of a frame: TYPE_BYTE_GRAY or TYPE_INT_RGB. */
  public static BufferedImage toImage(Frame frame) {
    int width = frame.width();
    int height = frame.height();
    if (frame.channels() == 1) {
      BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
      image.getRaster().setDataElements(0, 0, width, height, frame.pixels());
      return image;
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] = frame.at(x, y, 0) << 16 | frame.at(x, y, 1) << 8 | frame.at(x, y, 2);
      }
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    return image;
  }

  /** Writes a PNG file: aside first, then renamed, so that no half file is ever seen. */
  public static void writePng(Frame frame, Path file) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".part");
    try {
      if (!ImageIO.write(toImage(frame), "png", aside.toFile())) {
        throw new IOException("no PNG writer in this Java");
      }
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }
}
