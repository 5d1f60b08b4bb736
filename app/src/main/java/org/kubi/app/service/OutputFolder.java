package org.kubi.app.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;

/** A folder that a job may write into: empty, or holding only what such a job writes. */
public final class OutputFolder {
  /** Ends the names of files that are being written. */
  private static final String PART = ".part";

  private OutputFolder() {}

  /**
   * Makes the folder if need be.
   *
   * @param own whether a file or folder of this name is one that this kind of job writes, and may
   *     write again
   * @throws TaskException if it holds something else (which is left as it is) or cannot be made
   */
  public static Path claim(Path folder, Predicate<String> own) throws TaskException {
    check(folder, own);
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new TaskException(
          folder + " cannot be made (" + FileReason.of(e) + "): name another folder", e);
    }
  }

  /**
   * Checks that a later {@link #claim} will do, and makes nothing.
   *
   * @throws TaskException if the folder holds something else
   */
  public static void check(Path folder, Predicate<String> own) throws TaskException {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new TaskException(folder + " is a file: name a folder");
      }
      List<String> others = others(folder, own);
      if (!others.isEmpty()) {
        throw new TaskException(
            "%s holds something else (%s): name a new or an empty folder"
                .formatted(
                    folder, String.join(", ", others.subList(0, Math.min(3, others.size())))));
      }
    } catch (IOException e) {
      throw new TaskException(
          folder + " cannot be read (" + e.getMessage() + "): name another folder", e);
    }
  }

  private static List<String> others(Path folder, Predicate<String> own) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> !own.test(whole(name)))
          .sorted()
          .toList();
    }
  }

  /** The name of what a file left by a stopped job was to become. */
  private static String whole(String name) {
    return name.endsWith(PART) ? name.substring(0, name.length() - PART.length()) : name;
  }
}
