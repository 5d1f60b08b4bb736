package org.kubi.nn.evaluate;

import java.util.Optional;
import java.util.OptionalDouble;
import org.kubi.geometry.Rotation;
import org.kubi.pose.HeadAngles;

/**
 * Truth and prediction of one head; angles in degrees, AFLW2000's convention.
 *
 * @param roll of the truth, where known
 * @param truth the rotation, where all three angles are known
 */
record Pair(
    double yaw, double pitch, OptionalDouble roll, Optional<Rotation> truth, Rotation predicted) {

  /** A pair whose true rotation is known. */
  static Pair of(Rotation truth, Rotation predicted) {
    HeadAngles angles = HeadAngles.of(truth, HeadAngles.Convention.AFLW2000);
    return new Pair(
        angles.yaw(),
        angles.pitch(),
        OptionalDouble.of(angles.roll()),
        Optional.of(truth),
        predicted);
  }

  /** The same truth with another prediction. */
  Pair withPredicted(Rotation other) {
    return new Pair(yaw, pitch, roll, truth, other);
  }

  HeadAngles angles() {
    return HeadAngles.of(predicted, HeadAngles.Convention.AFLW2000);
  }

  /** The angle between truth and prediction in degrees, where the truth is a rotation. */
  OptionalDouble geodesicDegrees() {
    return truth.isPresent()
        ? OptionalDouble.of(Math.toDegrees(truth.get().angleTo(predicted)))
        : OptionalDouble.empty();
  }
}
