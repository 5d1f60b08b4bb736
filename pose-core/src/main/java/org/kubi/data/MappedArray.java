package org.kubi.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The numbers of a NumPy file, mapped into memory. */
final class MappedArray {
  private MappedArray() {}

  /**
   * Checks a file's header and length, and maps its numbers.
   *
   * @param type NumPy's name of the numbers
   * @param bytes of one number
   * @throws DatasetException that says what differs
   */
  static MappedByteBuffer open(Path file, String type, int bytes, int... shape)
      throws DatasetException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer start = ByteBuffer.allocate(256);
      while (start.hasRemaining() && channel.read(start) >= 0) {
        // read until full or at the end
      }
      int data = Npy.check(file.toString(), start.flip(), type, shape);
      long length = bytes;
      for (int n : shape) {
        length *= n;
      }
      if (channel.size() != data + length) {
        throw new DatasetException(
            "%s has %d bytes, its header promises %d: it is damaged; generate the data set again"
                .formatted(file, channel.size(), data + length));
      }
      MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_ONLY, data, length);
      map.order(ByteOrder.LITTLE_ENDIAN);
      return map;
    } catch (NoSuchFileException e) {
      throw new DatasetException(
          file + " is named in the manifest but missing: generate the data set again", e);
    } catch (IOException e) {
      throw new DatasetException(file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
