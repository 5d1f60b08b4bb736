package org.kubi.nn.photo.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kubi.nn.photo.PhotoException;

/**
 * A folder from outside: the names in it, and its files as long as they lie within.
 *
 * @param path as the user named it
 * @param real where it really is
 * @param names of its files and folders, sorted
 */
record PhotoFolder(Path path, Path real, Set<String> names) {
  /** More is no folder of photos, and would fill the memory with names. */
  private static final int MOST_NAMES = 2_000_000;

  /** Angles and calibrations are short texts. */
  private static final int MOST_TEXT = 1 << 16;

  static PhotoFolder open(Path path) throws PhotoException {
    try (Stream<Path> files = Files.list(path)) {
      Set<String> names = new TreeSet<>();
      files.limit(MOST_NAMES + 1L).forEach(file -> names.add(file.getFileName().toString()));
      if (names.size() > MOST_NAMES) {
        throw new PhotoException(
            "%s holds more than %d files: name a smaller folder".formatted(path, MOST_NAMES));
      }
      return new PhotoFolder(path, path.toRealPath(), names);
    } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
      throw new PhotoException(
          path + " cannot be read: " + e.getMessage() + ": name another folder", e);
    }
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** A folder in it. */
  PhotoFolder inner(String name) throws PhotoException {
    return open(within(name));
  }

  /**
   * A file in the folder.
   *
   * @param name relative to the folder, as a table or a listing gives it
   * @throws PhotoException if it does not lie within, or is not there
   */
  Path within(String name) throws PhotoException {
    try {
      Path relative = Path.of(name);
      if (relative.isAbsolute() || relative.startsWith("/") || name.startsWith("\\")) {
        throw new PhotoException(
            "%s names '%s', which is absolute: photos lie within their folder"
                .formatted(path, name));
      }
      for (Path part : relative) {
        if (part.toString().equals("..")) {
          throw new PhotoException(
              "%s names '%s', which climbs out of it: photos lie within their folder"
                  .formatted(path, name));
        }
      }
      Path file = path.resolve(relative);
      if (!Files.exists(file)) {
        throw new PhotoException(
            "%s has no file '%s': take it from its source again".formatted(path, name));
      }
      if (!file.toRealPath().startsWith(real)) {
        throw new PhotoException(
            "%s in %s is a link that leaves it: photos lie within their folder"
                .formatted(name, path));
      }
      return file;
    } catch (InvalidPathException e) {
      throw new PhotoException(
          "%s names '%s', which no file can be called: correct it".formatted(path, name), e);
    } catch (IOException e) {
      throw new PhotoException(
          "%s in %s cannot be read: %s".formatted(name, path, e.getMessage()), e);
    }
  }

  /** The bytes of a file in the folder. */
  byte[] bytes(String name, int most) throws PhotoException {
    Path file = within(name);
    if (!Files.isRegularFile(file)) {
      throw new PhotoException(file + " is no plain file: take it from its source again");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new PhotoException(
            "%s has more than %d bytes, which no such file has: take it from its source again"
                .formatted(file, most));
      }
      return bytes;
    } catch (IOException e) {
      throw new PhotoException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The numbers of a short text, with blanks between.
   *
   * @param counts how many there may be
   */
  double[] numbers(String name, Set<Integer> counts) throws PhotoException {
    String text = new String(bytes(name, MOST_TEXT), StandardCharsets.ISO_8859_1);
    String[] words = text.isBlank() ? new String[0] : text.strip().split("\\s+");
    if (!counts.contains(words.length)) {
      throw new PhotoException(
          "%s has %d numbers, not %s: take it from its source again"
              .formatted(path.resolve(name), words.length, new TreeSet<>(counts)));
    }
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      try {
        numbers[i] = Double.parseDouble(words[i]);
      } catch (NumberFormatException e) {
        throw notANumber(name, words[i]);
      }
      if (!Double.isFinite(numbers[i])) {
        throw notANumber(name, words[i]);
      }
    }
    return numbers;
  }

  private PhotoException notANumber(String name, String word) {
    String shown = word.length() > 20 ? word.substring(0, 20) + "..." : word;
    return new PhotoException(
        "%s: '%s' is not a finite number: take it from its source again"
            .formatted(path.resolve(name), shown.replaceAll("[^\\x21-\\x7e]", "?")));
  }
}
