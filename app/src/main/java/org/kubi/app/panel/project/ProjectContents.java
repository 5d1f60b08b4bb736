package org.kubi.app.panel.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kubi.app.task.TaskException;
import org.kubi.data.Dataset;
import org.kubi.data.DatasetException;
import org.kubi.data.FileReason;
import org.kubi.data.Sha256;
import org.kubi.nn.checkpoint.Checkpoint;
import org.kubi.nn.record.RunRecord;

/**
 * What lies in a project, as it was when it was looked at; by name within each kind.
 *
 * @param made whether the project is on disk at all
 * @param dataSets whole ones and begun ones
 * @param runs folders of training runs
 * @param models folders of networks
 * @param photos pictures and tables of pictures
 * @param recipes JSON files
 * @param troubles a sentence for each that could not be read
 */
public record ProjectContents(
    boolean made,
    List<DataSetEntry> dataSets,
    List<Path> runs,
    List<Path> models,
    List<Path> photos,
    List<Path> recipes,
    List<String> troubles) {
  /** Nothing. */
  public static final ProjectContents NONE =
      new ProjectContents(false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  private static final List<String> PHOTOS =
      List.of(".jpg", ".jpeg", ".png", ".bmp", ".gif", ".csv");

  public ProjectContents {
    dataSets = List.copyOf(dataSets);
    runs = List.copyOf(runs);
    models = List.copyOf(models);
    photos = List.copyOf(photos);
    recipes = List.copyOf(recipes);
    troubles = List.copyOf(troubles);
  }

  /**
   * Looks; reads the disk.
   *
   * @param linked data sets elsewhere that the user has shown to the project
   * @throws TaskException if one of its folders cannot be listed
   */
  public static ProjectContents of(Project project, List<Path> linked) throws TaskException {
    List<String> troubles = new ArrayList<>();
    List<Path> folders =
        new ArrayList<>(list(project.data(), file -> Files.exists(file.resolve(Dataset.MANIFEST))));
    linked.stream()
        .filter(folder -> !folders.contains(folder))
        .filter(folder -> Files.exists(folder.resolve(Dataset.MANIFEST)))
        .forEach(folders::add);
    List<DataSetEntry> dataSets = new ArrayList<>();
    for (Path folder : folders) {
      try {
        dataSets.add(
            DataSetEntry.of(
                folder, Dataset.readManifest(folder), Sha256.of(folder.resolve(Dataset.MANIFEST))));
      } catch (DatasetException e) {
        troubles.add(String.valueOf(e.getMessage()));
      } catch (IOException e) {
        troubles.add(folder + " cannot be read: " + FileReason.of(e));
      }
    }
    return new ProjectContents(
        Project.isIn(project.folder()),
        dataSets,
        list(project.runs(), RunRecord::looksLikeRun),
        list(project.models(), Checkpoint::exists),
        list(project.photos(), file -> endsWith(file, PHOTOS)),
        list(project.recipes(), file -> endsWith(file, List.of(".json"))),
        troubles);
  }

  private static List<Path> list(Path folder, Predicate<Path> wanted) throws TaskException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be listed (%s): open another project".formatted(folder, FileReason.of(e)), e);
    }
  }

  private static boolean endsWith(Path file, List<String> endings) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return endings.stream().anyMatch(name::endsWith);
  }
}
