package org.kubi.gen.random;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Numbers from low to high; in JSON {@code [low, high]}. */
public record Range(double low, double high) {
  public Range {
    if (!(low <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "a range [low, high] goes upwards, found [%s, %s]".formatted(low, high));
    }
  }

  /** From the two numbers of a JSON array. */
  @JsonCreator
  public static Range ofArray(double[] ends) {
    if (ends.length != 2) {
      throw new IllegalArgumentException(
          "a range is [low, high], found %d numbers".formatted(ends.length));
    }
    return new Range(ends[0], ends[1]);
  }

  /** The two numbers of the JSON array. */
  @JsonValue
  public double[] toArray() {
    return new double[] {low, high};
  }

  /** This range if it lies within bounds; else {@code IllegalArgumentException} with its name. */
  public Range within(String name, double least, double most) {
    if (low < least || high > most) {
      throw new IllegalArgumentException(
          "%s lies between %s and %s, found [%s, %s]".formatted(name, least, most, low, high));
    }
    return this;
  }
}
