package org.kubi.app.panel.photo;

import java.nio.file.Path;
import org.kubi.app.task.TaskException;
import org.kubi.image.Frame;

/** How the window reads a photo file. */
@FunctionalInterface
public interface PhotoOpener {
  /**
   * Reads it, upright.
   *
   * @throws TaskException if it is missing, damaged or of an unknown kind
   */
  Frame open(Path file) throws TaskException;
}
