package org.kubi.gen;

/** Is told how far a long work is. */
@FunctionalInterface
public interface Progress {
  /** {@code done} of {@code total}; called from the thread that works. */
  void at(long done, long total);
}
