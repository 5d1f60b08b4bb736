package org.kubi.gen;

/** Is told how far a long work is. */
@FunctionalInterface
public interface Progress {
  /**
   * {@code done} of {@code total}; called from the threads that work, several at once, so that a
   * smaller number may come after a larger one.
   */
  void at(long done, long total);
}
