package org.kubi.app.gui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskException;
import org.kubi.nn.checkpoint.Checkpoint;

/** What somebody dropped on the window. */
sealed interface Offering {
  List<String> TABLES = List.of(".csv", ".tsv");
  List<String> FIGURES = List.of(".gltf", ".glb", ".vrm");

  /** A trained network's folder. */
  record Network(Path folder) implements Offering {}

  /** A rigged figure's file. */
  record Figure(Path file) implements Offering {}

  /** A file that is hopefully a photo. */
  record Photo(Path file) implements Offering {}

  /**
   * Looks at a file or folder; reads the disk.
   *
   * @throws TaskException with one sentence if the window has no use for it
   */
  static Offering of(Path path, Texts texts) throws TaskException {
    Path name = path.getFileName();
    if (Files.isDirectory(path)) {
      return new Network(
          Checkpoint.find(path)
              .orElseThrow(
                  () ->
                      new TaskException(
                          texts.of(
                              Files.exists(path.resolve("dataset.json"))
                                  ? "drop.dataset"
                                  : "drop.folder",
                              name))));
    }
    if (Checkpoint.CARD.equals(String.valueOf(name)) && path.getParent() != null) {
      return new Network(path.getParent());
    }
    String lower = String.valueOf(name).toLowerCase(Locale.ROOT);
    if (TABLES.stream().anyMatch(lower::endsWith)) {
      throw new TaskException(texts.of("drop.table", name));
    }
    return FIGURES.stream().anyMatch(lower::endsWith) ? new Figure(path) : new Photo(path);
  }
}
