package org.kubi.gen;

/**
 * Heads that some pictures are aimed at: a cell of yaw and pitch in opentrack's convention, which
 * tells every direction of a face apart (yaw is the way round, pitch the way up). A sample is aimed
 * at the cells whose {@code firstSample} is the last one not beyond it; samples before all of them
 * are aimed at nothing, so that a data set may be filled up without a change in what it holds.
 *
 * @param firstSample from which sample on, 0 or more
 * @param yawFrom left edge, degrees, -180 to 180
 * @param yawTo right edge, above {@code yawFrom}
 * @param pitchFrom lower edge, degrees, -90 to 90; chin up is positive
 * @param pitchTo upper edge, above {@code pitchFrom}
 * @param weight how many of the pictures, relative to the other cells; above 0, at most 1e9
 */
public record Aim(
    long firstSample,
    double yawFrom,
    double yawTo,
    double pitchFrom,
    double pitchTo,
    double weight) {
  private static final double MOST_YAW = 180;
  private static final double MOST_PITCH = 90;
  private static final double MOST_WEIGHT = 1e9;

  public Aim {
    if (firstSample < 0) {
      throw new IllegalArgumentException("aim.firstSample is 0 or more, found " + firstSample);
    }
    ordered("yaw", yawFrom, yawTo, MOST_YAW);
    ordered("pitch", pitchFrom, pitchTo, MOST_PITCH);
    if (!(weight > 0 && weight <= MOST_WEIGHT)) {
      throw new IllegalArgumentException("aim.weight is above 0 and at most 1e9, found " + weight);
    }
  }

  private static void ordered(String name, double from, double to, double most) {
    if (!(from >= -most && from < to && to <= most)) {
      throw new IllegalArgumentException(
          "aim.%sFrom is below %sTo, both between -%s and %s, found %s and %s"
              .formatted(name, name, most, most, from, to));
    }
  }

  /** How far a direction is from this cell, degrees along yaw and pitch; 0 within. */
  double distance(double yaw, double pitch) {
    return Math.hypot(outside(yaw, yawFrom, yawTo), outside(pitch, pitchFrom, pitchTo));
  }

  private static double outside(double value, double from, double to) {
    return Math.max(0, Math.max(from - value, value - to));
  }
}
