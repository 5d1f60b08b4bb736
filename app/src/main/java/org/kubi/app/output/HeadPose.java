package org.kubi.app.output;

import java.util.Optional;
import org.kubi.framing.Box;
import org.kubi.geometry.Rotation;
import org.kubi.geometry.Vec3;
import org.kubi.label.Estimate;

/**
 * What one network says of one head at one moment.
 *
 * @param picture name of the picture
 * @param head number of the head in the picture, from 1
 * @param network name of the network
 * @param seconds since the first picture, 0 or more
 * @param estimate what the network says
 * @param place middle of the face in the camera's axes, metres, where it is known
 * @param box of the face, brows to chin, pixels of the picture, where it is known
 * @param truth the head relative to the camera, where it is known
 */
public record HeadPose(
    String picture,
    int head,
    String network,
    double seconds,
    Estimate estimate,
    Optional<Vec3> place,
    Optional<Box> box,
    Optional<Rotation> truth) {
  public HeadPose {
    if (!(seconds >= 0) || head < 1) {
      throw new IllegalArgumentException(
          "seconds are 0 or more and heads count from 1, found %s and %d".formatted(seconds, head));
    }
  }

  /** The head relative to the camera. */
  public Rotation headToCamera() {
    return estimate.headToCamera();
  }
}
