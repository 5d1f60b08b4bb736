package org.kubi.nn.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that may be anything, so that none takes more memory than a network's could. */
final class BoundedFile {
  private BoundedFile() {}

  /**
   * All bytes of a file, or an {@code IOException} that says that there are too many.
   *
   * @param most how many bytes such a file may have
   */
  static byte[] read(Path file, long most) throws IOException {
    int limit = (int) Math.min(Integer.MAX_VALUE - 9, most);
    long size = Files.size(file);
    if (size <= limit) {
      try (InputStream in = Files.newInputStream(file)) {
        // A device has a size of 0 and no end.
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length <= limit) {
          return bytes;
        }
      }
    }
    throw new IOException("it has more than the %d bytes it should".formatted(limit));
  }
}
