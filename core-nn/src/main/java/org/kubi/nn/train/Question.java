package org.kubi.nn.train;

import org.kubi.nn.checkpoint.ModelException;

/** What a training asks between two steps, and while it measures. */
@FunctionalInterface
interface Question {
  /**
   * Whether it is to stop. Before it waits for the answer, in a pause, it is saved.
   *
   * @throws ModelException if it cannot be saved
   */
  boolean isStopped() throws ModelException;
}
