package org.kubi.app.output;

import org.kubi.app.task.TaskException;

/** Takes head poses one after the other; belongs to one thread. */
public interface HeadSink extends AutoCloseable {
  /**
   * Takes the next one.
   *
   * @throws TaskException if it cannot be written or sent
   */
  void take(HeadPose pose) throws TaskException;

  /**
   * Ends: what was taken is complete from now on.
   *
   * @throws TaskException if it cannot be written
   */
  @Override
  void close() throws TaskException;
}
