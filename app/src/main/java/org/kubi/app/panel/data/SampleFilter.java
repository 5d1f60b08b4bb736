package org.kubi.app.panel.data;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which samples are shown.
 *
 * @param angles of the head; empty: any
 * @param character index in the data set's list; empty: any
 */
public record SampleFilter(Optional<Angles> angles, OptionalInt character) {
  /** All samples. */
  public static final SampleFilter ALL = new SampleFilter(Optional.empty(), OptionalInt.empty());

  /**
   * A rectangle of angles, degrees, opentrack; the lower ends belong to it, the upper ones do not.
   */
  public record Angles(double yawFrom, double yawTo, double pitchFrom, double pitchTo) {
    public Angles {
      if (!(yawFrom < yawTo && pitchFrom < pitchTo)) {
        throw new IllegalArgumentException(
            "angles go up, found yaw %s to %s and pitch %s to %s"
                .formatted(yawFrom, yawTo, pitchFrom, pitchTo));
      }
    }

    boolean holds(double yaw, double pitch) {
      return yaw >= yawFrom && yaw < yawTo && pitch >= pitchFrom && pitch < pitchTo;
    }
  }

  /** With other angles. */
  public SampleFilter withAngles(Optional<Angles> other) {
    return new SampleFilter(other, character);
  }

  /** With another character. */
  public SampleFilter withCharacter(OptionalInt other) {
    return new SampleFilter(angles, other);
  }

  boolean takes(double yaw, double pitch, int who) {
    return (angles.isEmpty() || angles.get().holds(yaw, pitch))
        && (character.isEmpty() || character.getAsInt() == who);
  }
}
