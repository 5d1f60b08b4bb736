package org.kubi.nn.photo;

import java.util.Optional;
import java.util.OptionalDouble;
import org.kubi.geometry.Rotation;
import org.kubi.pose.HeadAngles;

/**
 * What is known of the head in a photo, degrees in AFLW2000's convention.
 *
 * @param roll absent where nobody measured it (Pointing'04)
 */
public record PhotoTruth(double yaw, double pitch, OptionalDouble roll) {
  public PhotoTruth {
    if (!Double.isFinite(yaw) || !Double.isFinite(pitch) || !Double.isFinite(roll.orElse(0))) {
      throw new IllegalArgumentException(
          "angles are finite numbers of degrees, found %s %s %s".formatted(yaw, pitch, roll));
    }
  }

  /** The head relative to the camera, where all three angles are known. */
  public Optional<Rotation> rotation() {
    return roll.isPresent()
        ? Optional.of(HeadAngles.aflw(yaw, pitch, roll.getAsDouble()).rotation())
        : Optional.empty();
  }
}
