package org.kubi.nn.photo;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.kubi.image.Frame;

/** The orientation tag of EXIF (JEITA CP-3451, tag 0x0112): how a camera was held. */
final class Orientation {
  private static final int UPRIGHT = 1;
  private static final int LAST = 8;
  private static final int FIRST_TRANSPOSED = 5;

  private Orientation() {}

  /** The tag of a file, 1 to 8; 1, upright, when it has none. */
  static int read(byte[] file) {
    try {
      Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
      ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
      if (exif == null || !exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
        return UPRIGHT;
      }
      int tag = exif.getInt(ExifIFD0Directory.TAG_ORIENTATION);
      return tag >= UPRIGHT && tag <= LAST ? tag : UPRIGHT;
    } catch (ImageProcessingException | MetadataException | IOException e) {
      // The picture itself may be sound: then it is taken as it lies.
      return UPRIGHT;
    }
  }

  /** The picture as it was seen. */
  static Frame apply(Frame stored, int tag) {
    if (tag == UPRIGHT) {
      return stored;
    }
    int w = stored.width();
    int h = stored.height();
    int channels = stored.channels();
    boolean transposed = tag >= FIRST_TRANSPOSED;
    int width = transposed ? h : w;
    int height = transposed ? w : h;
    byte[] out = new byte[stored.pixels().length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int from = source(tag, x, y, w, h) * channels;
        System.arraycopy(stored.pixels(), from, out, (y * width + x) * channels, channels);
      }
    }
    return new Frame(width, height, channels, out);
  }

  /** Index of the stored pixel that is seen at (x, y). */
  private static int source(int tag, int x, int y, int w, int h) {
    return switch (tag) {
      case 2 -> y * w + (w - 1 - x);
      case 3 -> (h - 1 - y) * w + (w - 1 - x);
      case 4 -> (h - 1 - y) * w + x;
      case 5 -> x * w + y;
      case 6 -> (h - 1 - x) * w + y;
      case 7 -> (h - 1 - x) * w + (w - 1 - y);
      default -> x * w + (w - 1 - y);
    };
  }
}
