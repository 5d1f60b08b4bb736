package org.kubi.app.panel.project;

import java.nio.file.Path;
import org.kubi.data.DatasetManifest;

/**
 * A data set of the project.
 *
 * @param folder where it lies
 * @param recipe name of its recipe
 * @param seed of its dice
 * @param held how many samples are on disk
 * @param count how many it is to have
 * @param hash SHA-256 of its manifest, by which runs name it
 */
public record DataSetEntry(
    Path folder, String recipe, long seed, long held, long count, String hash) {
  static DataSetEntry of(Path folder, DatasetManifest manifest, String hash) {
    return new DataSetEntry(
        folder, manifest.name(), manifest.seed(), manifest.held(), manifest.count(), hash);
  }

  /** Whether all of it is on disk. */
  public boolean complete() {
    return held == count;
  }

  /** The folder's own name. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }
}
