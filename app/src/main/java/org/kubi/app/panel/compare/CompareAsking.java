package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the user for files and folders of the comparison; empty where nothing was chosen. */
public interface CompareAsking {
  /** A network's folder. */
  Optional<Path> networkFolder();

  /** The JSON that describes a network of another maker. */
  Optional<Path> networkDescription();

  /** A folder of numbered pictures. */
  Optional<Path> film();

  /** A file to write poses to: CSV, JSON or BVH by its name. */
  Optional<Path> posesFile();
}
