package org.kubi.nn.detect;

/** Computes the map of a picture: what the network says of each cell. Callers may be many. */
interface HeadMaps extends AutoCloseable {
  /**
   * The map.
   *
   * @param picture whose sides are multiples of {@link HeadCode#CELL}
   * @return {@link HeadCode#NUMBERS} planes, one after the other, of a number a cell
   */
  float[] of(Plane picture);

  @Override
  void close();
}
