package org.kubi.nn.train;

import org.kubi.data.DatasetException;

/**
 * Pictures to learn from, each epoch in an order of its own; what stands at a place is a pure
 * function of epoch and place. For one thread.
 */
interface Pictures extends AutoCloseable {
  /** How many an epoch has. */
  int count();

  /**
   * Reads one.
   *
   * @param epoch from 0
   * @param place in the epoch's order, from 0; asked for one after the other, which is what it is
   *     fast at
   * @param pixels takes its gray bytes
   * @param labels takes what the network should answer, from {@code at}
   * @return which sample it is
   * @throws DatasetException if it is not to be had, or a label of it is no number
   */
  long read(int epoch, int place, byte[] pixels, float[] labels, int at) throws DatasetException;

  @Override
  void close();
}
