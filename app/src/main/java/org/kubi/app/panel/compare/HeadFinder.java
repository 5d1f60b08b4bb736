package org.kubi.app.panel.compare;

import java.util.List;
import org.kubi.app.task.TaskException;
import org.kubi.image.Frame;
import org.kubi.nn.detect.Detection;

/** Finds the heads in a photo; belongs to one thread. */
public interface HeadFinder extends AutoCloseable {
  /** The heads, the surest first. */
  List<Detection> find(Frame photo);

  @Override
  void close();

  /** How a finder is had. */
  @FunctionalInterface
  interface Opener {
    /**
     * Opens it.
     *
     * @throws TaskException if there is none
     */
    HeadFinder open() throws TaskException;
  }
}
