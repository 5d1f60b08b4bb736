package org.kubi.app.output;

import java.util.Optional;
import org.kubi.app.task.TaskException;
import org.kubi.image.Frame;

/** Pictures one after the other; belongs to one thread. */
public interface FrameSource extends AutoCloseable {
  /**
   * The next picture; waits for it.
   *
   * @return empty after the last
   * @throws TaskException if it cannot be had
   */
  Optional<Shot> next() throws TaskException;

  @Override
  void close();

  /**
   * A picture and when it was taken.
   *
   * @param name in tables
   * @param seconds since the first, 0 or more
   */
  record Shot(String name, double seconds, Frame frame) {}
}
