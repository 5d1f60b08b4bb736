package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Asks the user for files and folders of the comparison, empty where nothing was chosen, and copies
 * command lines.
 */
public interface CompareAsking {
  /** A network's folder. */
  Optional<Path> networkFolder();

  /** The JSON that describes a network of another maker. */
  Optional<Path> networkDescription();

  /** A folder of numbered pictures. */
  Optional<Path> film();

  /** Puts a command line on the clipboard. */
  void copy(List<String> words);

  /** A file to write poses to: CSV, JSON or BVH by its name. */
  Optional<Path> posesFile();
}
