package org.kubi.nn.plan;

/**
 * What goes between two stages: channels x side x side floats in the engine's order (channel, row,
 * column); a plain vector has side 1.
 *
 * @param channels 1 or more
 * @param side pixels, 1 or more
 */
public record Shape(int channels, int side) {
  public Shape {
    if (channels < 1 || side < 1) {
      throw new IllegalArgumentException(
          "a shape has 1 or more channels and pixels a side, found %d and %d"
              .formatted(channels, side));
    }
  }

  /** How many floats. */
  public int count() {
    return channels * side * side;
  }
}
