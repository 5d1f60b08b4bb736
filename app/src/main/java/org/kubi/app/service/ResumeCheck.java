package org.kubi.app.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.DatasetManifest;
import org.kubi.data.PlaneKind;

/**
 * Looks at a data set that is to be continued, before any work is done: whether it was begun with
 * the same settings, and whether what it holds is whole.
 */
final class ResumeCheck {
  private final Path folder;
  private final DatasetManifest found;

  private ResumeCheck(Path folder, DatasetManifest found) {
    this.folder = folder;
    this.found = found;
  }

  /**
   * Checks a folder that holds a data set.
   *
   * @throws DatasetException that names the settings that differ, or the first damaged file
   */
  static void check(Generation job, String renderer, BooleanSupplier cancelled)
      throws DatasetException {
    ResumeCheck check = new ResumeCheck(job.folder(), Dataset.readManifest(job.folder()));
    check.settings(job, renderer);
    Dataset.verify(
        job.folder(),
        check.found,
        samples -> {
          if (cancelled.getAsBoolean()) {
            throw new CancellationException("cancelled");
          }
        });
  }

  private void settings(Generation job, String renderer) throws DatasetException {
    List<String> differences = new ArrayList<>();
    if (!found.recipeHash().equals(job.recipe().hash())) {
      differences.add(
          "recipe %s (%.12s), now %s (%.12s)"
              .formatted(
                  found.name(), found.recipeHash(), job.recipe().name(), job.recipe().hash()));
    }
    if (found.seed() != job.seed()) {
      differences.add("seed %d, now %d".formatted(found.seed(), job.seed()));
    }
    if (found.count() != job.count()) {
      differences.add("count %d, now %d".formatted(found.count(), job.count()));
    }
    if (!found.renderer().equals(renderer)) {
      differences.add("renderer %s, now %s".formatted(found.renderer(), renderer));
    }
    if (found.size() != job.size()) {
      differences.add("size %d, now %d".formatted(found.size(), job.size()));
    }
    if (!found.planes().equals(job.planes())) {
      differences.add(
          "planes [%s], now [%s]"
              .formatted(PlaneKind.ids(found.planes()), PlaneKind.ids(job.planes())));
    }
    if (!differences.isEmpty()) {
      throw new DatasetException(
          "%s was begun with other settings (%s): use the same to resume, or another folder"
              .formatted(folder, String.join("; ", differences)));
    }
  }
}
