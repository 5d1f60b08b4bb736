package org.kubi.nn.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.kubi.nn.checkpoint.ModelException;

/** Writes a file aside, syncs it and renames it: what was there stays until all is written. */
final class ExportFile {
  private ExportFile() {}

  static void write(Path file, byte[] bytes) throws ModelException {
    Path whole = file.toAbsolutePath();
    Path aside = whole.resolveSibling(whole.getFileName() + ".part");
    try {
      if (Files.isDirectory(whole)) {
        throw new ModelException(file + " is a folder: name a file");
      }
      Files.createDirectories(whole.getParent());
      try (FileChannel channel =
          FileChannel.open(
              aside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(aside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new ModelException(
          "%s cannot be written (%s): make room, or name another file"
              .formatted(file, e.getMessage()),
          e);
    }
  }
}
