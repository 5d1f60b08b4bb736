package org.kubi.gen.export;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files and whole folders; links are never followed. */
final class Trees {
  private Trees() {}

  static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /**
   * Deletes a file or a folder with all that is in it, if it is there. The folder's {@link
   * ExportCard} goes last: when this is cut off, what remains is still known for an export's.
   */
  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(path.resolve(ExportCard.FILE))) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble)
              throws IOException {
            if (trouble != null) {
              throw trouble;
            }
            if (folder.equals(path)) {
              Files.deleteIfExists(path.resolve(ExportCard.FILE));
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** How many files, and how large, under the name that they will have. */
  static ExportedData measure(Path path, Path name) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      long count = 0;
      long bytes = 0;
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        count++;
        bytes += Files.size(file);
      }
      return new ExportedData(name, count, bytes);
    }
  }
}
