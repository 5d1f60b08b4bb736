package org.kubi.app.panel.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;
import org.kubi.data.Json;

/**
 * A folder with data sets, runs, models, photos and recipes, each kind in a folder of its own. A
 * project is made when something is first written to it, so that looking at one leaves no trace.
 *
 * @param folder of the project, absolute
 */
public record Project(Path folder) {
  /** Marks a project's folder. */
  public static final String FILE = "project.json";

  private static final int VERSION = 1;

  public Project {
    folder = folder.toAbsolutePath().normalize();
  }

  /** What {@code project.json} holds: the version of the layout. */
  record Mark(int kubiProject) {}

  /** Whether a folder is a project. */
  public static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /** The folder's own name. */
  public String name() {
    Path last = folder.getFileName();
    return last == null ? folder.toString() : last.toString();
  }

  /** Where its data sets lie. */
  public Path data() {
    return folder.resolve("data");
  }

  /** Where its training runs lie. */
  public Path runs() {
    return folder.resolve("runs");
  }

  /** Where its networks lie. */
  public Path models() {
    return folder.resolve("models");
  }

  /** Where its photos and tables of photos lie. */
  public Path photos() {
    return folder.resolve("photos");
  }

  /** Where its recipes lie. */
  public Path recipes() {
    return folder.resolve("recipes");
  }

  /** How the window looked when the project was left. */
  public Path state() {
    return folder.resolve("state.json");
  }

  /**
   * Makes its folders, where they are missing.
   *
   * @throws TaskException if the disk does not take them
   */
  public void make() throws TaskException {
    try {
      for (Path part : List.of(data(), runs(), models(), photos(), recipes())) {
        Files.createDirectories(part);
      }
      if (!isIn(folder)) {
        Files.writeString(folder.resolve(FILE), Json.write(new Mark(VERSION)));
      }
    } catch (IOException e) {
      throw new TaskException(
          "the project %s cannot be made (%s): choose another folder"
              .formatted(folder, FileReason.of(e)),
          e);
    }
  }

  /** A name in a folder that nothing has yet: the wanted one, or with -2, -3 and on. */
  public static Path free(Path folder, String wanted) {
    Path free = folder.resolve(wanted);
    for (int number = 2; Files.exists(free); number++) {
      free = folder.resolve(wanted + "-" + number);
    }
    return free;
  }
}
