package org.kubi.nn.predict;

/** A network that turns gray pictures into numbers. Safe for many threads. */
interface Answers extends AutoCloseable {
  /**
   * Computes.
   *
   * @param gray count pictures, row after row, gray from 0 to 255
   * @param count 1 or more
   * @return the numbers of the pictures, row after row
   */
  float[] of(byte[] gray, int count);

  @Override
  void close();
}
