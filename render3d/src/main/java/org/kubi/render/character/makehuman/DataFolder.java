package org.kubi.render.character.makehuman;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kubi.data.Sha256;
import org.kubi.render.character.CharacterException;

/**
 * A folder with MakeHuman's data. References between its files never lead out of it.
 *
 * @param root absolute and without dots
 */
record DataFolder(Path root) {
  /** No file of the data is near this size. */
  private static final long MAX_FILE_BYTES = 64L << 20;

  private static final List<String> NEEDED =
      List.of(
          "3dobjs/base.obj",
          "rigs/default.mhskel",
          "rigs/default_weights.mhw",
          Sliders.FILE,
          "targets");

  /** The folder, if it looks like MakeHuman's. */
  static DataFolder open(Path folder) throws CharacterException {
    Path root = folder.toAbsolutePath().normalize();
    for (String needed : NEEDED) {
      if (!Files.exists(root.resolve(needed))) {
        throw new CharacterException(
            "%s is not a MakeHuman data folder: %s is missing; name the folder that contains 3dobjs"
                .formatted(folder, needed));
      }
    }
    return new DataFolder(root);
  }

  /** A file by its path from the root, with slashes. */
  Path file(String path) throws CharacterException {
    return inside(root, path, root);
  }

  /** A file that another file refers to, relative to it. */
  Path beside(Path file, String reference) throws CharacterException {
    Path parent = file.getParent();
    return inside(parent == null ? root : parent, reference, file);
  }

  boolean has(Path file) {
    return Files.isRegularFile(file);
  }

  /** The path from the root, with slashes. */
  String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /**
   * Paths from the root of the files below a folder whose names end with {@code suffix}, sorted;
   * empty if the folder is missing.
   */
  List<String> list(String folder, String suffix) throws CharacterException {
    Path start = file(folder);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(start, 3)) {
      return found
          .filter(path -> path.toString().endsWith(suffix) && Files.isRegularFile(path))
          .map(this::name)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new CharacterException(
          "%s cannot be listed (%s); check its permissions".formatted(start, e.getMessage()), e);
    }
  }

  /** SHA-256 of the names and sizes of all files. */
  String fingerprint() throws CharacterException {
    try (Stream<Path> found = Files.walk(root)) {
      List<String> files = new ArrayList<>();
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.add(name(file) + " " + Files.size(file));
      }
      files.sort(null);
      return Sha256.of(String.join("\n", files));
    } catch (IOException | UncheckedIOException e) {
      throw new CharacterException(
          "%s cannot be listed (%s); check its permissions".formatted(root, e.getMessage()), e);
    }
  }

  /** All bytes of a file. */
  byte[] bytes(Path file) throws CharacterException {
    try {
      long size = Files.size(file);
      if (size > MAX_FILE_BYTES) {
        throw new CharacterException(
            "%s has %d bytes, more than any MakeHuman file (%d); restore it from MakeHuman's data"
                .formatted(file, size, MAX_FILE_BYTES));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new CharacterException(
          "%s cannot be read (%s); restore it from MakeHuman's data"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** The words of a text file. */
  TextAsset text(Path file) throws CharacterException {
    return new TextAsset(file, bytes(file));
  }

  private Path inside(Path base, String reference, Path from) throws CharacterException {
    Path path;
    try {
      path = base.resolve(reference).normalize();
    } catch (InvalidPathException e) {
      throw new CharacterException(
          "%s refers to '%s', which is no file name".formatted(from, reference), e);
    }
    if (!path.startsWith(root)) {
      throw new CharacterException(
          "%s refers to '%s', which is outside of %s".formatted(from, reference, root));
    }
    return path;
  }
}
