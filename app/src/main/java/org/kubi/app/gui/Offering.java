package org.kubi.app.gui;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.kubi.app.panel.project.Project;
import org.kubi.app.panel.text.Texts;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.FileReason;
import org.kubi.data.Json;
import org.kubi.nn.checkpoint.Checkpoint;

/** What somebody dropped on the window. */
sealed interface Offering {
  List<String> FIGURES = List.of(".gltf", ".glb", ".vrm");
  String RUN = "run.json";
  List<String> PHOTOS = List.of(".jpg", ".jpeg", ".png", ".bmp", ".gif");

  /** A trained network's folder. */
  record Network(Path folder) implements Offering {}

  /** A rigged figure's file. */
  record Figure(Path file) implements Offering {}

  /** A data set's folder. */
  record DataSet(Path folder) implements Offering {}

  /** A recipe's file. */
  record RecipeFile(Path file) implements Offering {}

  /** The JSON that describes a network of another maker. */
  record Peer(Path file) implements Offering {}

  /** A project's folder. */
  record ProjectFolder(Path folder) implements Offering {}

  /** A file that is hopefully a photo. */
  record Photo(Path file) implements Offering {}

  /** Photos to be looked at together: files, or one table of them. */
  record Photos(List<Path> files) implements Offering {
    public Photos {
      files = List.copyOf(files);
    }
  }

  /**
   * Looks at files and folders; several photos become one offering. Reads the disk.
   *
   * @throws TaskException with one sentence if the window has no use for one of them
   */
  static List<Offering> of(List<Path> paths, Texts texts) throws TaskException {
    List<Offering> all = new ArrayList<>();
    List<Path> photos = new ArrayList<>();
    for (Path path : paths) {
      Offering one = of(path, texts);
      if (one instanceof Photo photo) {
        photos.add(photo.file());
      } else if (one instanceof Photos several) {
        photos.addAll(several.files());
      } else {
        all.add(one);
      }
    }
    boolean single = photos.size() == 1 && !isTable(photos.get(0));
    if (single) {
      all.add(new Photo(photos.get(0)));
    } else if (!photos.isEmpty()) {
      all.add(new Photos(photos));
    }
    return all;
  }

  /**
   * Looks at a file or folder; reads the disk.
   *
   * @throws TaskException with one sentence if the window has no use for it
   */
  static Offering of(Path path, Texts texts) throws TaskException {
    return Files.isDirectory(path) ? folder(path, texts) : file(path);
  }

  /** Whether a file is a table of photos, by its name. */
  static boolean isTable(Path file) {
    return lower(file).endsWith(".csv");
  }

  private static Offering folder(Path folder, Texts texts) throws TaskException {
    if (Project.isIn(folder)) {
      return new ProjectFolder(folder);
    }
    if (Files.exists(folder.resolve(Dataset.MANIFEST))) {
      return new DataSet(folder);
    }
    var network = Checkpoint.find(folder);
    if (network.isPresent()) {
      return new Network(network.get());
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> photos =
          files.filter(file -> PHOTOS.stream().anyMatch(lower(file)::endsWith)).sorted().toList();
      if (photos.isEmpty()) {
        throw new TaskException(texts.of("drop.folder", folder.getFileName()));
      }
      return new Photos(photos);
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be listed (%s): drop another folder".formatted(folder, FileReason.of(e)), e);
    }
  }

  private static Offering file(Path file) throws TaskException {
    String name = String.valueOf(file.getFileName());
    Path parent = file.toAbsolutePath().getParent();
    if (parent != null && name.equals(Checkpoint.CARD)) {
      return new Network(parent);
    }
    if (parent != null && name.equals(Dataset.MANIFEST)) {
      return new DataSet(parent);
    }
    if (parent != null && name.equals(Project.FILE)) {
      return new ProjectFolder(parent);
    }
    if (parent != null && name.equals(RUN)) {
      return new Network(Checkpoint.find(parent).orElse(parent));
    }
    if (lower(file).endsWith(".json")) {
      return json(file);
    }
    if (FIGURES.stream().anyMatch(lower(file)::endsWith)) {
      return new Figure(file);
    }
    return isTable(file) ? new Photos(List.of(file)) : new Photo(file);
  }

  /** What is neither is taken for a recipe, whose reader says what is wrong with it. */
  private static Offering json(Path file) throws TaskException {
    try {
      JsonNode tree = Json.readCommented(Files.readAllBytes(file), JsonNode.class);
      return tree.has("input") && tree.has("output") ? new Peer(file) : new RecipeFile(file);
    } catch (JsonProcessingException e) {
      return new RecipeFile(file);
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be read (%s): drop another file".formatted(file, FileReason.of(e)), e);
    }
  }

  private static String lower(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
