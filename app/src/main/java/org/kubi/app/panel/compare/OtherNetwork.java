package org.kubi.app.panel.compare;

import java.nio.file.Path;
import java.util.Optional;
import org.kubi.app.task.TaskException;
import org.kubi.framing.Box;
import org.kubi.image.Frame;

/** A network that stands beside the window's own; belongs to one thread. */
public interface OtherNetwork extends AutoCloseable {
  /** Its name. */
  String name();

  /** What it is, in a line. */
  String details();

  /**
   * What it says of a head.
   *
   * @param face brows to chin, photo pixels; empty: the whole photo is one head
   * @throws TaskException if it cannot say anything
   */
  HeadRow.Answer read(Frame photo, Optional<Box> face) throws TaskException;

  @Override
  void close();

  /** How one is had. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens one; takes seconds.
     *
     * @param place a network's folder, or the JSON that describes one of another maker
     * @throws TaskException if there is none or it cannot be used
     */
    OtherNetwork open(Path place) throws TaskException;
  }
}
