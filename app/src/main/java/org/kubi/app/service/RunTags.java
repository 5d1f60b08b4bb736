package org.kubi.app.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.kubi.app.task.TaskException;
import org.kubi.data.FileReason;
import org.kubi.data.Json;

/**
 * What somebody has called a run: the file {@value #FILE} in its folder.
 *
 * @param tags words without commas, none twice, in the order in which they were given
 */
public record RunTags(List<String> tags) {
  /** No word for it. */
  public static final RunTags NONE = new RunTags(List.of());

  private static final String FILE = "tags.json";

  public RunTags {
    tags = tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    if (tags.stream().anyMatch(tag -> tag.contains(","))) {
      throw new IllegalArgumentException("a tag has no comma, found " + tags);
    }
  }

  /** Those of a text in which commas part them. */
  public static RunTags parse(String text) {
    return new RunTags(Arrays.asList(text.split("[,\u3001\uff0c]", -1)));
  }

  /** The text that {@link #parse} reads. */
  public String text() {
    return String.join(", ", tags);
  }

  /** Those of a run; none where its file is missing or cannot be understood. */
  public static RunTags of(Path run) {
    try {
      return Json.read(Files.readAllBytes(run.resolve(FILE)), RunTags.class);
    } catch (NoSuchFileException e) {
      return NONE;
    } catch (JsonProcessingException e) {
      log(run, Json.problem(e));
      return NONE;
    } catch (IOException e) {
      log(run, FileReason.of(e));
      return NONE;
    }
  }

  private static void log(Path run, String why) {
    System.getLogger(RunTags.class.getName())
        .log(System.Logger.Level.WARNING, "{0} was left out: {1}", run.resolve(FILE), why);
  }

  /**
   * Writes them into a run's folder, aside and then renamed; without any, the file goes.
   *
   * @throws TaskException if the disk does not take them
   */
  public void write(Path run) throws TaskException {
    Path file = run.resolve(FILE);
    try {
      if (tags.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      Path aside = run.resolve(FILE + ".part");
      Files.writeString(aside, Json.write(this));
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new TaskException(
          "%s cannot be written (%s): make room, or look at the folder's permissions"
              .formatted(file, FileReason.of(e)),
          e);
    }
  }
}
