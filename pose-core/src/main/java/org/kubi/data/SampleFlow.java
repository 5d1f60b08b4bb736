package org.kubi.data;

/** Samples of a {@link SampleStream}, one after the other; for one thread. */
public interface SampleFlow extends AutoCloseable {
  /**
   * The next one; waits until it is made.
   *
   * @throws java.util.NoSuchElementException after the last
   * @throws DatasetException if it cannot be made any more, as when a file went
   * @throws java.util.concurrent.CancellationException when this thread was interrupted
   */
  Sample next() throws DatasetException;

  /** Stops making samples; what is being made is dropped. */
  @Override
  void close();
}
