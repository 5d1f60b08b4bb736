package org.kubi.data;

import java.util.Map;

/**
 * One picture with its numbers.
 *
 * @param index place in the data set, from 0
 * @param picture gray pixels, size x size, rows from the top
 * @param numbers all annotations, in the manifest's order
 * @param planes those that are kept, as {@link PlaneBytes} writes them
 */
public record Sample(long index, byte[] picture, float[] numbers, Map<PlaneKind, byte[]> planes) {
  public Sample {
    planes = Map.copyOf(planes);
  }

  /** A sample without planes. */
  public Sample(long index, byte[] picture, float[] numbers) {
    this(index, picture, numbers, Map.of());
  }

  /** The bytes of a plane; {@code IllegalArgumentException} if it is not kept. */
  byte[] plane(PlaneKind kind) {
    byte[] bytes = planes.get(kind);
    if (bytes == null) {
      throw new IllegalArgumentException(
          "sample %d has the planes %s, asked for %s".formatted(index, planes.keySet(), kind));
    }
    return bytes;
  }
}
