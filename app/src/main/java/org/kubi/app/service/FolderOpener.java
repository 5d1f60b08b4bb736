package org.kubi.app.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.kubi.app.task.TaskException;

/** Shows a folder in the system's own file manager. */
public final class FolderOpener {
  private static final int PATIENCE_SECONDS = 3;

  private FolderOpener() {}

  /**
   * Shows a folder.
   *
   * @throws TaskException if the system has no file manager that says so
   * @throws InterruptedException when cancelled meanwhile
   */
  public static void open(Path folder) throws TaskException, InterruptedException {
    List<String> line = line(System.getProperty("os.name", ""), folder);
    try {
      Process process =
          new ProcessBuilder(line)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      // Some stay for as long as the folder is shown. Windows' own ends with 1 when all is well.
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (ended && process.exitValue() > 1) {
        throw new TaskException(
            "%s could not show %s (exit code %d)"
                .formatted(line.get(0), folder, process.exitValue()));
      }
    } catch (IOException e) {
      throw new TaskException("there is no %s here to show %s".formatted(line.get(0), folder), e);
    }
  }

  static List<String> line(String system, Path folder) {
    String os = system.toLowerCase(Locale.ROOT);
    String opener = os.contains("win") ? "explorer" : os.contains("mac") ? "open" : "xdg-open";
    return List.of(opener, folder.toAbsolutePath().toString());
  }
}
