package org.kubi.app.task;

/** Something that takes a while. */
@FunctionalInterface
public interface Work<T> {
  /**
   * Does it, calling {@link Progress} at least every half second so that cancel is heard.
   *
   * @throws TaskException in expected trouble
   * @throws InterruptedException when cancelled while it waited
   */
  T run(Progress progress) throws TaskException, InterruptedException;
}
